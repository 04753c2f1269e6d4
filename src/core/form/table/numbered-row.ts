import type { Cells } from "../cells";
import { isOrdinal } from "./level-values";

/** Fewer are no row of numbers. */
const FEWEST_NUMBERS = 3;

/** A row that numbers the columns above it: （1） （2） （3）, 栏次 1 2 3=2/1, 甲 乙 1 2. */
export function numbersColumns({ rows }: Pick<Cells, "rows">, row: number): boolean {
  const [first, ...others] = rows[row] ?? [];
  if (first === undefined || others.length < FEWEST_NUMBERS - 1) return false;
  const cells = first.label === "栏次" ? others : [first, ...others];
  const isNumbered = cells.length >= FEWEST_NUMBERS && cells.every(({ text }) => isOrdinal(text));
  return isNumbered && new Set(cells.map(({ text }) => text)).size === cells.length;
}
