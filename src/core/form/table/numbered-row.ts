import { type Cells, cellsIn } from "../cells";
import { isOrdinal } from "./level-values";

/** Fewer are no row of numbers. */
const FEWEST_NUMBERS = 3;

/** A row that numbers the columns above it: （1） （2） （3）, 栏次 1 2 3=2/1, 甲 乙 1 2. */
export function numbersColumns(sheet: Pick<Cells, "rows">, row: number): boolean {
  const all = cellsIn(sheet, row);
  if (all.length < FEWEST_NUMBERS) return false;
  const cells = all[0]?.label === "栏次" ? all.slice(1) : all;
  const isNumbered = cells.length >= FEWEST_NUMBERS && cells.every(({ text }) => isOrdinal(text));
  return isNumbered && new Set(cells.map(({ text }) => text)).size === cells.length;
}
