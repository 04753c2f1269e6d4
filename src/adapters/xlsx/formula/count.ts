import { groupBy, KeptWith } from "../../../core/cells";
import type { Book, BookSheet } from "../book/book";
import { ifReadable } from "../errors";
import { leftOutIn } from "../package/kept-text";
import type { Parts } from "../package/parts";
import { partKey } from "../package/paths";
import { View } from "../package/view";

/** A formula's element as it begins. */
const FORMULA = /<(?:[^\s<>:/]+:)?f[\s/>]/g;

/**
 * Whether a sheet has formulas; without reading its elements.
 * @throws WorkbookError too-large where it is too long to be looked at
 */
export function mayHaveFormulas(parts: Parts, part: string): boolean {
  return parts.ofRoughText(part, hasFormulas);
}

/** The worksheets that may have formulas, in their order. @throws WorkbookError too-large */
export function sheetsWithFormulas(parts: Parts, { sheets }: Book): readonly BookSheet[] {
  return withFormulas.of(parts, sheets);
}

/** Of a thousand sheets one is edited at a time. */
const withFormulas = new View<readonly BookSheet[], readonly BookSheet[]>(
  "sheets with formulas",
  (parts, sheets) => sheets.filter(({ kind, part }) => kind === "worksheet" && mayHaveFormulas(parts, part)),
  (parts, before, changed, sheets) => {
    const ofPart = byParts.of(sheets, byPart);
    const edited = new Set([...changed].flatMap((name) => ofPart.get(partKey(name)) ?? []));
    const having = [...edited].filter(({ part }) => mayHaveFormulas(parts, part));
    if (having.length === 0 && !before.some((sheet) => edited.has(sheet))) return before;
    const all = new Set([...before.filter((sheet) => !edited.has(sheet)), ...having]);
    return sheets.filter((sheet) => all.has(sheet));
  },
);

const byParts = new KeptWith<readonly BookSheet[], ReadonlyMap<string, readonly BookSheet[]>>();

function byPart(sheets: readonly BookSheet[]): ReadonlyMap<string, readonly BookSheet[]> {
  const worksheets = sheets.filter(({ kind }) => kind === "worksheet");
  return groupBy(worksheets, ({ part }) => partKey(part));
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
