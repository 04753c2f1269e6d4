import { cellCount, cellsOf } from "../../../core/cells";
import { type Formats, type Json, cellIn, existingCells } from "../../../spreadsheet/model";
import { ApiType, type Property } from "../protocol/api-type";
import { numberValue, textArgument } from "./arguments";
import { changeCell } from "./range-grids";
import type { RangeTarget } from "./range-target";
import { withFormat } from "../values";

/** Above this many cells (whole rows or columns) formats go to the cells that exist, not to every empty one. */
const EVERY_CELL = 100_000;

/** Excel's defaults, answered where nothing was set. */
const DEFAULTS: Readonly<Formats> = {
  "Fill.Color": "#FFFFFF",
  "Font.Bold": false,
  "Font.Color": "#000000",
  "Font.Italic": false,
  "Font.Name": "宋体",
  "Font.Size": 11,
  "Font.Strikethrough": false,
  "Font.Underline": "None",
  HorizontalAlignment: "General",
  IndentLevel: 0,
  VerticalAlignment: "Center",
  WrapText: false,
};

/** Width of a column and height of a row nobody has set, in points. */
const COLUMN_WIDTH = 54;
const ROW_HEIGHT = 14.25;

export const rangeFormatType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeFormat",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    ColumnWidth: { since: "1.2", ...lineSize(columnsOf, COLUMN_WIDTH) },
    RowHeight: { since: "1.2", ...lineSize(rowsOf, ROW_HEIGHT) },
    HorizontalAlignment: cellFormat("HorizontalAlignment"),
    IndentLevel: { since: "1.9", ...cellFormat("IndentLevel") },
    VerticalAlignment: cellFormat("VerticalAlignment"),
    WrapText: cellFormat("WrapText"),
  },
  objects: {
    Borders: { to: (target) => bordersType.of(target) },
    Fill: { to: (target) => rangeFillType.of(target) },
    Font: { to: (target) => rangeFontType.of(target) },
  },
  methods: {
    AutofitColumns: { since: "1.2", writes: "sheet", run: forgetSizes(columnsOf) },
    AutofitRows: { since: "1.2", writes: "sheet", run: forgetSizes(rowsOf) },
  },
});

const rangeFillType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeFill",
  sheetOf: ({ sheet }) => sheet,
  properties: { Color: cellFormat("Fill.Color") },
  methods: {
    Clear: {
      writes: "sheet",
      run: (target) => {
        setFormat(target, "Fill.Color", null);
      },
    },
  },
});

const rangeFontType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeFont",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    Bold: cellFormat("Font.Bold"),
    Color: cellFormat("Font.Color"),
    Italic: cellFormat("Font.Italic"),
    Name: cellFormat("Font.Name"),
    Size: cellFormat("Font.Size"),
    Strikethrough: { since: "1.9", ...cellFormat("Font.Strikethrough") },
    Underline: cellFormat("Font.Underline"),
  },
});

const bordersType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeBorderCollection",
  item: (range, index) => borderType.of({ range, side: textArgument([index], 0, "index") }),
});

interface BorderTarget {
  readonly range: RangeTarget;
  /** EdgeBottom, InsideHorizontal, … */
  readonly side: string;
}

const borderType: ApiType<BorderTarget> = new ApiType<BorderTarget>({
  name: "RangeBorder",
  sheetOf: ({ range }) => range.sheet,
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Color: borderFormat("Color", "#000000"),
    Style: borderFormat("Style", "None"),
    Weight: borderFormat("Weight", "Thin"),
  },
});

/** A format that every cell of the range has; null where they differ. */
function cellFormat(name: string): Property<RangeTarget> {
  return {
    get: (target) => getFormat(target, name, DEFAULTS[name] ?? null),
    set: (target, value) => {
      setFormat(target, name, value);
    },
  };
}

/** Borders are kept with the range's cells under the side they were set for, not worked out cell by cell. */
function borderFormat(name: string, otherwise: Json): Property<BorderTarget> {
  return {
    get: ({ range, side }) => getFormat(range, `Borders.${side}.${name}`, otherwise),
    set: ({ range, side }, value) => {
      setFormat(range, `Borders.${side}.${name}`, value);
    },
  };
}

function getFormat({ sheet, areas }: RangeTarget, name: string, otherwise: Json): Json {
  const found = areas.flatMap((area) =>
    cellCount(area) > EVERY_CELL
      ? existingCells(sheet, area).map(({ cell }) => cell.formats[name] ?? otherwise)
      : [...cellsOf(area)].map(({ row, column }) => cellIn(sheet, row, column).formats[name] ?? otherwise),
  );
  return common(found);
}

function setFormat({ sheet, areas }: RangeTarget, name: string, value: Json): void {
  for (const area of areas) {
    const places = cellCount(area) > EVERY_CELL ? existingCells(sheet, area) : [...cellsOf(area)];
    for (const { row, column } of places) {
      changeCell(sheet, row, column, (cell) => {
        cell.formats = withFormat(cell.formats, name, value);
      });
    }
  }
}

/** Rows, or columns, that lie side by side, with the sizes known on their sheet. */
interface Lines {
  readonly first: number;
  readonly last: number;
  readonly sizes: Map<number, number>;
}

function rowsOf({ sheet, areas }: RangeTarget): Lines[] {
  return areas.map(({ top, bottom }) => ({ first: top, last: bottom, sizes: sheet.rowHeights }));
}

function columnsOf({ sheet, areas }: RangeTarget): Lines[] {
  return areas.map(({ left, right }) => ({ first: left, last: right, sizes: sheet.columnWidths }));
}

/** The size that all lines of the range have; null where they differ. */
function lineSize(linesOf: (target: RangeTarget) => Lines[], otherwise: number): Property<RangeTarget> {
  return {
    get: (target) => common(linesOf(target).flatMap((lines) => sizesOf(lines, otherwise))),
    set: (target, value) => {
      const size = numberValue(value, "size");
      for (const { first, last, sizes } of linesOf(target)) {
        for (let index = first; index <= Math.min(last, first + EVERY_CELL); index++) sizes.set(index, size);
      }
    },
  };
}

function sizesOf({ first, last, sizes }: Lines, otherwise: number): number[] {
  if (last - first > EVERY_CELL) return [otherwise, ...sizes.values()];
  return Array.from({ length: last - first + 1 }, (_, index) => sizes.get(first + index) ?? otherwise);
}

function forgetSizes(linesOf: (target: RangeTarget) => Lines[]) {
  return (target: RangeTarget): void => {
    for (const { first, last, sizes } of linesOf(target)) {
      for (const index of sizes.keys()) {
        if (index >= first && index <= last) sizes.delete(index);
      }
    }
  };
}

function common<T extends Json>(values: readonly T[]): T | null {
  const [first = null, ...others] = values;
  return others.every((value) => value === first) ? first : null;
}
