import { editOf, failure, openPackage } from "../../../../test/support/edits";
import { packageBytes } from "../../../../test/support/packages";
import { toA1 } from "../../../core/cells";
import { extent, WorkbookError } from "../../../core/port";
import { openWorkbook } from "../open";

/** Small limits, so that long sheets need not be long. */
jest.mock<typeof import("../limits")>("../limits", () => {
  const actual = jest.requireActual<typeof import("../limits")>("../limits");
  const small = {
    longBytes: 1_500,
    textBytes: 12_000,
    rowBytes: 3_000,
    stringBytes: 30_000,
    cellText: 1_000,
  };
  return { ...actual, LIMITS: { ...actual.LIMITS, ...small, sheetLetters: 30_000 } as never };
});
jest.mock<typeof import("../../../core/port")>("../../../core/port", () => ({
  ...jest.requireActual("../../../core/port"),
  READ_LIMIT: { cells: 2_000, rows: 20, columns: 6 } as never,
}));

const rows = (first: number, last: number, row: (number: number) => string) =>
  Array.from({ length: last - first + 1 }, (_, index) => row(first + index)).join("");
const values = (first: number, last: number) =>
  rows(first, last, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`);

/** Rows that hold nothing, in the words of several programs. */
const EMPTY: Readonly<Record<string, (row: number) => string>> = {
  "with a height": (row) => `<row r="${row}" spans="1:9" ht="15.75" customHeight="1" hidden="0"/>`,
  "with a format, and an end tag": (row) => `<row r="${row}" s="1" customFormat="1"></row>`,
  "of empty cells": (row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"></c></row>`,
  "on lines of their own": (row) => `\r\n    <row ht='1' r='${row}' a=">">\r\n\t<c r="A${row}"/>\r\n</row>`,
};

describe.each(Object.entries(EMPTY))("five hundred rows %s", (_, empty) => {
  const sheet = `<sheetData>${values(1, 5)}${rows(6, 300, empty)}${values(301, 302)}${rows(303, 500, empty)}</sheetData>`;

  test("are read as if they were not there; what stands among them is read", async () => {
    const file = openPackage({ sheets: [sheet] });
    const { isTruncated, rows: read } = await file.workbook.read();
    expect(isTruncated).toBe(false);
    expect(await file.cells()).toEqual({ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, A301: 301, A302: 302 });
    expect(read).toHaveLength(302);
  });

  test("stay as they are, to the byte, where cells before and behind them are written, and what is not read is not", async () => {
    const file = openPackage({ sheets: [sheet] });
    await file.write({ edits: [editOf("A2", 7), editOf("A302", 8)] });
    expect(file.sheet()).toBe(sheet.replace("<v>2</v>", "<v>7</v>").replace("<v>302</v>", "<v>8</v>"));
    await file.write({ edits: [editOf("A2", 2), editOf("A302", 302)] });
    expect(file.workbook.changed).toBe(false);
    await expect(file.write({ edits: [editOf("A400", 1)] })).rejects.toEqual(failure("too-large", /A400/));
  });
});

test("rows that hold more than there is room for are read as far as the first ones, and stay", async () => {
  const sheet = `<sheetData>${values(1, 400)}</sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells>`;
  const file = openPackage({ sheets: [sheet] });
  const read = await file.workbook.read();
  expect([read.isTruncated, extent(read)?.bottom]).toEqual([true, 19]);
  await file.write({ edits: [editOf("B20", 1)] });
  const { writtenAt, rest } = splitAt(file.sheet(), '<c r="B20"');
  expect([writtenAt > 0, rest.includes(values(21, 400))]).toEqual([true, true]);
  await expect(file.write({ edits: [editOf("A21", 1)] })).rejects.toEqual(failure("too-large", /A21/));
});

test("nothing is written where formulas that may depend on it were not read", async () => {
  const formulas = rows(1, 200, (row) => `<row r="${row}"><c r="A${row}"><f>B${row}</f><v>1</v></c></row>`);
  const file = openPackage({ sheets: ["<sheetData/>", `<sheetData>${formulas}</sheetData>`] });
  expect(await file.workbook.read()).toMatchObject({ isTruncated: false });
  await expect(file.write({ edits: [editOf("A1", 1)] })).rejects.toEqual(failure("too-large", /formulas/));
});

const STRING_CELL = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';
const filler = rows(30, 200, (row) => `<row r="${row}" ht="15"/>`);

