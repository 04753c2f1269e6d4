import { rowHeights } from "./heights";
import type { OwnSheet } from "./sheet";

/** A4, in points. */
const PAPER = { short: 595.3, long: 841.9 };

/** What sheets of ours leave free beside, above and below their cells, and outside of the footer, in points. */
export const OWN_MARGINS = { side: 28.8, end: 43.2, edge: 21.6 } as const;

/** Percent; larger text would look coarse, and smaller is only taken where the columns need it. */
const LARGEST_SCALE = 85;
const SMALLEST_SCALE = 74;

/** Excel takes no more page breaks on a sheet. */
const MOST_BREAKS = 1023;

/** Points of rows that surely stand on one upright page, whatever a program makes of their heights. */
export const PAGE_ROWS = rowRoom(PAPER.long, LARGEST_SCALE);

/** The same where the scale is as small as it is taken to spare a page. */
export const MOST_PAGE_ROWS = rowRoom(PAPER.long, SMALLEST_SCALE);

function rowRoom(paper: number, scale: number): number {
  return ((paper - 2 * OWN_MARGINS.end) / (scale / 100)) * 0.95;
}

/**
 * Percent at which a sheet is printed that chooses where its pages begin: as large as the columns allow, but smaller
 * where that spares pages, so that no page is left with the last row or two of a section. Null where the program fits
 * the columns to the page, since Excel then passes over chosen page breaks.
 * @param points widths of all columns together
 */
export function printScale(sheet: OwnSheet, points: number): number | null {
  const { pageStarts, isLandscape } = sheet;
  if (pageStarts === undefined) return null;
  const [width, length] = isLandscape ? [PAPER.long, PAPER.short] : [PAPER.short, PAPER.long];
  const room = width - 2 * OWN_MARGINS.side;
  const largest = Math.max(10, Math.min(LARGEST_SCALE, Math.floor((room / points) * 100)));
  const scales = Array.from(
    { length: Math.max(1, largest - SMALLEST_SCALE + 1) },
    (_, less) => largest - less,
  );
  const heights = rowHeights(sheet);
  const [first, ...smaller] = scales.map((scale) => ({
    scale,
    pages: pageCount(heights, pageBreaks(sheet), rowRoom(length, scale)),
  }));
  const best = smaller.reduce(
    (fewest, each) => (each.pages < fewest.pages ? each : fewest),
    first as Printed,
  );
  return best.scale;
}

interface Printed {
  readonly scale: number;
  readonly pages: number;
}

/** How many pages the rows take when so many points of them stand on one. */
function pageCount(heights: readonly number[], breaks: readonly number[], room: number): number {
  const starts = new Set(breaks);
  let [pages, used] = [1, 0];
  for (const [row, height] of heights.entries()) {
    if (starts.has(row) || used + height > room) [pages, used] = [pages + 1, 0];
    used += height;
  }
  return pages;
}

/** Rows (from zero) above which a page break stands, in their order. */
export function pageBreaks({ pageStarts = [], rows }: OwnSheet): number[] {
  const inside = pageStarts.filter((row) => row > 0 && row < rows.length);
  return [...new Set(inside)].sort((a, b) => a - b).slice(0, MOST_BREAKS);
}

/** The parts of a page's footer in the language of footers. */
export function footerParts({ footer = "" }: OwnSheet): { readonly left: string; readonly center: string } {
  return { left: footer.replace(/&/gu, "&&"), center: "第 &P 页，共 &N 页" };
}
