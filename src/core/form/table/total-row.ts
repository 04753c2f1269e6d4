import type { Address } from "../../cells";
import { type Cells, cellsIn, type FilledCell, hasLabel, textAt } from "../cells";
import type { IndicatorHeader } from "../columns";
import { isFillerName, isSubtotal } from "../labels";
import { hasNumber, isFilled } from "../numbers";
import { WHOLE } from "../proofs";
import { isScoreLabel, isTotalLabel, readScore, scoreBeside, scoreInLabel, scoreUnder } from "../totals";
import type { TextField, TotalRow } from "../types";
import { pointsIn } from "./row-fields";

/** So many rows may funds take that stand between the indicators and their total. */
const MOST_FUNDS_ROWS = 10;

/** Funds may stand between the rows and their total. */
export function isFundsRow(sheet: Cells, row: number): boolean {
  return hasLabel(sheet, row, "executed") && hasLabel(sheet, row, "annualBudget", "initialBudget");
}

/**
 * A total right under the headings has its rows below it; 合计 of less than all is that of a group where more rows, or the
 * total itself, follow.
 */
export function goesOnBelow(
  sheet: Cells,
  header: IndicatorHeader,
  { label, weight }: TotalRow,
  row: number,
): boolean {
  if (row === header.bottom + 1) return isIndicatorRow(sheet, header, row + 1);
  const isOfGroup = isSubtotal(label.value) && hasNumber(weight) && !weight.value.equals(WHOLE);
  if (!isOfGroup) return false;
  const next = readTotalRow(sheet, header, row + 1);
  return isIndicatorRow(sheet, header, row + 1) || hasNumber(next?.score);
}

function isIndicatorRow(sheet: Cells, header: IndicatorHeader, row: number): boolean {
  const name = textAt(sheet, { row, column: header.indicatorAt.column });
  return !isFillerName(name) && isFilled(pointsIn(sheet, header, row, "score"));
}

/** A note may stand between the rows and their total, or the funds: then only what says that it counts points is one. */
export function totalBelow(
  sheet: Cells,
  header: IndicatorHeader,
  above: number,
  bottom: number,
): TotalRow | null {
  const isFunds = isFundsRow(sheet, above);
  for (let row = above + 1; row <= Math.min(above + (isFunds ? MOST_FUNDS_ROWS : 2), bottom); row++) {
    const total = readTotalRow(sheet, header, row);
    if (total === null || (isFunds && !total.label.value.includes("分"))) continue;
    if ([total.weight, total.score].some(hasNumber)) return total;
  }
  return null;
}

/**
 * A row whose first cells say 总分 or 合计, with its weight and score; the score may stand beside the label instead, or
 * behind it in the same cell.
 */
export function readTotalRow(sheet: Cells, header: IndicatorHeader, row: number): TotalRow | null {
  const [first] = cellsIn(sheet, row);
  const inLabel = first === undefined ? null : scoreInLabel(first);
  const label = inLabel === null ? totalLabel(sheet, header, row) : (first ?? null);
  const named = label ?? scoreLabel(sheet, header, row);
  if (named === null) return null;
  const weight = pointsIn(sheet, header, row, "weight");
  if (inLabel !== null) return { label: fieldOf(named), weight, score: inLabel };
  const { score: column } = header.columns;
  const score = column === null ? null : readScore(sheet, { row, column });
  if (label === null && !hasNumber(score)) return null;
  const beside = hasNumber(score) ? null : (scoreBeside(sheet, named.at) ?? scoreUnder(sheet, named.at));
  // "总分 | 100 | 自评得分 | 98.5": a score with its own label before it, in whatever column, is no weight.
  if (
    beside !== null &&
    beside.at.column === weight?.at.column &&
    isBehindScoreLabel(sheet, named.at, beside.at)
  )
    return { label: fieldOf(named), weight: null, score: beside };
  const isOther = beside === null || beside.at.column === weight?.at.column;
  return { label: fieldOf(named), weight, score: isOther ? score : beside };
}

function fieldOf({ at, text }: FilledCell): TextField {
  return { at, value: text };
}

/** Whether what stands before a number is the label of a score, and not the row's own. */
function isBehindScoreLabel(sheet: Cells, label: Address, at: Address): boolean {
  const before = cellsIn(sheet, at.row).findLast((cell) => cell.at.column < at.column);
  return before !== undefined && before.at.column > label.column && isScoreLabel(before.text, before.said);
}

/** Left of the figures; the first column may repeat its own heading in every row. */
export function totalLabel(sheet: Cells, header: IndicatorHeader, row: number): FilledCell | null {
  const cells = cellsIn(sheet, row);
  const figures = Math.min(header.columns.weight ?? Infinity, header.columns.score ?? Infinity);
  for (let index = 0; index < 2; index++) {
    const cell = cells[index];
    if (cell === undefined) return null;
    const { column } = cell.at;
    const isLeft = column <= header.indicatorAt.column || (index === 0 && column < figures);
    if (isLeft && isTotalLabel(cell.said)) return cell;
  }
  return null;
}

/** 自评得分 or 最终得分 at the beginning of a row that names nothing: with a score, it is the total's. */
function scoreLabel(sheet: Cells, { indicatorAt }: IndicatorHeader, row: number): FilledCell | null {
  const [first] = cellsIn(sheet, row);
  if (first === undefined || first.at.column > indicatorAt.column || !isScoreLabel(first.label, first.said))
    return null;
  const name = textAt(sheet, { row, column: indicatorAt.column });
  return name === "" || name === first.text ? first : null;
}
