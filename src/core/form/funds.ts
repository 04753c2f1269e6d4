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
import { bracketed, isLabel, type LabelName, normalizeLabel } from "./labels";
import { hasNumber, type NumberField, readNumber } from "./numbers";
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
  return {
    amountUnit: readAmountUnit(sheet, columns.headerRow),
    total: readRow(sheet, columns, totalAt),
    sources: findSources(sheet, columns, totalAt, bottom).map((at) => readRow(sheet, columns, at)),
  };
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

/** The unit in the brackets of the header row's first cells: "项目资金（万元）"; 元 where none is named. */
function readAmountUnit(sheet: Cells, headerRow: number): "元" | "万元" {
  const units = filledInRow(sheet, headerRow).flatMap((at) => bracketed(textAt(sheet, at)));
  return units.some((unit) => unit.includes("万元")) ? "万元" : "元";
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
  const total = readCells(sheet, label, columns, beside);
  return { amountUnit: readAmountUnit(sheet, columns.headerRow), total, sources: [] };
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
  return hasNumber(readNumber<"金额">(at, cellAt(sheet.snapshot, at)));
}

function readRow(sheet: Cells, columns: FundsColumns, labelAt: Address): FundsRow {
  return readCells(sheet, labelAt, columns, (header) =>
    header === null ? null : { row: labelAt.row, column: header.column },
  );
}

/** Reads one row of amounts; `placeOf` tells where the value of a column stands. */
function readCells(
  sheet: Cells,
  labelAt: Address,
  columns: FundsColumns,
  placeOf: (header: Address | null) => Address | null,
): FundsRow {
  const read = <Unit extends string>(header: Address | null, suffix = ""): NumberField<Unit> | null => {
    const at = placeOf(header);
    return at === null ? null : readNumber<Unit>(at, cellAt(sheet.snapshot, at), suffix);
  };
  const annualBudget = read<"金额">(columns.annualBudget);
  const executed = read<"金额">(columns.executed);
  const rateAt = placeOf(columns.rate);
  const reasonAt = placeOf(columns.reason);
  return {
    label: fieldAt(sheet, labelAt),
    initialBudget: read<"金额">(columns.initialBudget),
    annualBudget,
    executed,
    points: read<"分">(columns.points, "分"),
    rate:
      rateAt === null || columns.rate === null
        ? null
        : readRate(rateAt, cellAt(sheet.snapshot, rateAt), {
            header: textAt(sheet, columns.rate),
            budget: hasNumber(annualBudget) ? annualBudget.value : null,
            executed: hasNumber(executed) ? executed.value : null,
          }),
    score: read<"分">(columns.score, "分"),
    reason: reasonAt && fieldAt(sheet, reasonAt),
  };
}
