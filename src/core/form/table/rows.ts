import { type Cells, cellsIn } from "../cells";
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
  const results = [columns.target, columns.actual, columns.nature];
  const cells = cellsIn(sheet, row);
  if (cells.some(({ at, text }) => results.includes(at.column) && !/^[-—/]+$/u.test(text))) return null;
  const named = cells.filter(({ at, text }) => at.column <= indicatorAt.column && !isOrdinal(text));
  const [first] = named;
  if (first === undefined || named.some(({ text }) => text !== first.text)) return null;
  const level = levelOfHeading(first.text, first.label);
  return level === null ? null : { level, field: { at: first.at, value: simplified(first.text) } };
}
