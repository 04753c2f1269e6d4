import { MOST_PAGE_ROWS, type OwnSheet, PAGE_ROWS, rowHeights } from "../port";
import type { OwnRow } from "./cells";
import { FOOT_ROWS } from "./form-section";

/** Points of rows that one page may hold where it holds most: `MOST_PAGE_ROWS` leaves a twentieth for differences. */
const LARGEST_PAGE = MOST_PAGE_ROWS / 0.95;

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
  if (first === undefined) return [];
  const heights = rowHeights(sheet);
  const height = (from: number, to: number) => heights.slice(from, to).reduce((sum, each) => sum + each, 0);
  const section = sections[0] ?? [];
  const end = first + section.length;
  const follows =
    // A single form's section is handed out with the summary, which has nothing but that form.
    starts.length === 1 ||
    height(0, end) <= MOST_PAGE_ROWS ||
    (height(first, end) > MOST_PAGE_ROWS && height(0, first + headOf(section)) <= PAGE_ROWS);
  return starts
    .flatMap((start, index) => {
      const begin = follows && index === 0 ? 0 : start;
      return [begin, ...footBreak(begin, start + (sections[index]?.length ?? 0), height)];
    })
    .filter((row) => row > 0);
}

/**
 * A section is signed below what it says: where a page might end amid its last rows, they begin a page, with the last
 * row before them. Where a page ends is not sure, since programs and printers differ.
 */
function footBreak(start: number, end: number, height: (from: number, to: number) => number): number[] {
  if (height(start, end) <= MOST_PAGE_ROWS) return [];
  const foot = end - FOOT_ROWS - 1;
  const [top, bottom] = [height(start, foot), height(start, end)];
  // Whole pages that end before the last rows, if pages are as large as they may be; before their end, if as small.
  return Math.floor(top / LARGEST_PAGE) < Math.ceil(bottom / PAGE_ROWS) - 1 ? [foot] : [];
}

/** How many rows a section has up to its first finding. */
function headOf(section: readonly OwnRow[]): number {
  return section.findLastIndex((row) => row[0]?.style === "header") + 2;
}
