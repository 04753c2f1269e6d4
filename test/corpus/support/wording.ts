import { toA1 } from "../../../src/core/cells";
import { fraction, multiply, divide, exactDigits } from "../../oracle/fraction";
import { changed, type FormCase, withSheetCells } from "./cases";
import { printedFormat } from "./clean/printed";
import type { ExpectedFinding, ExpectedForm, Printed } from "./expected";
import {
  type CorpusCell,
  type CorpusSheet,
  cellOf,
  formatAt,
  type FundsColumn,
  type TableColumn,
  textOf,
} from "./forms";
import type { Random } from "./random";

/** Labels as they were seen on published forms; those with points or a percent sign in them are left as they are. */
const TABLE_LABELS: Readonly<Partial<Record<TableColumn, readonly [string, ...string[]]>>> = {
  weight: ["权重", "分值", "参考分值", "指标分值"],
  score: ["得分", "自评分", "自评得分"],
  target: ["年度指标值", "年初目标值(A)", "指标值", "预期指标值"],
  actual: ["实际完成值", "全年实际值(B)", "全年完成值", "完成值", "年终完成值"],
  reason: ["偏差原因分析及改进措施", "未完成原因分析", "未完成原因及拟采取的改进措施"],
};
const FUNDS_LABELS: Readonly<Partial<Record<FundsColumn, readonly [string, ...string[]]>>> = {
  annualBudget: ["全年预算数(A)", "调整预算数", "调整后预算数", "预算数(A)", "全年预算数"],
  executed: ["全年执行数(B)", "预算执行数", "执行数", "全年执行数"],
  points: ["分值", "权重"],
  score: ["得分", "自评得分"],
};
const FUNDS_TOTALS = ["年度资金总额", "年度财政资金总额", "资金总额", "总额"] as const;
const TOTALS = ["总分", "合计", "总计", "自评总分"] as const;

/** Headers in other words and with other decoration. */
export function reworded(base: FormCase, random: Random): FormCase {
  const { funds, header, columns, total } = base.sheet.anatomy;
  const cells: Record<string, string> = {};
  const set = (address: string, labels: readonly [string, ...string[]]) => {
    const now = cellOf(base.sheet, address);
    if (typeof now === "string" && now !== "" && !/[\d%％]/.test(now)) {
      cells[address] = decorated(random.pick(labels), random);
    }
  };
  for (const [name, labels] of Object.entries(TABLE_LABELS)) {
    const column = columns[name as TableColumn];
    if (column !== undefined) set(`${column}${header}`, labels);
  }
  if (funds !== null) {
    for (const [name, labels] of Object.entries(FUNDS_LABELS)) {
      const column = funds.columns[name as FundsColumn];
      if (column !== undefined) set(`${column}${funds.header}`, labels);
    }
    set(`B${funds.total}`, FUNDS_TOTALS);
  }
  if (total !== null) {
    for (const column of ["A", "B"]) set(`${column}${total}`, TOTALS);
  }
  return changed(base, "labels", {
    sheet: { ...withSheetCells(base.sheet, cells), anatomy: base.sheet.anatomy },
  });
}

function decorated(label: string, random: Random): string {
  const half = Math.ceil(label.length / 2);
  return random.pick([
    label,
    `* ${label}`,
    `★${label}`,
    `${label}：`,
    `${label.slice(0, half)}\n${label.slice(half)}`,
    Array.from(label).join(" "),
    label.replaceAll("(", "（").replaceAll(")", "）"),
  ]);
}

/** Amounts in 元 instead of 万元, or the other way; null where there are none, or formulas that would not fit. */
export function inOtherUnit(base: FormCase): FormCase | null {
  const { funds } = base.sheet.anatomy;
  const form = base.expected.forms[0];
  if (funds === null || form === undefined || form.recognised.funds === null) return null;
  const heading = cellOf(base.sheet, funds.unit);
  if (typeof heading !== "string") return null;
  const isTenThousand = heading.includes("万元");
  const scaled = (digits: string) => {
    const [factor, value] = [fraction("10000"), fraction(digits)];
    return exactDigits(isTenThousand ? multiply(value, factor) : divide(value, factor));
  };
  const amounts = ["initialBudget", "annualBudget", "executed"] as const;
  const cells: Record<string, CorpusCell> = {
    [funds.unit]: isTenThousand ? heading.replace("万元", "元") : heading.replace("元", "万元"),
  };
  for (const row of [funds.total, ...funds.sources]) {
    for (const name of amounts) {
      const address = `${funds.columns[name] ?? ""}${row}`;
      const cell = funds.columns[name] === undefined ? "" : cellOf(base.sheet, address);
      if (typeof cell === "number") cells[address] = Number(scaled(String(cell)));
      if (typeof cell === "object") cells[address] = { ...cell, value: Number(scaled(String(cell.value))) };
    }
  }
  const rescaled = (field: Printed | undefined) =>
    field && ([field[0], field[1] && scaled(field[1])] as const);
  const changedFunds = Object.fromEntries(
    Object.entries(form.recognised.funds).map(([name, field]) => [
      name,
      (amounts as readonly string[]).includes(name) ? rescaled(field) : field,
    ]),
  );
  const recognised: ExpectedForm["recognised"] = {
    ...form.recognised,
    amountUnit: isTenThousand ? "元" : "万元",
    funds: changedFunds,
  };
  return changed(base, "other unit", {
    sheet: { ...withSheetCells(base.sheet, cells), anatomy: base.sheet.anatomy },
    expected: { ...base.expected, forms: [{ ...form, recognised }] },
  });
}

/** Every number as the text that it shows, as in an export; null where formulas would pass over them. */
export function asText(base: FormCase): FormCase | null {
  const { sheet, expected } = base;
  if (sheet.grid.flat().some((cell) => typeof cell === "object")) return null;
  const [form] = expected.forms;
  const first = form && firstNumber(sheet, form);
  if (form === undefined || first === undefined) return null;
  const format = formatAt(sheet.formats);
  const cells: Record<string, string> = {};
  for (const [row, line] of sheet.grid.entries()) {
    for (const [column, cell] of line.entries()) {
      if (typeof cell === "number")
        cells[toA1({ row, column })] = printedFormat(cell, format({ row, column }));
    }
  }
  // Nothing is proposed for a form that is not filled in yet.
  const isUnscored = form.findings.some(({ rule }) => rule === "S05");
  const found = { rule: "I05", cell: first, severity: "info" } as const;
  const finding: ExpectedFinding = isUnscored
    ? { ...found, correction: "none" }
    : { ...found, correction: "suggested", expected: textOf(cellOf(sheet, first)) };
  return changed(base, "as text", {
    sheet: { ...withSheetCells(sheet, cells), anatomy: sheet.anatomy },
    expected: { ...expected, forms: [{ ...form, findings: [...form.findings, finding] }] },
  });
}

/** The first cell, in reading order, that the engine needs as a number: an amount, points, a weight, a score. */
function firstNumber(sheet: CorpusSheet, { recognised }: ExpectedForm): string | undefined {
  const { initialBudget, annualBudget, executed, points, score } = recognised.funds ?? {};
  const fields = [
    ...[initialBudget, annualBudget, executed, points, score],
    ...recognised.indicators.flatMap(({ weight, score }) => [weight, score]),
    recognised.weights,
    recognised.total,
  ];
  return fields
    .flatMap((field) => (field && typeof cellOf(sheet, field[0]) === "number" ? [field[0]] : []))
    .sort((a, b) => order(a) - order(b))[0];
}

function order(address: string): number {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return (
    Number(digits) * 1000 +
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  );
}
