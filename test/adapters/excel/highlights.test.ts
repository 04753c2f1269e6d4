/** @jest-environment jsdom */
import { addressesOf } from "../../../src/adapters/excel/paint";
import { correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { fromA1, toA1 } from "../../../src/core/cells";
import { type EditPlan, type Mark, NOTHING_TO_DO, type PlacedMark } from "../../../src/core/port";
import { insertRows } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { formInput } from "./forms";

const mark = (id: string, cell: string, highlight: Mark["highlight"] = "error"): Mark => ({
  id,
  at: fromA1(cell),
  highlight,
  comment: null,
});
const marks = (remove: readonly PlacedMark[], add: readonly Mark[]): EditPlan => ({
  ...NOTHING_TO_DO,
  marks: { remove, add },
});
const rulesOf = ({ host }: ExcelSubject) => host.workbook.sheets[0]?.conditionalFormats ?? [];
const placesOf = async ({ workbook }: ExcelSubject) =>
  (await workbook.read()).marks.map(({ id, at, highlight }) => `${id ?? ""} ${toA1(at)} ${highlight ?? ""}`);

test("marks that share their id share a rule, in one object for all their cells", async () => {
  const subject = openExcel([{ name: "甲,乙", rows: [["甲"]] }]);
  const before = subject.dump();
  const add = [
    mark("r-1", "B2"),
    mark("r-1", "D4"),
    mark("r-1", "D5"),
    mark("r-1", "F6", "warning"),
    mark("r-2", "A1", "corrected"),
  ];
  await subject.workbook.edit(undefined, () => marks([], add));
  expect(rulesOf(subject).map(({ areas }) => areas.length)).toEqual([1, 1, 3]);
  const all = ["r-1 B2 error", "r-1 D4 error", "r-1 D5 error", "r-1 F6 warning", "r-2 A1 corrected"];
  expect((await placesOf(subject)).sort()).toEqual(all);

  await subject.workbook.edit(undefined, (snapshot) =>
    marks(
      snapshot.marks.filter(({ at }) => toA1(at) === "D4"),
      [],
    ),
  );
  expect((await placesOf(subject)).sort()).toEqual(all.filter((each) => !each.includes("D4")));
  await subject.workbook.edit(undefined, (snapshot) => marks(snapshot.marks, []));
  expect(subject.dump()).toEqual(before);
});

test("sixty open findings of one kind are one rule", async () => {
  const rows = Array.from({ length: 60 }, (_, row) => [`第 ${row} 行`]);
  const subject = openExcel([{ name: "表", rows }]);
  const add = rows.map((_, row) => mark("r-1", toA1({ row: row * 2, column: 3 })));
  await subject.workbook.edit(undefined, () => marks([], add));
  expect(rulesOf(subject)).toHaveLength(1);
  expect(await placesOf(subject)).toHaveLength(60);
});

test("the address of many cells is split where Excel would not take it", () => {
  const cells = Array.from({ length: 3000 }, (_, row) => toA1({ row: row * 2, column: 30 }));
  const addresses = addressesOf(cells);
  expect(addresses.length).toBeGreaterThan(1);
  expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThanOrEqual(8192);
  expect(addresses.join(",")).toBe(cells.join(","));
});

test("so many marks that one address does not hold them are set and found again", async () => {
  const subject = openExcel([{ name: "表", rows: [["甲"]] }]);
  const before = subject.dump();
  const add = Array.from({ length: 1500 }, (_, row) => mark("r-1", toA1({ row: row * 2, column: 30 })));
  await subject.workbook.edit(undefined, () => marks([], add));
  expect(rulesOf(subject).length).toBeGreaterThan(1);
  const { marks: placed } = await subject.workbook.read();
  expect(placed).toHaveLength(1500);
  await subject.workbook.edit(undefined, (snapshot) => marks(snapshot.marks, []));
  expect(subject.dump()).toEqual(before);
});

test("the marks of open findings stay right when a person inserts a row and mends one finding", async () => {
  const subject = openExcel([formInput({ I14: "", I15: "五分", I16: 3 })]);
  await correct(subject.workbook, undefined, { now });
  const before = await placesOf(subject);
  expect(before.length).toBeGreaterThan(2);
  insertRows(subject.host.workbook, subject.host.workbook.sheet("表1"), 0);
  // Comments name cells, so they are written anew once; then they stand.
  await correct(subject.workbook, undefined, { now });
  expect((await correct(subject.workbook, undefined, { now })).written).toBe(false);
  expect((await placesOf(subject)).some((each) => each.includes(" I16 "))).toBe(true);
  const { Excel: excel } = subject;
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("I16").values = [[5]];
    await context.sync();
  });
  await correct(subject.workbook, undefined, { now });
  expect((await placesOf(subject)).some((each) => each.includes(" I16 "))).toBe(false);
  await clear(subject.workbook, undefined, { now });
  expect(rulesOf(subject)).toEqual([]);
});
