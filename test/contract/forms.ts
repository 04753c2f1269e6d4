import fc from "fast-check";
import { check, correct } from "../../src/core/actions";
import { clear } from "../../src/core/actions/clear";
import { undo } from "../../src/core/actions/undo";
import { type Address, sameAddress } from "../../src/core/cells";
import type { SheetSnapshot } from "../../src/core/port";
import { now } from "../support/clock";
import { type CellInput, formFixture, REFERENCE_FORMS, referenceSheet, withCells } from "../support/sheets";
import { generatedForm } from "./generated-forms";
import { filledCells, type OpenSubject, type SheetInput, type Subject } from "./subject";
import { runs } from "../support/length";

/** A fixed seed: a failure is found again by anyone. */
const GENERATED = { numRuns: runs(25, 8), seed: 20241123 };

/** What a user does, on reference forms and on generated ones, with and without merges in the file. */
export function testForms(open: OpenSubject): void {
  describe.each(REFERENCE_FORMS)("on %s", (form) => {
    const errors: Readonly<Record<string, CellInput>> = { I14: 12, I15: "4.5", H6: 96.98, I6: 8 };
    const isForm3 = form.startsWith("00c");
    const rows = withCells(referenceSheet(form), isForm3 ? { I17: 90 } : errors).rows.map((row) =>
      (row ?? []).map((cell) => cell ?? null),
    );

    test.each([true, false])("check, correct, repeat, undo and clear (merged: %s)", async (isMerged) => {
      const sheet: SheetInput = { name: "表1", rows, ...(isMerged && { merges: formFixture(form).merges }) };
      expect(await useWhole(open([sheet]))).toBe(!isForm3);
    });
  });

  test.each([true, false])(
    "check, correct, repeat, undo and clear generated forms (merged: %s)",
    async (isMerged) => {
      let corrected = 0;
      await fc.assert(
        fc.asyncProperty(generatedForm, async ({ rows, merges }) => {
          const sheet: SheetInput = { name: "生成", rows, ...(isMerged && { merges }) };
          corrected += Number(await useWhole(open([sheet])));
        }),
        GENERATED,
      );
      expect(corrected).toBeGreaterThan(GENERATED.numRuns / 2);
    },
  );
}

/** Does with a sheet what a user does, one thing after another; says whether cells were corrected. */
async function useWhole({ workbook, dump }: Subject): Promise<boolean> {
  const untouched = await workbook.read();
  const before = JSON.stringify(dump());
  const reviewed = await check(workbook, undefined);
  expect(reviewed.forms).toHaveLength(1);
  expect(JSON.stringify(dump())).toBe(before);

  const { edits, after, reverted } = await correct(workbook, undefined, { now, reviewed });
  expect(reverted).toEqual([]);
  const corrected = await workbook.read();
  const isForetold = (at: Address) => edits.some((edit) => sameAddress(edit.at, at));
  expect(foretold(corrected, isForetold)).toEqual(foretold(after.snapshot, isForetold));
  const standing = JSON.stringify(dump());
  expect((await correct(workbook, undefined, { now })).written).toBe(false);
  expect(JSON.stringify(dump())).toBe(standing);

  expect((await undo(workbook, undefined, { now })).left).toEqual([]);
  const undone = await workbook.read();
  expect(foretold(undone, isForetold)).toEqual(foretold(untouched, isForetold));
  expect([undone.marks.length * edits.length, undone.record]).toEqual([0, []]);

  await correct(workbook, undefined, { now });
  await clear(workbook, undefined, { now });
  const cleared = await workbook.read();
  expect([cleared.marks, cleared.record]).toEqual([[], []]);
  expect(filledCells(cleared.rows)).toEqual(filledCells(corrected.rows));
  return edits.length > 0;
}

/** Cells without the results of formulas that were not written: what these will give is not always told beforehand. */
function foretold({ rows }: SheetSnapshot, isForetold: (at: Address) => boolean) {
  return filledCells(
    rows.map((line, row) =>
      line?.map((cell, column) =>
        cell === undefined || cell.formula === null || isForetold({ row, column })
          ? cell
          : { ...cell, value: 0 },
      ),
    ),
  );
}
