import { readPlantedErrors } from "../../scripts/samples/planted";
import { partsOf, type RawCell, rawSheets, sampleBytes } from "./raw";

const cleanBytes = sampleBytes("luohu-2024.xlsx");
const bytes = sampleBytes("luohu-2024-errors.xlsx");
const clean = rawSheets(cleanBytes);
const sheets = rawSheets(bytes);
const errors = readPlantedErrors();

const cellsOf = (sheet: string) => sheets.get(sheet)?.cells ?? new Map<string, RawCell>();
const number = (sheet: string, cell: string) => Number(cellsOf(sheet).get(cell)?.value);

/** What SUM gives over a column: text is passed over. */
function sum(sheet: string, column: string, first: number, last: number): number {
  let total = 0;
  for (let row = first; row <= last; row++) {
    const value = cellsOf(sheet).get(`${column}${row}`)?.value;
    if (typeof value === "number") total += value;
  }
  return total;
}

test.each(errors)("$sheet $cell holds the planted error", ({ sheet, cell, planted, right }) => {
  const now = cellsOf(sheet).get(cell);
  expect(now).toMatchObject({ value: planted.value, formula: planted.formula?.slice(1) ?? null });
  expect(clean.get(sheet)?.cells.get(cell)).toMatchObject({ value: right.value, formula: null });
});

test("no other cell differs, and no cell's format", () => {
  const differing = [...sheets].flatMap(([sheet, { cells }]) =>
    [...cells]
      .filter(([cell, { value, formula }]) => {
        const before = clean.get(sheet)?.cells.get(cell);
        return before?.value !== value || before.formula !== formula;
      })
      .map(([cell]) => `${sheet}!${cell}`),
  );
  expect(differing).toEqual(errors.map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const [sheet, { cells, merges }] of sheets) {
    const before = clean.get(sheet);
    expect(merges).toEqual(before?.merges);
    expect([...cells].map(([cell, { format }]) => [cell, format])).toEqual(
      [...(before?.cells ?? [])].map(([cell, { format }]) => [cell, format]),
    );
  }
});

test("no part but the sheets and the calculation settings differs", () => {
  const before = partsOf(cleanBytes);
  const after = partsOf(bytes);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const differing = Object.keys(after).filter(
    (name) => Buffer.compare(after[name] as Uint8Array, before[name] as Uint8Array) !== 0,
  );
  expect(differing.length).toBeGreaterThan(0);
  for (const name of differing) expect(name).toMatch(/^xl\/(worksheets\/sheet\d\.xml|workbook\.xml)$/);
});

test("the wrong formula shows what Excel would compute", () => {
  const shown = sum("信息化维护", "I", 14, 24) + number("信息化维护", "I6");
  expect(number("信息化维护", "I26")).toBeCloseTo(shown, 9);
});

test("the third form's weights make 95 and nothing else there is wrong", () => {
  expect(sum("社工服务", "H", 4, 16) + 10).toBe(95);
  expect(number("社工服务", "H17")).toBe(100);
  expect(number("社工服务", "I17") - sum("社工服务", "I", 4, 16)).toBeCloseTo(9.53, 9);
});

test("every finding names a cell of the form, and each form has its planted ones", () => {
  for (const { sheet, findings } of errors) {
    for (const { cell } of findings) expect(cellsOf(sheet).get(cell)?.value).not.toBeNull();
  }
  const rules = [...new Set(errors.map(({ sheet }) => sheet))].map((name) =>
    errors.filter(({ sheet }) => sheet === name).flatMap(({ findings }) => findings.map(({ rule }) => rule)),
  );
  expect(rules).toEqual([
    ["E01", "E02", "T01"],
    ["I01", "I05", "T01"],
    ["W01", "W03"],
  ]);
});
