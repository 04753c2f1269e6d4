import type { Address } from "../../cells";
import {
  type Cells,
  cellIn,
  cellsIn,
  type FilledCell,
  hasLabel,
  nextInRow,
  rowIsEmpty,
  textAt,
} from "../cells";
import { isSubtotalLabel } from "../labels";
import { hasNumber, isFilled, readNumber } from "../numbers";
import type { Funds, FundsRow } from "../types";
import { FUNDS_ROLES, type Said } from "../words/roles";
import { namedUnit } from "./amount-unit";
import type { FundsHeader } from "./header";
import { type FundsPlaces, placesOf, readPlaces } from "./places";

/** From here on a label counts as that of a total. */
const NAMED = 0.4;

/** Reads the funds table under its header, between two rows; null where it has no total. */
export function readFunds(sheet: Cells, header: FundsHeader, top: number, bottom: number): Funds | null {
  const named = namedUnit(sheet, top, header.row);
  const totalAt = findTotalRow(sheet, header, bottom);
  if (totalAt === null) {
    const only = sideBySide(sheet, header) ?? oneRow(sheet, header, bottom);
    return only && readPlaces(sheet, header, named, [only]);
  }
  const rowAt = (label: Address) =>
    placesOf(label, header, (at) => at && { row: label.row, column: at.column });
  const sources = findSources(sheet, header, totalAt, bottom).map(rowAt);
  const funds = readPlaces(sheet, header, named, [rowAt(totalAt), ...sources]);
  return { ...funds, total: completed(funds) };
}

/** The row under the header with a total label left of the amounts; 小计 is one where there is no other. */
function findTotalRow(sheet: Cells, header: FundsHeader, bottom: number): Address | null {
  const firstAmount = amountColumn(header);
  let subtotal: Address | null = null;
  for (let row = header.row + 1; row <= bottom && !endsFunds(sheet, row); row++) {
    const labels = leftOf(sheet, row, firstAmount);
    const label = labels.find(({ said }) => isTotalLabel(said));
    if (label !== undefined) return label.at;
    subtotal ??= labels.find(({ label: text }) => isSubtotalLabel(text))?.at ?? null;
  }
  return subtotal;
}

/** The cells of a row left of a column. */
function leftOf(sheet: Cells, row: number, column: number): FilledCell[] {
  return cellsIn(sheet, row).filter(({ at }) => at.column < column);
}

function isTotalLabel({ strengths }: Said): boolean {
  return (strengths.get("fundsTotal") ?? 0) >= NAMED;
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
    if (rowIsEmpty(sheet, row)) continue;
    const labels = leftOf(sheet, row, firstAmount);
    const label = labels.at(-1);
    if (label === undefined || label.at.column < totalAt.column || !isSource(sheet, header, label)) break;
    if (labels.some(isPart)) groups++;
    // A second 其中, or a label further right, splits the source above it.
    const first = sources[0];
    if (groups < 2 && (first === undefined || label.at.column <= first.column)) sources.push(label.at);
  }
  return sources;
}

/** A source row names a kind of money, or holds something of its own in an amount column. */
function isSource(sheet: Cells, { columns }: FundsHeader, { at, text: name }: FilledCell): boolean {
  if (/资金|拨款|补助|结转|财政|收入|其他/.test(name)) return true;
  return [columns.initialBudget, columns.annualBudget, columns.executed].some((header) => {
    const text = header === null ? "" : textAt(sheet, { row: at.row, column: header.column });
    return text !== "" && text !== name;
  });
}

/** 其中: part of what stands above it. */
function isPart({ label }: FilledCell): boolean {
  return label.startsWith("其中");
}

function endsFunds(sheet: Cells, row: number): boolean {
  return hasLabel(sheet, row, "goal", "expectedGoal", "indicator");
}

/**
 * A total row without what was spent, over one source that is filled in: that source's amounts are the project's. A
 * field that stands in another row than the total's label says that it was taken so.
 */
function completed({ total, sources }: Funds): FundsRow {
  const [source, ...others] = sources.filter(
    ({ annualBudget, executed }) => isFilled(annualBudget) || isFilled(executed),
  );
  if (source === undefined || others.length > 0 || isFilled(total.executed) || !isFilled(source.executed))
    return total;
  return {
    ...total,
    annualBudget: isFilled(total.annualBudget) ? total.annualBudget : source.annualBudget,
    executed: source.executed,
    // The source's own rate is judged in its row.
    rate: isFilled(total.rate) ? total.rate : null,
  };
}

/** Every label with its value at its right, all in one row: "全年预算数 | 45 | 全年执行数 | 43.6 | 执行率 | 96.89%". */
function sideBySide(sheet: Cells, header: FundsHeader): FundsPlaces | null {
  const beside = (label: Address | null): Address | null => {
    if (label === null) return null;
    const next = nextInRow(sheet, label);
    return next === null || isFundsLabel(next.said) ? { row: label.row, column: label.column + 1 } : next.at;
  };
  const amounts = [beside(header.annualBudget), beside(header.executed)];
  if (amounts.some((at) => at === null || !isNumeric(sheet, at))) return null;
  return placesOf(headingOf(sheet, header), header, beside);
}

/** The only row of figures, right under the headings: without a label, or with the name of what the money is for. */
function oneRow(sheet: Cells, header: FundsHeader, bottom: number): FundsPlaces | null {
  const row = header.row + 1;
  if (row > bottom || endsFunds(sheet, row)) return null;
  const under = ({ column }: Address) => ({ row, column });
  const amounts = [header.annualBudget, header.executed].map(under);
  if (!amounts.every((at) => isNumeric(sheet, at))) return null;
  if (amounts.some((at) => isNumeric(sheet, { ...at, row: row + 1 }))) return null;
  const left = leftOf(sheet, row, amountColumn(header));
  const name = left.findLast(({ at }) => !isNumeric(sheet, at))?.at;
  // A source alone is not known to be all that there is.
  if (left.some(isPart)) return null;
  return placesOf(name ?? headingOf(sheet, header), header, (at) => at && under(at));
}

function headingOf(sheet: Cells, { row, annualBudget }: FundsHeader): Address {
  const [first] = cellsIn(sheet, row);
  return first !== undefined && !isFundsLabel(first.said) ? first.at : annualBudget;
}

function isFundsLabel({ strengths }: Said): boolean {
  return FUNDS_ROLES.some((role) => (strengths.get(role) ?? 0) >= NAMED);
}

function isNumeric(sheet: Cells, at: Address): boolean {
  return hasNumber(readNumber(at, cellIn(sheet, at), "金额"));
}
