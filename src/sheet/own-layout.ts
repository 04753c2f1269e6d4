import { OWN_LOOKS, type OwnCell, type OwnSheet } from "./own-sheet";

/** Points of one line of the usual size, and what a row has beside its lines. */
const LINE = 14.5;
const PADDING = 3.5;
const USUAL_SIZE = 11;

/** Excel takes no higher row. */
const HIGHEST = 409;

/**
 * Heights of the rows in points, such that every text can be read whole. Neither Excel nor other programs make room
 * for texts in merged cells by themselves, and in files not all do for others.
 */
export function rowHeights({ rows, columns, merges }: OwnSheet): number[] {
  return rows.map((row, index) => {
    const heights = row.map((cell, column) => {
      if (cell === null) return 0;
      const merge = merges.find(({ top, left }) => top === index && left === column);
      const right = merge?.right ?? column;
      const width = columns.slice(column, right + 1).reduce((sum, each) => sum + each, 0);
      return heightOf(cell, width);
    });
    return Math.min(HIGHEST, Math.max(LINE + PADDING, ...heights));
  });
}

function heightOf({ value, style }: OwnCell, width: number): number {
  const { size = USUAL_SIZE, wrap } = OWN_LOOKS[style];
  const scale = size / USUAL_SIZE;
  const lines = String(value ?? "")
    .split("\n")
    .map((line) => (wrap ? Math.max(1, Math.ceil((widthOf(line) * scale) / (width - 1))) : 1))
    .reduce((sum, count) => sum + count, 0);
  return lines * LINE * scale + PADDING;
}

/** In characters as columns count them: a Chinese one takes two. A line that breaks between words leaves some room. */
function widthOf(line: string): number {
  const units = line.replace(/[\u0100-\uffff]/gu, "**").length;
  return units > 40 ? units * 1.04 : units;
}
