import type { Book } from "../book/book";
import { ifReadable } from "../errors";
import { leftOutIn } from "../package/kept-text";
import type { Parts } from "../package/parts";

/** A formula's element as it begins. */
const FORMULA = /<(?:[^\s<>:/]+:)?f[\s/>]/g;

/**
 * Whether a sheet has formulas; without reading its elements.
 * @throws WorkbookError too-large where it is too long to be looked at
 */
export function mayHaveFormulas(parts: Parts, part: string): boolean {
  return parts.ofRoughText(part, hasFormulas);
}

function hasFormulas(_part: string, text: string): boolean {
  return text.search(FORMULA) >= 0 || leftOutIn(text).formulas;
}

/** About how many formulas a workbook has, on sheets and in rows that are read. */
export function countFormulas(parts: Parts, { sheets }: Book): number {
  return sheets
    .filter(({ kind }) => kind === "worksheet")
    .reduce((sum, { part }) => sum + countIn(ifReadable(() => parts.roughText(part)) ?? ""), 0);
}

function countIn(text: string): number {
  let count = 0;
  // One after the other: there may be a million.
  while (FORMULA.test(text)) count++;
  return count;
}
