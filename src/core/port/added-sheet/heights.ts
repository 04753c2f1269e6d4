import { lineCount } from "../../cells";
import { OWN_LOOKS, type OwnCell, type OwnSheet } from "./sheet";

/** Points of one line of the usual size, and what a row has beside its lines. */
const LINE = 15;
const PADDING = 4;
const USUAL_SIZE = 11;

/** Excel takes no higher row. */
const HIGHEST = 409;

/** Points of one of a column's characters where they are narrowest, and what a cell leaves free beside its text. */
const COLUMN_UNIT = 5.25;
const CELL_EDGES = 3.75;

/**
 * Heights of the rows in points, such that every text can be read whole. Neither Excel nor other programs make room
 * for texts in merged cells by themselves, and in files not all do for others.
 */
export function rowHeights({ rows, columns, merges }: OwnSheet): number[] {
  const rights = new Map(merges.map(({ top, left, right }) => [`${top}:${left}`, right]));
  return rows.map((row, index) => {
    const heights = row.map((cell, column) => {
      if (cell === null) return 0;
      const right = rights.get(`${index}:${column}`) ?? column;
      const width = columns.slice(column, right + 1).reduce((sum, each) => sum + each, 0);
      return heightOf(cell, width);
    });
    return Math.min(HIGHEST, Math.max(LINE + PADDING, ...heights));
  });
}

function heightOf({ value, style }: OwnCell, width: number): number {
  const { size = USUAL_SIZE, wrap, lines: least = 1 } = OWN_LOOKS[style];
  const room = Math.floor((width * COLUMN_UNIT - CELL_EDGES) / (size / 2));
  const lines = lineCount(String(value ?? ""), (line) => (wrap ? linesOf(line, room) : 1));
  return (Math.max(least, lines) * LINE * size) / USUAL_SIZE + PADDING;
}

/** What stays together at the end of a line: words and numbers, and signs with the character they belong to. */
const PIECES =
  /[“‘《〈（「『〔【([]*(?:[\u0021-\u007e]+|[^\u0021-\u007e])[”’》〉）」』〕】，。、；：！？…)\]]*/gu;

/** Lines of a text, filled one after the other with as many pieces as they have room for. */
function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const [piece] of text.matchAll(PIECES)) {
    const width = widthOf(piece);
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    // A word that is longer than a line goes on in the next ones.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width > room ? width % room || room : used + width;
  }
  return lines;
}

/** In halves of a Chinese character, which × and ÷ are as wide as. */
function widthOf(text: string): number {
  return text.replace(/[±·×÷\u0100-\uffff]/gu, "**").length;
}
