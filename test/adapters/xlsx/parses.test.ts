import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { PlainCell } from "../../../src/adapters/xlsx/sheet/plain-cell";
import { SheetReader } from "../../../src/adapters/xlsx/sheet/sheet-reader";
import { XmlScan } from "../../../src/adapters/xlsx/xml/located";
import { checkWorkbook, correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { holdBudget } from "../../budgets/budgets";
import { now } from "../../support/clock";

const read = (name: string) => readFileSync(path.join(__dirname, "../../../assets/samples", name));
const SHEETS = [1, 2, 3].map((number) => `xl/worksheets/sheet${number}.xml`);

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((all, each) => all + each, 0);

/** How often each part is read as XML from its beginning to its end meanwhile, and how often the cells of a sheet are. */
async function counted(
  action: () => Promise<unknown>,
): Promise<{ parts: Record<string, number>; cells: number }> {
  const ends = jest.spyOn(XmlScan.prototype, "end");
  const sheets = jest.spyOn(SheetReader.prototype, "read");
  await action();
  const parts: Record<string, number> = {};
  for (const { part } of ends.mock.contexts as readonly XmlScan[]) parts[part] = (parts[part] ?? 0) + 1;
  const cells = sheets.mock.contexts.length;
  jest.restoreAllMocks();
  return { parts, cells };
}

test("a check reads each part that it needs once", async () => {
  const { parts, cells } = await counted(() =>
    checkWorkbook(openWorkbook(read("luohu-2024.xlsx"), "a.xlsx")),
  );
  const needed = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    ...SHEETS,
  ];
  expect(parts).toEqual(Object.fromEntries(needed.map((part) => [part, 1])));
  holdBudget("file: parts read as XML, check of three sheets", sum(parts));
  expect(cells).toBe(SHEETS.length);
});

test("a correction reads the cells of a sheet before it, and what it has written", async () => {
  const workbook = openWorkbook(read("luohu-2024-errors.xlsx"), "a.xlsx");
  const ids = (await workbook.sheets()).map(({ id }) => id);
  const { parts, cells } = await counted(async () => {
    for (const id of ids) await correct(workbook, id, { now });
  });
  expect(workbook.changed).toBe(true);
  // Where there are formulas, once more between: which of them follow from what was written.
  expect(cells).toBeLessThanOrEqual(3 * SHEETS.length);
  // What stands around the rows is read between the steps.
  for (const sheet of SHEETS) expect(parts[sheet]).toBeLessThanOrEqual(5);
  expect(parts["xl/sharedStrings.xml"]).toBe(1);
  expect(parts["xl/styles.xml"] ?? 0).toBeLessThanOrEqual(5);
  // Lists of links and types follow their changes.
  for (const list of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"])
    expect(parts[list] ?? 0).toBeLessThanOrEqual(2);
  holdBudget("file: parts read as XML, correction of three sheets", sum(parts));
});

test("an edit of one sheet reads nothing of the others", async () => {
  const workbook = openWorkbook(read("luohu-2024-errors.xlsx"), "a.xlsx");
  const ids = (await workbook.sheets()).map(({ id }) => id);
  for (const id of ids) await correct(workbook, id, { now });
  const { parts } = await counted(() => undo(workbook, ids[0], { now }));
  expect(Object.keys(parts)).toContain(SHEETS[0]);
  expect(Object.keys(parts)).not.toContain(SHEETS[1]);
  expect(Object.keys(parts)).not.toContain(SHEETS[2]);
});

test("of a workbook as programs write it all cells are read from their characters", async () => {
  const plain = jest.spyOn(PlainCell.prototype, "read");
  await checkWorkbook(openWorkbook(read("luohu-2024.xlsx"), "a.xlsx"));
  const results = plain.mock.results.map(({ value }) => value as boolean);
  jest.restoreAllMocks();
  expect(results.length).toBeGreaterThan(300);
  expect(results.filter((isPlain) => !isPlain)).toEqual([]);
});
