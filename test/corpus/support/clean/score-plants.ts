import type { CorpusCell } from "../forms";
import { gradeOf, type CleanForm } from "./draw";
import { cellIn, correction, finding, hundredths, hundredthsIn, type Plant } from "./plant";

/** The row of the total: the one behind the last indicator. */
function totalRow({ sheet }: CleanForm): number {
  return sheet.anatomy.last + 1;
}

/** The total after a change of so many hundredths, with the grade that it earns. */
function totalChangedBy(form: CleanForm, change: number): Record<string, CorpusCell> {
  const total = `I${totalRow(form)}`;
  const after = Number(hundredths(hundredthsIn(form, total) + change));
  return { [total]: after, [form.cells.grade]: gradeOf(after) };
}

function gradeAfter(form: CleanForm, change: number): string {
  return gradeOf(Number(hundredths(hundredthsIn(form, `I${totalRow(form)}`) + change)));
}

/** The cell of the first-level group of a row: the nearest filled one at or above it. */
function groupCell(form: CleanForm, row: number): string {
  let at = row;
  while (cellIn(form, `B${at}`) === "") at--;
  return `B${at}`;
}

/** Errors in weights, scores and totals. */
export const scorePlants: readonly Plant[] = [
  {
    name: "W01",
    into: (form) => {
      const row = form.rowOf("rate");
      const weight = hundredthsIn(form, `H${row}`) - 100;
      const total = totalChangedBy(form, -100);
      return {
        cells: { ...total, [`H${row}`]: weight / 100, [`I${row}`]: weight / 100 },
        findings: [
          finding("W01", `H${totalRow(form)}`, "error"),
          finding("W03", groupCell(form, row), "error"),
        ],
        facts: { grade: gradeAfter(form, -100) },
        computed: { weights: "99", total: hundredths(hundredthsIn(form, `I${totalRow(form)}`) - 100) },
      };
    },
  },
  {
    name: "W02",
    into: (form) => ({
      cells: { [`H${totalRow(form)}`]: 99 },
      findings: [correction("W02", `H${totalRow(form)}`, "safe", "100")],
    }),
  },
  {
    name: "W03",
    into: (form) => {
      const at = groupCell(form, form.rowOf("rate"));
      return { cells: { [at]: "产出指标（45分）" }, findings: [finding("W03", at, "error")] };
    },
  },
  {
    name: "W05",
    into: (form) => {
      const at = `H${form.rowOf("words")}`;
      return { cells: { [at]: "五" }, findings: [finding("W05", at, "error")], computed: { weights: null } };
    },
  },
  {
    name: "I01",
    into: (form) => {
      const at = `I${form.rowOf("rate")}`;
      const right = hundredthsIn(form, at);
      return {
        cells: { [at]: Number(hundredths(right + 150)) },
        findings: [correction("I01", at, "safe", hundredths(right))],
      };
    },
  },
  {
    name: "I04 text",
    into: (form) => scoreLost(form, "十分"),
  },
  {
    name: "I04 blank",
    into: (form) => scoreLost(form, ""),
  },
  {
    name: "S08",
    into: (form) => {
      const at = `I${totalRow(form)}`;
      return {
        cells: { [at]: { formula: "[1]汇总!B2", value: null } },
        findings: [finding("S08", at, "warning")],
      };
    },
  },
  {
    name: "S09",
    into: (form) => {
      const at = `I${totalRow(form)}`;
      return {
        cells: { [at]: { formula: `SUM(I14:I${totalRow(form) - 1})`, value: 0, isOutdated: true } },
        findings: [finding("S09", at, "warning")],
      };
    },
  },
  { name: "T01 with a score lost", into: impossibleWithout },
  {
    name: "I05",
    into: (form) => {
      const at = `I${form.rowOf("words")}`;
      const text = hundredths(hundredthsIn(form, at));
      return { cells: { [at]: text }, findings: [correction("I05", at, "suggested", text, "info")] };
    },
  },
  {
    name: "T01",
    into: (form) => {
      const at = `I${totalRow(form)}`;
      const right = hundredthsIn(form, at);
      return {
        cells: { [at]: Number(hundredths(right - 40)) },
        findings: [correction("T01", at, "safe", hundredths(right))],
      };
    },
  },
  {
    name: "T05",
    into: (form) => ({
      cells: { D3: "自评得分", E3: Number(hundredths(hundredthsIn(form, `I${totalRow(form)}`) - 100)) },
      findings: [finding("T05", "E3", "error")],
    }),
  },
  {
    name: "T04",
    into: (form) => {
      const right = form.facts.grade ?? "";
      return {
        cells: { [form.cells.grade]: right === "优" ? "良" : "优" },
        facts: { grade: right === "优" ? "良" : "优" },
        findings: [correction("T04", form.cells.grade, "safe", right)],
      };
    },
  },
];

/** A score that is not there: the total still stands where it could be made with it. */
function scoreLost(form: CleanForm, cell: string) {
  const at = `I${form.rowOf("words")}`;
  return {
    cells: { [at]: cell },
    findings: [finding("I04", at, "error")],
    computed: { total: null },
  } as const;
}

/** A lost score, and a total that is a point below the scores that are left. */
function impossibleWithout(form: CleanForm) {
  const at = `I${form.rowOf("words")}`;
  const change = -hundredthsIn(form, at) - 100;
  return {
    cells: { ...totalChangedBy(form, change), [at]: "" },
    findings: [finding("I04", at, "error"), finding("T01", `I${totalRow(form)}`, "error")],
    facts: { grade: gradeAfter(form, change) },
    computed: { total: null },
  } as const;
}
