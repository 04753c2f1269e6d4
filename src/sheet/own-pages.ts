import type { OwnSheet } from "./own-sheet";

/** A4, in points. */
const PAPER = { short: 595.3, long: 841.9 };

/** What sheets of ours leave free beside, above and below their cells, and outside of the footer, in points. */
export const OWN_MARGINS = { side: 28.8, end: 43.2, edge: 21.6 } as const;

/** Percent; larger text would look coarse. */
const LARGEST_SCALE = 85;

/** Excel takes no more page breaks on a sheet. */
const MOST_BREAKS = 1023;

/** Points of rows that surely stand on one upright page, whatever a program makes of their heights. */
export const PAGE_ROWS = ((PAPER.long - 2 * OWN_MARGINS.end) / (LARGEST_SCALE / 100)) * 0.95;

/**
 * Percent at which a sheet is printed that chooses where its pages begin; null where the program fits the columns to
 * the page, since Excel then passes over chosen page breaks.
 * @param points widths of all columns together
 */
export function printScale({ pageStarts, isLandscape }: OwnSheet, points: number): number | null {
  if (pageStarts === undefined) return null;
  const room = (isLandscape ? PAPER.long : PAPER.short) - 2 * OWN_MARGINS.side;
  return Math.max(10, Math.min(LARGEST_SCALE, Math.floor((room / points) * 100)));
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
