import type { Address } from "../../cells";
import { cellAt } from "../../port";
import { type Cells, fieldAt, filledInRow, hasLabel, nextInRow, rowIsEmpty, textAt } from "../cells";
import { normalizeLabel } from "../labels";
import { hasNumber, isFilled, type NumberField, readNumber } from "../numbers";
import { readRate } from "../rate";
import type { Funds, FundsRow } from "../types";
import { FUNDS_ROLES, type FundsRole, strengthsOf } from "../words/roles";
import { readAmountUnit } from "./amount-unit";
import type { FundsHeader } from "./header";

/** From here on a label counts as that of a total. */
const NAMED = 0.4;

/** Reads the funds table under its header, between two rows; null where it has no total. */
export function readFunds(sheet: Cells, header: FundsHeader, top: number, bottom: number): Funds | null {
  const amountUnit = readAmountUnit(sheet, top, bottom, header.row);
  const totalAt = findTotalRow(sheet, header, bottom);
  if (totalAt === null) {
    const total = readSideBySide(sheet, header) ?? readOneRow(sheet, header, bottom);
    return total && { amountUnit, total, sources: [] };
  }
  const total = readRow(sheet, header, totalAt);
  const sources = findSources(sheet, header, totalAt, bottom).map((at) => readRow(sheet, header, at));
  return { amountUnit, total: completed(total, sources), sources };
}

/** The row under the header with a total label left of the amounts. */
function findTotalRow(sheet: Cells, header: FundsHeader, bottom: number): Address | null {
  const firstAmount = amountColumn(header);
  for (let row = header.row + 1; row <= bottom; row++) {
    if (endsFunds(sheet, row)) return null;
    const label = filledInRow(sheet, row).find(
      (at) => at.column < firstAmount && isTotalLabel(textAt(sheet, at)),
    );
    if (label !== undefined) return label;
  }
  return null;
}

function isTotalLabel(text: string): boolean {
  return (strengthsOf(text).get("fundsTotal") ?? 0) >= NAMED;
}

/** The first column with figures: labels stand left of all of them, whichever comes first. */
function amountColumn({ columns }: FundsHeader): number {
  const figures = FUNDS_ROLES.filter((role) => role !== "reason").map((role) => columns[role]);
  return Math.min(...figures.map((at) => at?.column ?? Infinity));
}

/** Rows below the total with a label of their own left of the amounts, until the next part of the form begins. */
function findSources(sheet: Cells, header: FundsHeader, totalAt: Address, bottom: number): Address[] {
  const firstAmount = amountColumn(header);
  const sources: Address[] = [];
  let groups = 0;
  for (let row = totalAt.row + 1; row <= bottom && !endsFunds(sheet, row); row++) {
    const labels = filledInRow(sheet, row).filter(({ column }) => column < firstAmount);
    const label = labels.at(-1);
    if (rowIsEmpty(sheet, row)) continue;
    if (label === undefined || label.column < totalAt.column || !isSource(sheet, header, label)) break;
    if (labels.some((at) => /^其中/.test(normalizeLabel(textAt(sheet, at))))) groups++;
    // A second 其中, or a label further right, splits the source above it.
    const first = sources[0];
    if (groups < 2 && (first === undefined || label.column <= first.column)) sources.push(label);
  }
  return sources;
}

/** A source row names a kind of money, or holds something of its own in an amount column. */
function isSource(sheet: Cells, { columns }: FundsHeader, label: Address): boolean {
  const name = textAt(sheet, label);
  if (/资金|拨款|补助|结转|财政|收入|其他/.test(name)) return true;
  return [columns.initialBudget, columns.annualBudget, columns.executed].some((header) => {
    const text = header === null ? "" : textAt(sheet, { row: label.row, column: header.column });
    return text !== "" && text !== name;
  });
}

function endsFunds(sheet: Cells, row: number): boolean {
  return hasLabel(sheet, row, "goal", "expectedGoal", "indicator");
}

