import { type Address, toA1 } from "../../cells";
import type { ColumnReading, Form } from "../../form";
import type { Finding } from "../types";

/** What a column was taken for, in the words of a finding. */
const NAMES = {
  ...{ weight: "权重", score: "得分" },
  ...{ initialBudget: "年初预算数", annualBudget: "全年预算数", executed: "全年执行数", rate: "执行率" },
} as const;
const FUNDS_NAMES = { ...NAMES, weight: "分值" } as const;

const AMOUNTS: readonly string[] = [NAMES.initialBudget, NAMES.annualBudget, NAMES.executed];

/** A column that may have been taken for something else than it is, and what for. */
interface Weak {
  readonly column: ColumnReading;
  readonly name: string;
}

/**
 * Makes a proposal of every safe correction that writes into a column, or rests on one, which was taken for what it is
 * by its words alone: no relation between the figures bears that out.
 */
export function withWeakReadings(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ correction }) => correction?.kind === "safe")) return findings;
  return findings.map((finding) => {
    const { correction, restsOn = [], form } = finding;
    if (correction?.kind !== "safe") return finding;
    const weak = weakCells(form);
    if (weak.size === 0) return finding;
    const cells = [...correction.edits.map(({ at }) => at), ...restsOn];
    const found = cells.map((at) => weak.get(toA1(at))).find((each) => each !== undefined);
    if (found === undefined) return finding;
    const todo = `${doubtOf(found)}，请核对后再更正。`;
    return { ...finding, todo, correction: { ...correction, kind: "suggested" }, weakColumn: found.column };
  });
}

/** Why a column is not sure. */
function doubtOf({ column, name }: Weak): string {
  if (column.by === "label" && AMOUNTS.includes(name))
    return `资金总额行没有填写${name}，是按其中一行计算的，没有算术关系可以印证`;
  const place = column.at === null ? "" : `（${toA1(column.at)}）`;
  const heading = column.heading === "" ? "没有表头的一栏" : `“${column.heading}”${place}`;
  if (column.by === "label") return `${heading}多数高于权重，可能不是这样填的`;
  return `${heading}是推断为${name}的，没有算术关系可以印证`;
}

const known = new WeakMap<Form, ReadonlyMap<string, Weak>>();

/** The figures that stand in columns which are not sure, by their cells. */
function weakCells(form: Form): ReadonlyMap<string, Weak> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const cells = new Map<string, Weak>();
  const enter = (column: ColumnReading | undefined, name: string, fields: readonly (Placed | null)[]) => {
    if (column === undefined || column.isSure) return;
    for (const field of fields) if (field !== null) cells.set(toA1(field.at), { column, name });
  };
  const { columns, funds } = form.reading;
  for (const role of ["weight", "score"] as const) {
    const totals = form.total === null ? [] : [form.total[role]];
    enter(columns[role], NAMES[role], [...form.indicators.map((row) => row[role]), ...totals]);
  }
  const rows = form.funds === null ? [] : [form.funds.total, ...form.funds.sources];
  for (const role of ["initialBudget", "annualBudget", "executed", "rate", "score"] as const) {
    enter(
      funds[role],
      FUNDS_NAMES[role],
      rows.map((row) => row[role]),
    );
  }
  enter(
    funds.weight,
    FUNDS_NAMES.weight,
    rows.map(({ points }) => points),
  );
  known.set(form, cells);
  return cells;
}

interface Placed {
  readonly at: Address;
}
