import { MOST_PAGE_ROWS, type OwnSheet, PAGE_ROWS, rowHeights } from "../port";
import type { OwnRow } from "./cells";

/**
 * Rows at which pages begin: each form's section can be handed out by itself. The first follows on the summary where
 * both stand on one page, or where it needs more than one anyway and its findings begin on the first.
 * @param summary the rows above the sections; a section has an empty row before it, which stays on the page before
 */
export function sectionPages(
  sheet: OwnSheet,
  summary: readonly OwnRow[],
  sections: readonly (readonly OwnRow[])[],
): number[] {
  const starts: number[] = [];
  let row = summary.length;
  for (const section of sections) {
    starts.push(row + 1);
    row += 1 + section.length;
  }
  const [first] = starts;
  // A single form's section is handed out with the summary, which has nothing but that form.
  if (first === undefined || starts.length === 1) return [];
  const heights = rowHeights(sheet);
  const height = (from: number, to: number) => heights.slice(from, to).reduce((sum, each) => sum + each, 0);
  const section = sections[0] ?? [];
  const end = first + section.length;
  const follows =
    height(0, end) <= MOST_PAGE_ROWS ||
    (height(first, end) > MOST_PAGE_ROWS && height(0, first + headOf(section)) <= PAGE_ROWS);
  return follows ? starts.slice(1) : starts;
}

/** How many rows a section has up to its first finding. */
function headOf(section: readonly OwnRow[]): number {
  return section.findLastIndex((row) => row[0]?.style === "header") + 2;
}
