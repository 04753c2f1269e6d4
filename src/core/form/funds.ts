import type { Address } from "../cells";
import { cellAt } from "../port";
import {
  type Cells,
  fieldAt,
  filledInRow,
  hasLabel,
  labelInRow,
  nextInRow,
  rowIsEmpty,
  textAt,
} from "./cells";
import { isLabel, type LabelName, normalizeLabel } from "./labels";
import { type AmountRow, amountUnitNamed, settleAmounts } from "./amounts";
import { type FieldUnit, hasNumber, type NumberField, readNumber } from "./numbers";
import { readRate } from "./rate";
import type { Funds, FundsRow } from "./types";

interface FundsColumns {
  readonly headerRow: number;
  readonly initialBudget: Address | null;
  readonly annualBudget: Address;
  readonly executed: Address;
  readonly points: Address | null;
  readonly rate: Address | null;
  readonly score: Address | null;
  readonly reason: Address | null;
}

/** Finds and reads the funds table between two rows; null where there is none with a total row. */
export function readFunds(sheet: Cells, top: number, bottom: number): Funds | null {
  const columns = findColumns(sheet, top, bottom);
  if (columns === null) return null;
  const totalAt = findTotalRow(sheet, columns, bottom);
  if (totalAt === null) return readSideBySide(sheet, columns);
  const rowAt = (label: Address): FundsPlaces =>
    placesOf(label, columns, (header) => header && { row: label.row, column: header.column });
  const sources = findSources(sheet, columns, totalAt, bottom).map(rowAt);
  return readPlaces(sheet, columns, [rowAt(totalAt), ...sources]);
}

function findColumns(sheet: Cells, top: number, bottom: number): FundsColumns | null {
  for (let row = top; row <= bottom; row++) {
    const column = (name: LabelName) => labelInRow(sheet, row, name);
    const annualBudget = column("annualBudget");
    const executed = column("executed");
    if (annualBudget === null || executed === null) continue;
    return {
      headerRow: row,
      initialBudget: column("initialBudget"),
      annualBudget,
      executed,
      points: column("weight"),
      rate: column("rate"),
      score: column("score"),
      reason: column("reason"),
    };
  }
  return null;
}

/** The row under the header with a total label left of the amounts. */
function findTotalRow(sheet: Cells, { headerRow, ...columns }: FundsColumns, bottom: number): Address | null {
  const firstAmount = amountColumn(columns);
  for (let row = headerRow + 1; row <= bottom; row++) {
    if (endsFunds(sheet, row)) return null;
    const label = filledInRow(sheet, row).find(
      (at) => at.column < firstAmount && isLabel(textAt(sheet, at), "fundsTotal"),
    );
    if (label !== undefined) return label;
  }
  return null;
}

/** The first column with figures: labels stand left of all of them, whichever comes first. */
function amountColumn(columns: Omit<FundsColumns, "headerRow">): number {
  const { initialBudget, annualBudget, executed, points, rate, score } = columns;
  return Math.min(
    ...[initialBudget, annualBudget, executed, points, rate, score].map((at) => at?.column ?? Infinity),
  );
}

/** Rows below the total with a label of their own left of the amounts, until the next part of the form begins. */
function findSources(sheet: Cells, columns: FundsColumns, totalAt: Address, bottom: number): Address[] {
  const firstAmount = amountColumn(columns);
  const sources: Address[] = [];
  let groups = 0;
  for (let row = totalAt.row + 1; row <= bottom && !endsFunds(sheet, row); row++) {
    const labels = filledInRow(sheet, row).filter(({ column }) => column < firstAmount);
    const label = labels.at(-1);
    if (rowIsEmpty(sheet, row)) continue;
    if (label === undefined || label.column < totalAt.column || !isSource(sheet, columns, label)) break;
    if (labels.some((at) => /^其中/.test(normalizeLabel(textAt(sheet, at))))) groups++;
    // A second 其中, or a label further right, splits the source above it.
    const first = sources[0];
    if (groups < 2 && (first === undefined || label.column <= first.column)) sources.push(label);
  }
  return sources;
}

