import type { Book } from "../book/book";
import type { Parts } from "../package/parts";

/** A formula's element as it begins. */
const FORMULA = /<(?:[^\s<>:/]+:)?f[\s/>]/g;

/** Whether a sheet has formulas; without reading its elements. */
export function mayHaveFormulas(parts: Parts, part: string): boolean {
  return parts.roughText(part).search(FORMULA) >= 0;
}

/** About how many formulas a workbook has. */
export function countFormulas(parts: Parts, { sheets }: Book): number {
  return sheets
    .filter(({ kind }) => kind === "worksheet")
    .reduce((sum, { part }) => sum + countIn(parts.roughText(part)), 0);
}

function countIn(text: string): number {
  return text.match(FORMULA)?.length ?? 0;
}
