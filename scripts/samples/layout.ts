import { areaFromA1 } from "../../src/core/cells";
import { letter, type RowKind } from "./rows";

/** Everything is set in 宋体; the title is larger. */
export const FONT = { family: "宋体", size: 10, titleSize: 16 } as const;

/**
 * Column widths in characters, A to J, such that labels stay on one line (绩效自评年度： in H) or break where they
 * should (产出指标 | (50 分) in B, 偏差原因分析 | 及改进措施 in J).
 */
export const COLUMN_WIDTHS = [13.2, 9.5, 13, 17, 14, 11, 14, 13.2, 8, 11.7] as const;

/** Printed page: A4 upright, the whole form on one page. */
export const PAGE = {
  layout: { Size: 9, Orientation: "portrait", FitToWidth: 1, FitToHeight: 1 },
  margins: { Left: 0.4, Right: 0.4, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3, Horizontally: true },
} as const;

/** Points: a character of a column's width (the workbook's own font is 宋体 11), a cell's padding, an indent, a line. */
const POINTS_PER_CHARACTER = 6;
const PADDING = 5;
const INDENT = 7;
const LINE = 14;

const ROW_HEIGHTS: Readonly<Record<RowKind, number>> = {
  title: 40,
  section: 24,
  project: 32,
  fundsHeader: 26,
  funds: 24,
  goalHeader: 24,
  goal: 54,
  header: 38,
  row: 38,
  total: 28,
};

export interface CellLook {
  readonly bold: boolean;
  readonly size: number;
  readonly horizontal: "left" | "center" | "right";
}

const CENTRED: CellLook = { bold: false, size: FONT.size, horizontal: "center" };
const HEADING: CellLook = { ...CENTRED, bold: true };
const TEXT: CellLook = { ...CENTRED, horizontal: "left" };

/** Font and alignment of a cell, by what its row is for. */
export function lookOf(kind: RowKind, column: string, value: number | string | null): CellLook {
  switch (kind) {
    case "title":
      return { ...HEADING, size: FONT.titleSize };
    case "section":
    case "fundsHeader":
    case "goalHeader":
    case "header":
      return HEADING;
    case "project":
      return "ADH".includes(column) ? HEADING : TEXT;
    case "funds":
      if (column === "A") return HEADING;
      if (column === "B") return TEXT;
      return typeof value === "number" && "DEF".includes(column)
        ? { ...CENTRED, horizontal: "right" }
        : CENTRED;
    case "goal":
      return TEXT;
    case "row":
      return column === "A" ? HEADING : "DJ".includes(column) ? TEXT : CENTRED;
    case "total":
      return HEADING;
  }
}

/** Height of a row in points: the usual one of its kind, or what its longest wrapped text needs. */
export function rowHeight(
  kind: RowKind,
  cells: readonly string[],
  areas: readonly string[],
  row: number,
): number {
  const size = kind === "title" ? FONT.titleSize : FONT.size;
  let lines = 1;
  for (const [column, text] of cells.entries()) {
    const width = widthOf(column, row, areas);
    if (width === null) continue;
    const indent = lookOf(kind, letter(column), text).horizontal === "center" ? 0 : INDENT;
    lines = Math.max(lines, lineCount(text, width - indent, size));
  }
  return Math.max(ROW_HEIGHTS[kind], lines * LINE + 10);
}

/** Points between the edges of a cell or of the area merged with it; null where the area spans several rows. */
function widthOf(column: number, row: number, areas: readonly string[]): number | null {
  const merged = areas
    .map(areaFromA1)
    .find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
  if (merged && merged.top !== merged.bottom) return null;
  const columns = COLUMN_WIDTHS.slice(merged?.left ?? column, (merged?.right ?? column) + 1);
  return columns.reduce((sum, width) => sum + width, 0) * POINTS_PER_CHARACTER - PADDING;
}

/** Lines that a text takes when it may break between any two characters. */
function lineCount(text: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const advance = (character.charCodeAt(0) > 0xff ? 1 : 0.55) * size;
    if (used + advance > width) {
      lines += 1;
      used = 0;
    }
    used += advance;
  }
  return lines;
}