test.each([
  ["a comment among the rows", `<sheetData>${values(1, 2)}<!-- <row r="9"/> -->${filler}</sheetData>`],
  ["rows out of order", `<sheetData>${values(3, 3)}${filler}${values(4, 4)}</sheetData>`],
  [
    "a row without a number behind others",
    `<sheetData>${values(1, 2)}${filler}<row><c><v>1</v></c></row></sheetData>`,
  ],
  ["something else among the rows", `<sheetData>${values(1, 2)}${filler}<extLst/></sheetData>`],
])("%s: a sheet that may be held whole is read whole, a longer one is refused", async (_, sheet) => {
  await expect(openPackage({ sheets: [sheet] }).workbook.read()).resolves.toMatchObject({
    isTruncated: false,
  });
  const long = sheet.replace("</sheetData>", `${" ".repeat(12_000)}</sheetData>`);
  await expect(openPackage({ sheets: [long] }).workbook.read()).rejects.toEqual(failure("too-large"));
});

test.each([
  ["blanks between rows", 1, `<sheetData>${values(1, 1)}${" ".repeat(50_000)}</sheetData>`],
  ["blanks in front of them", null, `${" ".repeat(50_000)}<sheetData>${values(1, 1)}</sheetData>`],
  ["blanks behind them", null, `<sheetData>${values(1, 1)}</sheetData>${" ".repeat(50_000)}`],
  ["a row that is too long", null, `<sheetData><row r="1"${" ".repeat(50_000)}/></sheetData>`],
])("%s", async (_, value, sheet) => {
  const reading = openPackage({ sheets: [sheet] }).cells();
  if (value === null) await expect(reading).rejects.toEqual(failure("too-large"));
  else expect(await reading).toEqual({ A1: value });
});

test("sheets are read as long as there is room for them together, and no longer", async () => {
  const sheets = Array.from(
    { length: 6 },
    () => `<sheetData>${"<row><c><v>1</v></c></row>".repeat(300)}</sheetData>`,
  );
  const workbook = openWorkbook(packageBytes({ sheets }), "表.xlsx");
  const read = async (id: string) => {
    try {
      return (await workbook.read(id)).sheet.id;
    } catch (error) {
      return error instanceof WorkbookError ? error.code : error;
    }
  };
  const ids = ["1", "2", "3", "4", "5", "6"];
  const once = await Promise.all(ids.map(read));
  expect(once).toEqual(["1", "2", "3", "too-large", "too-large", "too-large"]);
  expect(await Promise.all(ids.map(read))).toEqual(once);
});

describe("long shared strings", () => {
  const texts = rows(
    0,
    199,
    (number) =>
      `<si><r><t>文</t></r><r><t xml:space="preserve"> ${number}&amp;</t></r><rPh><t>x</t></rPh></si>`,
  );
  const strings = (content: string, prefix = "") =>
    `<${prefix}sst xmlns${prefix === "" ? "" : ":x"}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</${prefix}sst>`;
  const cells = (numbers: readonly number[]) =>
    `<sheetData><row r="1">${numbers.map((number, column) => `<c r="${toA1({ row: 0, column })}" t="s"><v>${number}</v></c>`).join("")}</row></sheetData>`;
  const open = (numbers: readonly number[], content: string) =>
    openPackage({ sheets: [cells(numbers)], strings: [], parts: { "xl/sharedStrings.xml": content } });

  test.each([
    ["plain", strings(texts)],
    ["with a prefix", strings(texts.replace(/<(\/?)(si|r|t|rPh)\b/g, "<$1x:$2"), "x:")],
  ])("%s: those that cells use are read", async (_, content) => {
    expect(await open([0, 63, 64, 65, 199, 3], content).cells()).toEqual({
      A1: "文 0&",
      B1: "文 63&",
      C1: "文 64&",
      D1: "文 65&",
      E1: "文 199&",
      F1: "文 3&",
    });
    await expect(open([200], content).workbook.read()).rejects.toEqual(failure("damaged", /no text 200/));
  });

  test.each([
    ["comments", strings(`<!-- <si/> -->${texts}`)],
    ["more than there is room for", strings(texts.repeat(3))],
  ])("%s are refused, unless no cell uses any", async (_, content) => {
    await expect(open([1], content).workbook.read()).rejects.toEqual(failure("too-large"));
    expect(await open([], content).cells()).toEqual({});
  });
});

test.each([
  [
    "in the cell",
    (text: string) => ({
      sheets: [`<sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`],
    }),
  ],
  ["among others", (text: string) => ({ sheets: [STRING_CELL], strings: [`<t>${text}</t>`] })],
  [
    "among many others",
    (text: string) => ({
      sheets: [STRING_CELL],
      strings: [`<t>${text}</t>`, ...Array<string>(99).fill("<t>其他文字</t>")],
    }),
  ],
])("a text %s that is longer than a cell can hold is refused", async (_, options) => {
  const text = "a".repeat(1_000);
  expect(await openPackage(options(text)).cells()).toEqual({ A1: text });
  await expect(openPackage(options(`${text}a`)).workbook.read()).rejects.toEqual(failure("too-large"));
});

function splitAt(text: string, mark: string): { writtenAt: number; rest: string } {
  const writtenAt = text.indexOf(mark);
  return { writtenAt, rest: text.slice(writtenAt) };
}