/** A total row that was left empty over one source that is filled in: the source's amounts are the project's. */
function completed(total: FundsRow, sources: readonly FundsRow[]): FundsRow {
  const filled = sources.filter(({ executed }) => isFilled(executed));
  const [source] = filled;
  if (source === undefined || filled.length > 1 || isFilled(total.executed)) return total;
  return {
    ...total,
    annualBudget: isFilled(total.annualBudget) ? total.annualBudget : source.annualBudget,
    executed: source.executed,
    // The source's own rate is judged in its row.
    rate: isFilled(total.rate) ? total.rate : null,
  };
}

/** Every label with its value at its right, all in one row: "全年预算数 | 45 | 全年执行数 | 43.6 | 执行率 | 96.89%". */
function readSideBySide(sheet: Cells, header: FundsHeader): FundsRow | null {
  const isLabelCell = (at: Address) => isFundsLabel(textAt(sheet, at));
  const beside = (label: Address | null): Address | null => {
    if (label === null) return null;
    const next = nextInRow(sheet, label);
    return next === null || isLabelCell(next) ? { row: label.row, column: label.column + 1 } : next;
  };
  const amounts = [beside(header.annualBudget), beside(header.executed)];
  if (amounts.some((at) => at === null || !isNumeric(sheet, at))) return null;
  return readCells(sheet, headingOf(sheet, header), header, beside);
}

function headingOf(sheet: Cells, { row, annualBudget }: FundsHeader): Address {
  const [first] = filledInRow(sheet, row);
  return first !== undefined && !isFundsLabel(textAt(sheet, first)) ? first : annualBudget;
}

/** The only row of figures, without a label of its own, right under the headings. */
function readOneRow(sheet: Cells, header: FundsHeader, bottom: number): FundsRow | null {
  const row = header.row + 1;
  if (row > bottom || endsFunds(sheet, row)) return null;
  const under = (at: Address | null) => at && { row, column: at.column };
  if (![header.annualBudget, header.executed].every((at) => isNumeric(sheet, under(at) as Address)))
    return null;
  return readCells(sheet, headingOf(sheet, header), header, under);
}

function isFundsLabel(text: string): boolean {
  const strengths = strengthsOf(text);
  return FUNDS_ROLES.some((role) => (strengths.get(role) ?? 0) >= NAMED);
}

function isNumeric(sheet: Cells, at: Address): boolean {
  return hasNumber(readNumber<"金额">(at, cellAt(sheet.snapshot, at)));
}

function readRow(sheet: Cells, header: FundsHeader, labelAt: Address): FundsRow {
  return readCells(sheet, labelAt, header, (at) => at && { row: labelAt.row, column: at.column });
}

/** Reads one row of amounts; `placeOf` tells where the value of a column stands. */
function readCells(
  sheet: Cells,
  labelAt: Address,
  { columns }: FundsHeader,
  placeOf: (header: Address | null) => Address | null,
): FundsRow {
  const read = <Unit extends string>(role: FundsRole, suffix = ""): NumberField<Unit> | null => {
    const at = placeOf(columns[role]);
    return at === null ? null : readNumber<Unit>(at, cellAt(sheet.snapshot, at), suffix);
  };
  const annualBudget = read<"金额">("annualBudget");
  const executed = read<"金额">("executed");
  const rateAt = placeOf(columns.rate);
  const reasonAt = placeOf(columns.reason);
  return {
    label: fieldAt(sheet, labelAt),
    initialBudget: read<"金额">("initialBudget"),
    annualBudget,
    executed,
    points: read<"分">("weight", "分"),
    rate:
      rateAt === null || columns.rate === null
        ? null
        : readRate(rateAt, cellAt(sheet.snapshot, rateAt), {
            header: textAt(sheet, columns.rate),
            budget: hasNumber(annualBudget) ? annualBudget.value : null,
            executed: hasNumber(executed) ? executed.value : null,
          }),
    score: read<"分">("score", "分"),
    reason: reasonAt && fieldAt(sheet, reasonAt),
  };
}
