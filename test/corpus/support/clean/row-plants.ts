import { textOf } from "../forms";
import { gradeOf, type CleanForm } from "./draw";
import { cellIn, correction, finding, hundredths, hundredthsIn, type Plant } from "./plant";

function numberIn(form: CleanForm, address: string): number {
  return Number(/\d+(?:\.\d+)?/.exec(textOf(cellIn(form, address)))?.[0]);
}

/** Errors in what a row plans, reports, scores and explains. */
export const rowPlants: readonly Plant[] = [
  {
    name: "I02 full marks on a missed target",
    into: (form) => {
      const row = form.rowOf("missed");
      const [score, weight] = [hundredthsIn(form, `I${row}`), hundredthsIn(form, `H${row}`)];
      return {
        cells: { ...total(form, weight - score), [`I${row}`]: weight / 100, [`J${row}`]: "" },
        findings: [correction("I02", `I${row}`, "suggested", hundredths(score))],
        ...totals(form, weight - score),
      };
    },
  },
  {
    name: "I02 deducted too much",
    into: (form) => {
      const row = form.rowOf("missed");
      const score = hundredthsIn(form, `I${row}`);
      return {
        cells: { ...total(form, -100), [`I${row}`]: (score - 100) / 100 },
        findings: [correction("I02", `I${row}`, "suggested", hundredths(score), "warning")],
        ...totals(form, -100),
      };
    },
  },
  {
    name: "I03",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`G${row}`]: "未达成预期指标且效果较差" },
        findings: [finding("I03", `I${row}`, "warning")],
      };
    },
  },
  {
    name: "I06",
    into: (form) => {
      const row = form.rowOf("quantity");
      const target = numberIn(form, `E${row}`);
      return { cells: { [`G${row}`]: `${target * 2}场` }, findings: [finding("I06", `G${row}`, "warning")] };
    },
  },
  {
    name: "I07 no reason",
    into: (form) => {
      const row = form.rowOf("missed");
      return { cells: { [`J${row}`]: "" }, findings: [finding("I07", `J${row}`, "error")] };
    },
  },
  {
    name: "I07 a reason that is none",
    into: (form) => {
      const row = form.rowOf("missed");
      return { cells: { [`J${row}`]: "无" }, findings: [finding("I07", `J${row}`, "error")] };
    },
  },
  {
    name: "I09",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`D${row}`]: "不适用", [`E${row}`]: "不适用", [`G${row}`]: "不适用" },
        findings: [finding("I09", `D${row}`, "warning")],
      };
    },
  },
  {
    name: "I10",
    into: (form) => {
      const row = form.rowOf("words");
      return { cells: { [`G${row}`]: "" }, findings: [finding("I10", `G${row}`, "warning")] };
    },
  },
  {
    name: "I11",
    into: (form) => {
      const row = form.rowOf("quantity");
      return {
        cells: { [`G${row}`]: cellIn(form, `E${row}`) },
        findings: [finding("I11", `G${row}`, "warning")],
      };
    },
  },
  {
    name: "I12",
    into: (form) => {
      const row = form.rowOf("quantity");
      return {
        cells: { [`G${row}`]: `${numberIn(form, `E${row}`) + 2}万元` },
        findings: [finding("I12", `G${row}`, "warning")],
      };
    },
  },
  {
    name: "I13",
    into: (form) => {
      const row = form.rowOf("satisfaction");
      return { cells: { [`G${row}`]: "106%" }, findings: [finding("I13", `G${row}`, "warning")] };
    },
  },
  {
    name: "I14",
    into: (form) => {
      const row = form.rowOf("quantity");
      return {
        cells: { [`G${row}`]: "举办 3 批共 5 类 40 场" },
        findings: [finding("I14", `D${row}`, "info")],
      };
    },
  },
  {
    name: "I16",
    wishes: { profile: "national-2020" },
    into: (form) => {
      const row = form.rowOf("cost");
      const { executed, amountUnit } = form.model;
      return {
        cells: { [`G${row}`]: `${Math.floor(executed * 0.9)}${amountUnit}` },
        findings: [finding("I16", `G${row}`, "warning")],
      };
    },
  },
  {
    name: "I17",
    wishes: { profile: "national-2020" },
    into: (form) => {
      const row = form.rowOf("cost");
      const { budget, amountUnit } = form.model;
      return {
        cells: { [`E${row}`]: `≤${budget * 2}${amountUnit}` },
        findings: [finding("I17", `E${row}`, "info")],
      };
    },
  },
  {
    name: "I18",
    into: (form) => {
      const row = form.rowOf("quantity");
      return { cells: { [`G${row}`]: "已完成" }, findings: [finding("I18", `G${row}`, "warning")] };
    },
  },
];

/** The total with so many hundredths more, and the grade that it earns. */
function total(form: CleanForm, change: number) {
  const row = form.sheet.anatomy.last + 1;
  const after = Number(hundredths(hundredthsIn(form, `I${row}`) + change));
  return { [`I${row}`]: after, [form.cells.grade]: gradeOf(after) };
}

function totals(form: CleanForm, change: number) {
  const after = hundredths(hundredthsIn(form, `I${form.sheet.anatomy.last + 1}`) + change);
  return { computed: { total: after }, facts: { grade: gradeOf(Number(after)) } };
}
