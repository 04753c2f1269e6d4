import { type Area, isCellIn, keyPlace, lineCount } from "../../core/cells";
import { type SheetModel, displayedText } from "../model";

/** Points and the grid's pixels. */
export const PIXELS = 4 / 3;

/** What the host answers where nobody has set a size, in points. */
export const DEFAULT_WIDTH = 54;
export const DEFAULT_HEIGHT = 14.25;

/** A row without a height of its own never grows beyond this, as in Excel. */
const TALLEST = 409;

/** Heights in points of rows with one of their own, and of those that need more than usual: Excel fits them to their text. */
export function heightsOf(sheet: SheetModel): Map<number, number> {
  const heights = new Map(sheet.rowHeights);
  const merges = mergesByRow(sheet);
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    if (sheet.rowHeights.has(row)) continue;
    // Merged cells do not take part.
    if (merges.get(row)?.some((merge) => isCellIn({ row, column }, merge)) === true) continue;
    const size = typeof cell.formats["Font.Size"] === "number" ? cell.formats["Font.Size"] : 11;
    const text = displayedText(cell);
    if (text === "") continue;
    const width = (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - 4;
    const isWrapped = cell.formats["WrapText"] === true;
    const lines = isWrapped ? lineCount(text, (line) => linesOf(line, width, size)) : 1;
    const height = Math.min(lines * size * 1.3, TALLEST);
    if (height > (heights.get(row) ?? DEFAULT_HEIGHT)) heights.set(row, height);
  }
  return heights;
}

/** The merged areas that each of the rows with cells lies in, so that no cell is held against all of them. */
function mergesByRow({ cells, merges }: SheetModel): ReadonlyMap<number, Area[]> {
  const rows = new Map<number, Area[]>();
  if (merges.length === 0) return rows;
  const last = [...cells.keys()].reduce((most, key) => Math.max(most, keyPlace(key).row), 0);
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row++) {
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [merge]);
      else known.push(merge);
    }
  }
  return rows;
}

/** A Chinese character is as wide as the font is large, others about half of that. */
function linesOf(line: string, width: number, size: number): number {
  const wide = line.replaceAll(/[^\u2e80-\uffff]/g, "").length;
  const points = (wide + (line.length - wide) * 0.55) * size;
  return points / Math.max(width, size);
}
