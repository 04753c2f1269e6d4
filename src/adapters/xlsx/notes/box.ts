import { type Address, type Area, lineCount, MAX_COLUMNS, MAX_ROWS } from "../../../core/cells";
import { columnIn } from "../sheet/inherited-style";
import { mergesIn } from "../sheet/areas";
import { attribute, childOf, isSet, listed, type XmlElement } from "../xml/tree";

/** Where the box of a note stands: its corners by column and row, each with pixels into them. */
export interface Box {
  readonly left: Corner;
  readonly top: Corner;
  readonly right: Corner;
  readonly bottom: Corner;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

type Corner = readonly [index: number, pixels: number];

/** Sizes of a sheet's columns and rows in pixels, as programs show it unscaled. */
interface LineSizes {
  readonly width: (column: number) => number;
  readonly height: (row: number) => number;
  readonly merges: readonly Area[];
}

const WIDTH = 267;
const LINE = 17;
const MARGIN = 10;
/** A line of the box holds 18 Chinese characters, or twice as many Latin ones. */
const LINE_UNITS = 36;
/** So many columns or rows are looked at to either side: the others of a sheet may all be hidden. */
const REACH = 200;

/** Reads the sizes of a worksheet. */
export function lineSizesOf(worksheet: XmlElement, source: string): LineSizes {
  const format = childOf(worksheet, "sheetFormatPr");
  const given = (name: string) => attribute(format?.open, name);
  const columns = listed(worksheet, "cols", "col");
  const rows = rowHeights(source);
  const defaultWidth = columnPixels(given("defaultColWidth") ?? "9.14");
  const defaultHeight = isSet(given("zeroHeight")) ? 0 : rowPixels(given("defaultRowHeight") ?? "15");
  return {
    height: (row) => rows.get(row) ?? defaultHeight,
    width: (column) => {
      const found = columnIn(columns, column);
      if (isSet(attribute(found?.open, "hidden"))) return 0;
      const width = attribute(found?.open, "width");
      return width === undefined ? defaultWidth : columnPixels(width);
    },
    merges: mergesIn(worksheet),
  };
}

/** Places the box of a note to the right of its cell, a little above, large enough for its text. */
export function boxOf({ width, height, merges }: LineSizes, { row, column }: Address, text: string): Box {
  const merged = merges.find(({ top, left }) => top === row && left === column);
  const size = { width: WIDTH, height: lineCount(text, linesOf) * LINE + MARGIN };
  const across = span(width, MAX_COLUMNS, (merged?.right ?? column) + 1, 15, size.width);
  const above = Math.max(0, row - 1);
  const down = span(
    height,
    MAX_ROWS,
    above,
    row === 0 ? 2 : Math.max(0, height(above) - MARGIN),
    size.height,
  );
  return { left: across.start, right: across.end, top: down.start, bottom: down.end, ...size };
}

/**
 * The columns or rows that a length takes from a place on; from further back where too little is visible behind it,
 * and where that does not do either, what there is.
 */
function span(size: (index: number) => number, count: number, first: number, offset: number, length: number) {
  const last = Math.min(count - 1, first + REACH);
  const lowest = Math.max(0, last - 2 * REACH);
  let start = Math.min(first, last);
  let into = first <= last ? Math.min(offset, size(start)) : 0;
  for (;;) {
    let rest = into + length;
    let end = start;
    for (; end < last && rest > size(end); end++) rest -= size(end);
    const fits = rest <= size(end);
    if (fits || start <= lowest) {
      while (!fits && end > start && size(end) === 0) end--;
      return { start: [start, into] as const, end: [end, fits ? rest : size(end)] as const };
    }
    start--;
    into = 0;
  }
}

/** Heights of the rows that state one; hidden rows have none. */
function rowHeights(source: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [tag] of source.matchAll(/<(?:[^\s<>:/]+:)?row\s[^>]*?\b(?:ht|hidden)\s*=[^>]*>/g)) {
    const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1];
    const [row, height] = [value("r"), value("ht")];
    if (row === undefined) continue;
    if (isSet(value("hidden"))) heights.set(Number(row) - 1, 0);
    else if (height !== undefined) heights.set(Number(row) - 1, rowPixels(height));
  }
  return heights;
}

/** A column's width is stated in digits of the usual font, 7 pixels each. */
function columnPixels(width: string): number {
  return Math.round(Number(width) * 7) || 0;
}

/** A row's height is stated in points. */
function rowPixels(points: string): number {
  return Math.round((Number(points) * 4) / 3) || 0;
}

function linesOf(line: string): number {
  return line.replace(/[^\u0020-\u024f]/g, "  ").length / LINE_UNITS;
}
