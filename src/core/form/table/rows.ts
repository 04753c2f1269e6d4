import { type Cells, cellsIn, type FilledCell } from "../cells";
import { type IndicatorHeader } from "../columns";
import type { TextField } from "../types";
import { simplified } from "../words/traditional";
import { isOrdinal, levelOfHeading } from "./level-values";
import { numbersColumns } from "./numbered-row";

/** So far below the headings may what explains them stand. */
const MOST_BELOW_HEADER = 3;
const NOTE = /^(?:注|备注|说明|填表说明|填报说明|备注说明|栏次)/u;

/** Whether a row between the headings and the first indicator says something of the columns only: numbers, a note. */
export function explainsHeader(
  sheet: Pick<Cells, "rows">,
  { bottom }: Pick<IndicatorHeader, "bottom">,
  row: number,
): boolean {
  if (row > bottom + MOST_BELOW_HEADER) return false;
  const [first, ...others] = cellsIn(sheet, row);
  const isNote = first !== undefined && NOTE.test(first.label);
  return numbersColumns(sheet, row) || (isNote && others.every(({ label }) => label === first.label));
}

/** A group that has a row of its own above its indicators. */
export interface GroupHeading {
  readonly level: 1 | 2;
  readonly field: TextField;
}

/** The group that a row names and nothing else, left of target and result; null for all other rows. */
export function groupHeading(
  sheet: Pick<Cells, "rows">,
  header: IndicatorHeader,
  row: number,
): GroupHeading | null {
  const { columns, indicatorAt } = header;
  const { target, actual, nature } = columns;
  let first: FilledCell | null = null;
  for (const cell of cellsIn(sheet, row)) {
    const { column } = cell.at;
    const isResult = column === target || column === actual || column === nature;
    if (isResult && !/^[-—/]+$/u.test(cell.text)) return null;
    if (column > indicatorAt.column || isOrdinal(cell.text)) continue;
    if (first !== null && cell.text !== first.text) return null;
    first ??= cell;
  }
  if (first === null) return null;
  const level = levelOfHeading(first.text, first.label);
  return level === null ? null : { level, field: { at: first.at, value: simplified(first.text) } };
}
