import { correct } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import {
  type EditPlan,
  type EditResult,
  readRecord,
  type SheetSnapshot,
  WorkbookError,
} from "../../../src/core/port";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { referenceSheet, REFERENCE_FORMS, withCells, wrongForm } from "../../support/sheets";

/** A workbook of two forms, of which one may not be touched. */
class Stubborn extends MemoryWorkbook {
  locked: string | null = null;

  override edit(id: string | undefined, decide: (sheet: SheetSnapshot) => EditPlan): Promise<EditResult> {
    if (id === this.locked) return Promise.reject(new WorkbookError("protected"));
    return super.edit(id, decide);
  }
}

async function corrected() {
  const second = withCells(referenceSheet(REFERENCE_FORMS[1]), { I14: 12 });
  const workbook = new Stubborn(wrongForm(), second);
  for (const id of ["00a", "00b"]) await correct(workbook, id, { now });
  return workbook;
}

test.each(["00a", "00b"])(
  "a sheet that cannot be cleared (%s) is named, the other is cleared",
  async (locked) => {
    const workbook = await corrected();
    workbook.locked = locked;
    const { written, left } = await clearAll(workbook, { now });
    expect(written).toBe(true);
    expect(left).toEqual([
      {
        sheet: expect.objectContaining({ id: locked }) as unknown,
        error: expect.any(WorkbookError) as unknown,
      },
    ]);
    const other = await workbook.read(locked === "00a" ? "00b" : "00a");
    expect(other.marks).toEqual([]);
    // Its own part of the ledger stays, with nothing else.
    const { ledger, ignored } = readRecord(other.record);
    expect([new Set(ledger.map(({ sheetId }) => sheetId)), ignored]).toEqual([new Set([locked]), []]);
    expect((await workbook.read(locked)).marks).not.toEqual([]);
    workbook.locked = null;
    expect(await clearAll(workbook, { now })).toEqual({ written: true, left: [] });
    expect((await workbook.read(locked)).record).toEqual([]);
  },
);

test("a sheet whose comments cannot be read is not taken for clear", async () => {
  const workbook = await corrected();
  workbook.change("00a", (sheet) => ({ ...sheet, marks: [], areCommentsUnread: true }));
  await expect(clear(workbook, "00a", { now })).rejects.toMatchObject({
    code: "damaged",
    message: expect.stringContaining("的批注无法读取") as unknown,
  });
  expect((await clearAll(workbook, { now })).left.map(({ sheet }) => sheet.id)).toEqual(["00a"]);
});
