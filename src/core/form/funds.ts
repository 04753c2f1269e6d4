import type { Address } from "../cells";
import { cellAt } from "../port";
import { type Grid, fieldAt, filledInRow, labelInRow, nextInRow, rowIsEmpty, textAt } from "./grid";
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
export function readFunds(grid: Grid, top: number, bottom: number): Funds | null {
  const columns = findColumns(grid, top, bottom);
  if (columns === null) return null;
  const totalAt = findTotalRow(grid, columns, bottom);
  if (totalAt === null) return readSideBySide(grid, columns);
  return {
    amountUnit: readAmountUnit(grid, columns.headerRow),
    total: readRow(grid, columns, totalAt),
    sources: findSources(grid, columns, totalAt, bottom).map((at) => readRow(grid, columns, at)),
  };
}

function findColumns(grid: Grid, top: number, bottom: number): FundsColumns | null {
  for (let row = top; row <= bottom; row++) {
    const column = (name: LabelName) => labelInRow(grid, row, name);
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
function readAmountUnit(grid: Grid, headerRow: number): "元" | "万元" {
  const units = filledInRow(grid, headerRow).flatMap((at) => bracketed(textAt(grid, at)));
  return units.some((unit) => unit.includes("万元")) ? "万元" : "元";
}

/** The row under the header with a total label left of the amounts. */
function findTotalRow(grid: Grid, { headerRow, ...columns }: FundsColumns, bottom: number): Address | null {
  const firstAmount = amountColumn(columns);
  for (let row = headerRow + 1; row <= bottom; row++) {
    if (endsFunds(grid, row)) return null;
    const label = filledInRow(grid, row).find(
      (at) => at.column < firstAmount && isLabel(textAt(grid, at), "fundsTotal"),
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
function findSources(grid: Grid, columns: FundsColumns, totalAt: Address, bottom: number): Address[] {
  const firstAmount = amountColumn(columns);
  const sources: Address[] = [];
  let groups = 0;
  for (let row = totalAt.row + 1; row <= bottom && !endsFunds(grid, row); row++) {
    const labels = filledInRow(grid, row).filter(({ column }) => column < firstAmount);
    const label = labels.at(-1);
    if (rowIsEmpty(grid, row)) continue;
    if (label === undefined || label.column < totalAt.column || !isSource(grid, columns, label)) break;
    if (labels.some((at) => /^其中/.test(normalizeLabel(textAt(grid, at))))) groups++;
    // A second 其中, or a label further right, splits the source above it.
    const first = sources[0];
    if (groups < 2 && (first === undefined || label.column <= first.column)) sources.push(label);
  }
  return sources;
}

/** A source row names a kind of money, or holds something of its own in an amount column. */
function isSource(grid: Grid, columns: FundsColumns, label: Address): boolean {
  const name = textAt(grid, label);
  if (/资金|拨款|补助|结转|财政|收入|其他/.test(name)) return true;
  return [columns.initialBudget, columns.annualBudget, columns.executed].some((header) => {
    const text = header === null ? "" : textAt(grid, { row: label.row, column: header.column });
    return text !== "" && text !== name;
  });
}

function endsFunds(grid: Grid, row: number): boolean {
  return filledInRow(grid, row).some((at) => {
    const text = textAt(grid, at);
    return isLabel(text, "goal") || isLabel(text, "expectedGoal") || isLabel(text, "indicator");
  });
}

/** Every label with its value at its right, all in one row: "全年预算数 | 45 | 全年执行数 | 43.6 | 执行率 | 96.89%". */
function readSideBySide(grid: Grid, columns: FundsColumns): Funds | null {
  const isLabelCell = (at: Address) => FUNDS_LABELS.some((name) => isLabel(textAt(grid, at), name));
  const beside = (header: Address | null): Address | null => {
    if (header === null) return null;
    const next = nextInRow(grid, header);
    return next === null || isLabelCell(next) ? { row: header.row, column: header.column + 1 } : next;
  };
  const { annualBudget, executed } = columns;
  const amounts = [beside(annualBudget), beside(executed)];
  if (amounts.some((at) => at === null || !isNumeric(grid, at))) return null;
  const [first] = filledInRow(grid, columns.headerRow);
  const label = first !== undefined && !isLabelCell(first) ? first : annualBudget;
  const total = readCells(grid, label, columns, beside);
  return { amountUnit: readAmountUnit(grid, columns.headerRow), total, sources: [] };
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

function isNumeric(grid: Grid, at: Address): boolean {
  return hasNumber(readNumber<"金额">(at, cellAt(grid.snapshot, at)));
}

function readRow(grid: Grid, columns: FundsColumns, labelAt: Address): FundsRow {
  return readCells(grid, labelAt, columns, (header) =>
    header === null ? null : { row: labelAt.row, column: header.column },
  );
}

/** Reads one row of amounts; `placeOf` tells where the value of a column stands. */
function readCells(
  grid: Grid,
  labelAt: Address,
  columns: FundsColumns,
  placeOf: (header: Address | null) => Address | null,
): FundsRow {
  const read = <Unit extends string>(header: Address | null, suffix = ""): NumberField<Unit> | null => {
    const at = placeOf(header);
    return at === null ? null : readNumber<Unit>(at, cellAt(grid.snapshot, at), suffix);
  };
  const annualBudget = read<"金额">(columns.annualBudget);
  const executed = read<"金额">(columns.executed);
  const rateAt = placeOf(columns.rate);
  const reasonAt = placeOf(columns.reason);
  return {
    label: fieldAt(grid, labelAt),
    initialBudget: read<"金额">(columns.initialBudget),
    annualBudget,
    executed,
    points: read<"分">(columns.points, "分"),
    rate:
      rateAt === null || columns.rate === null
        ? null
        : readRate(rateAt, cellAt(grid.snapshot, rateAt), {
            header: textAt(grid, columns.rate),
            budget: hasNumber(annualBudget) ? annualBudget.value : null,
            executed: hasNumber(executed) ? executed.value : null,
          }),
    score: read<"分">(columns.score, "分"),
    reason: reasonAt && fieldAt(grid, reasonAt),
  };
}
