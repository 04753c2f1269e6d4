import type { HostileCase } from "./cases";
import { referenceWith, SHEET } from "./form";
import { numbered, type PartContent, zipOfPieces } from "./zip";

const ROWS = 1_048_576;
/** The first row below the form of the first sheet. */
const BELOW = 27;

/** The reference workbook with more rows below the form of its first sheet. */
const withRows = (content: () => PartContent) => () =>
  zipOfPieces(referenceWith([{ part: SHEET, before: "</sheetData>", content: content() }]));

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const cells = (row: number, count: number, cell: (place: string) => string) =>
  Array.from({ length: count }, (_, column) => cell(`${letters[column] ?? ""}${row}`)).join("");

/** Sheets whose rows are many. */
export const rowCases: readonly HostileCase[] = [
  {
    name: "a million rows with a format, empty",
    check: 3,
    bytes: withRows(() =>
      numbered(
        ROWS - BELOW + 1,
        (row) => `<row r="${row}" spans="1:10" s="4" customFormat="1" ht="15.75" customHeight="1"/>`,
        BELOW,
      ),
    ),
  },
  {
    name: "a million rows of one empty cell with a format",
    check: 3,
    bytes: withRows(() =>
      numbered(ROWS - BELOW + 1, (row) => `<row r="${row}"><c r="A${row}" s="4"/></row>`, BELOW),
    ),
  },
  {
    name: "a million rows of ten empty cells with a format",
    check: 3,
    bytes: withRows(() =>
      numbered(
        ROWS - BELOW + 1,
        (row) => `<row r="${row}">${cells(row, 10, (place) => `<c r="${place}" s="4"/>`)}</row>`,
        BELOW,
      ),
    ),
  },
  {
    name: "700,000 empty cells with a format in 70,000 rows",
    check: 3,
    bytes: withRows(() =>
      numbered(
        70_000,
        (row) => `<row r="${row}">${cells(row, 10, (place) => `<c r="${place}" s="4"></c>`)}</row>`,
        BELOW,
      ),
    ),
  },
  {
    name: "a million rows of one number",
    check: 3,
    bytes: withRows(() =>
      numbered(ROWS - BELOW + 1, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`, BELOW),
    ),
  },
  {
    name: "100,000 rows of ten texts in the cells",
    check: 3,
    bytes: withRows(() =>
      numbered(
        100_000,
        (row) =>
          `<row r="${row}">${cells(row, 10, (place) => `<c r="${place}" t="inlineStr"><is><t>情况说明${row}</t></is></c>`)}</row>`,
        BELOW,
      ),
    ),
  },
  {
    name: "100,000 formulas that each read 1,000 rows",
    check: 3,
    bytes: withRows(() =>
      numbered(
        100_000,
        (row) =>
          `<row r="${row}"><c r="L${row}"><f>SUM(I${row - 25}:I${row + 975})+M${row}</f><v>0</v></c></row>`,
        BELOW,
      ),
    ),
  },
  {
    name: "ten rows of 16,384 columns",
    check: 3,
    bytes: withRows(() =>
      numbered(
        10,
        (row) =>
          `<row r="${row}">${Array.from({ length: 16_384 }, (_, column) => `<c><v>${column}</v></c>`).join("")}</row>`,
        BELOW,
      ),
    ),
  },
  {
    name: "100,000 array formulas",
    check: 3,
    bytes: withRows(() =>
      numbered(
        100_000,
        (row) =>
          `<row r="${row}"><c r="L${row}"><f t="array" ref="L${row}:M${row}">I${row - 20}:J${row - 20}*2</f><v>0</v></c></row>`,
        BELOW,
      ),
    ),
  },
];
