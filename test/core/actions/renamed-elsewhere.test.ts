import { correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { readRecord, type SheetRef, type SheetSnapshot } from "../../../src/core/port";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { withCells, wrongForm } from "../../support/sheets";

const as = (sheet: SheetSnapshot, ref: SheetRef, tabs: readonly SheetRef[] = [ref]): SheetSnapshot => ({
  ...sheet,
  sheet: ref,
  tabs,
});

/** A sheet as one edition has corrected it. */
async function corrected(ref: SheetRef): Promise<SheetSnapshot> {
  const workbook = new MemoryWorkbook(as(wrongForm(), ref));
  await correct(workbook, undefined, { now });
  return workbook.read();
}

const restored = async (sheet: SheetSnapshot) =>
  (await undo(new MemoryWorkbook(sheet), undefined, { now })).restored.length;

describe.each<[title: string, was: SheetRef, is: SheetRef]>([
  ["from Excel to a file", { id: "{A1}", name: "表1" }, { id: "1", name: "自评" }],
  ["from a file to Excel", { id: "1", name: "表1" }, { id: "{A1}", name: "自评" }],
  ["by a program that numbers sheets anew", { id: "3", name: "表3" }, { id: "1", name: "自评" }],
])("a sheet that was renamed on its way %s", (_, was, is) => {
  test("is known by the marks of the work on it", async () => {
    expect(await restored(as(await corrected(was), is))).toBe(3);
  });

  test("keeps its record when it is corrected again, also once its marks are gone", async () => {
    const wrong = withCells(as(await corrected(was), is), { I14: 99 });
    const workbook = new MemoryWorkbook(wrong);
    await correct(workbook, undefined, { now: () => new Date("2025-03-02T08:00:00Z") });
    const after = await workbook.read();
    expect(readRecord(after.record).ledger.filter(({ time }) => time === now().toISOString())).toHaveLength(
      3,
    );
    expect(await restored({ ...after, marks: [] })).toBeGreaterThan(0);
  });

  test("is not taken for another that says the same and has no mark of it", async () => {
    expect(await restored({ ...as(await corrected(was), is), marks: [] })).toBe(0);
  });

  test("has no claim where another sheet has the old name", async () => {
    const other = { id: "7", name: was.name };
    expect(await restored(as(await corrected(was), is, [is, other]))).toBe(0);
  });
});

test("looking at such a sheet again changes nothing by itself", async () => {
  const workbook = new MemoryWorkbook(
    as(await corrected({ id: "{A1}", name: "表1" }), { id: "1", name: "自评" }),
  );
  const { written } = await correct(workbook, undefined, { now });
  expect(written).toBe(false);
});
