import { correct, runsOf } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { now } from "../../support/clock";
import { insertRow, MemoryWorkbook } from "../../support/memory-workbook";
import { valueIn, withCells, wrongForm } from "../../support/sheets";

test("puts back every value and formula and takes the marks away", async () => {
  const before = wrongForm({ I25: { value: 95.69, formula: "=SUM(I14:I23)+I6" } });
  const workbook = new MemoryWorkbook(before);
  await correct(workbook, undefined, { now });
  const { restored, left } = await undo(workbook, undefined, { now });
  expect(restored).toHaveLength(3);
  expect(left).toEqual([]);
  expect(await workbook.read()).toEqual(before);
});

test("finds cells that have moved, and leaves those that were changed since", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => insertRow(sheet, 3));
  workbook.change("00a", (sheet) => withCells(sheet, { I7: 9 }));
  const { restored, left } = await undo(workbook, undefined, { now });
  const sheet = await workbook.read();
  expect(restored.map(({ at }) => toA1(at))).toEqual(["I26", "H7"]);
  expect(left.map(({ cell, rule }) => [cell, rule])).toEqual([["I6", "E02"]]);
  expect(["H7", "I7", "I26"].map((cell) => valueIn(sheet, cell))).toEqual([96.98, 9, 95.69]);
});

test("finds a cell by its row's label where its mark is gone", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => ({ ...sheet, marks: [] }));
  expect((await undo(workbook, undefined, { now })).restored).toHaveLength(3);
});

test("finds a moved cell without its mark by its label, and gives up where two rows have that", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => ({
    ...withCells(insertRow(sheet, 3), { A4: "年度资金总额" }),
    marks: [],
  }));
  const { restored, left } = await undo(workbook, undefined, { now });
  expect(restored.map(({ at }) => toA1(at))).toEqual(["I26"]);
  expect(left.map(({ cell }) => cell)).toEqual(["I6", "H6"]);
});

test("takes two runs back, newest first", async () => {
  const before = wrongForm();
  const workbook = new MemoryWorkbook(before);
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => withCells(sheet, { F6: 440000, F7: 440000 }));
  await correct(workbook, undefined, { now: () => new Date("2025-03-02T08:00:00Z") });
  expect(valueIn(await workbook.read(), "I6")).toBe(9.78);
  await undo(workbook, undefined, { now });
  expect(valueIn(await workbook.read(), "I6")).toBe(9.99);
  expect((await workbook.read()).record).toEqual([]);
});

test("a value written again after a person's edit belongs to the later run", async () => {
  const first = now().toISOString();
  const later = new Date("2025-03-02T08:00:00Z");
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => withCells(sheet, { H6: 5.1 }));
  await correct(workbook, undefined, { now: () => later });
  const states = runsOf(await workbook.read()).map(({ time, entries }) => [
    time === first,
    entries.map(({ entry, state }) => [entry.cell, state]),
  ]);
  expect(states).toEqual([
    [false, [["H6", "standing"]]],
    [
      true,
      expect.arrayContaining([
        ["H6", "changed"],
        ["I6", "standing"],
      ]) as unknown,
    ],
  ]);
  const { left } = await undo(workbook, undefined, { run: first, now });
  expect(left.map(({ cell }) => cell)).toEqual(["H6"]);
  expect(valueIn(await workbook.read(), "H6")).toBe(96.89);
  await undo(workbook, undefined, { now });
  expect(valueIn(await workbook.read(), "H6")).toBe(5.1);
});

test("does nothing without a ledger", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  expect(await undo(workbook, undefined, { now })).toMatchObject({
    written: false,
    restored: [],
    left: [],
  });
});