/** A source row names a kind of money, or holds something of its own in an amount column. */
function isSource(sheet: Cells, columns: FundsColumns, label: Address): boolean {
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

/** Every label with its value at its right, all in one row: "全年预算数 | 45 | 全年执行数 | 43.6 | 执行率 | 96.89%". */
function readSideBySide(sheet: Cells, columns: FundsColumns): Funds | null {
  const isLabelCell = (at: Address) => FUNDS_LABELS.some((name) => isLabel(textAt(sheet, at), name));
  const beside = (header: Address | null): Address | null => {
    if (header === null) return null;
    const next = nextInRow(sheet, header);
    return next === null || isLabelCell(next) ? { row: header.row, column: header.column + 1 } : next;
  };
  const { annualBudget, executed } = columns;
  const amounts = [beside(annualBudget), beside(executed)];
  if (amounts.some((at) => at === null || !isNumeric(sheet, at))) return null;
  const [first] = filledInRow(sheet, columns.headerRow);
  const label = first !== undefined && !isLabelCell(first) ? first : annualBudget;
  return readPlaces(sheet, columns, [placesOf(label, columns, beside)]);
}

const FUNDS_LABELS = [
  "initialBudget",
  "annualBudget",
  "executed",
  "weight",
  "rate",
  "score",
  "reason",
] as const;

function isNumeric(sheet: Cells, at: Address): boolean {
  return hasNumber(readNumber(at, cellAt(sheet.snapshot, at), "金额"));
}

/** Where the fields of one row of amounts stand. */
type FundsPlaces = Record<keyof Omit<FundsColumns, "headerRow">, Address | null> & {
  readonly label: Address;
};

/** @param placeOf where the value of a column stands */
function placesOf(
  label: Address,
  { initialBudget, annualBudget, executed, points, rate, score, reason }: FundsColumns,
  placeOf: (header: Address | null) => Address | null,
): FundsPlaces {
  return {
    label,
    initialBudget: placeOf(initialBudget),
    annualBudget: placeOf(annualBudget),
    executed: placeOf(executed),
    points: placeOf(points),
    rate: placeOf(rate),
    score: placeOf(score),
    reason: placeOf(reason),
  };
}

/** Reads the total row and those of its sources; amounts are settled together before the rates are read. */
function readPlaces(
  sheet: Cells,
  { headerRow, rate }: FundsColumns,
  [total, ...sources]: readonly [FundsPlaces, ...FundsPlaces[]],
): Funds {
  const field = <Unit extends FieldUnit>(at: Address | null, unit: Unit): NumberField<Unit> | null =>
    at && readNumber(at, cellAt(sheet.snapshot, at), unit);
  const written = [total, ...sources].map((places) => ({
    initialBudget: field(places.initialBudget, "金额"),
    annualBudget: field(places.annualBudget, "金额"),
    executed: field(places.executed, "金额"),
    stated: field(places.rate, "百分比")?.value ?? null,
  }));
  const headings = filledInRow(sheet, headerRow).map((at) => textAt(sheet, at));
  const { unit, rows, unclear } = settleAmounts(written, amountUnitNamed(headings));
  const header = rate === null ? "" : textAt(sheet, rate);
  const rowOf = (places: FundsPlaces, index: number): FundsRow => {
    const { initialBudget, annualBudget, executed } = rows[index] as AmountRow;
    const context = { header, budget: annualBudget?.value ?? null, executed: executed?.value ?? null };
    return {
      label: fieldAt(sheet, places.label),
      initialBudget,
      annualBudget,
      executed,
      points: field(places.points, "分"),
      rate: places.rate && readRate(places.rate, cellAt(sheet.snapshot, places.rate), context),
      score: field(places.score, "分"),
      reason: places.reason && fieldAt(sheet, places.reason),
    };
  };
  return {
    amountUnit: unit,
    total: rowOf(total, 0),
    sources: sources.map((places, index) => rowOf(places, index + 1)),
    unclear,
  };
}
