import { openWorkbook } from "../../src/adapters/xlsx";
import { undo } from "../../src/core/actions/undo";
import { fromA1 } from "../../src/core/cells";
import { cellAt, type SheetSnapshot } from "../../src/core/port";
import { sampleBytes } from "../samples/raw";
import { now } from "../support/clock";
import { snapshotsOf } from "../support/edits";
import { describeWithReaders, libreOffice, openpyxl, type Seen, savedByOpenpyxl } from "../support/readers";
import { check, ziping } from "./ziping";

const input = sampleBytes("luohu-2024-errors.xlsx");

/** All sheets of a file as our own adapter reads them. */
const marksOf = (sheets: readonly SheetSnapshot[]) => sheets.map(({ marks }) => marks);

/** Contents alone: saving by others may number cells' formats anew. */
const contentsOf = (sheets: readonly SheetSnapshot[]) =>
  sheets.map(({ rows }) =>
    rows.map((row) =>
      (row ?? []).map((cell) => (cell?.value === "" ? null : [cell?.value ?? null, cell?.formula ?? null])),
    ),
  );

describeWithReaders("a fixed file that another program has opened and saved", () => {
  let fixed: Uint8Array;
  beforeAll(async () => {
    fixed = await ziping("fix", input);
  });

  describe("LibreOffice", () => {
    let saved: Uint8Array;
    let again: Uint8Array;
    beforeAll(async () => {
      saved = libreOffice([fixed])[0] as Uint8Array;
      again = await ziping("fix", saved);
    }, 60_000);

    it("keeps the forms, their figures and their findings", async () => {
      const [before, after] = [await check(fixed), await check(saved)];
      expect(after.files[0]?.forms).toEqual(before.files[0]?.forms);
    });

    it("keeps our marks and the record, though the notes lose their author", async () => {
      const [before, after] = [await snapshotsOf(fixed), await snapshotsOf(saved)];
      expect(marksOf(after)).toEqual(marksOf(before));
      expect(after.map(({ foreignComments }) => foreignComments)).toEqual([[], [], []]);
      expect(after[0]?.record).toEqual(before[0]?.record);
      expect(after[0]?.record).not.toEqual([]);
    });

    it("leaves nothing to do for a second fix", () => {
      expect(Buffer.compare(again, saved)).toBe(0);
    });

    it("can be undone: the old contents stand again", async () => {
      const workbook = openWorkbook(saved, "表.xlsx");
      for (const { id } of await workbook.sheets())
        expect((await undo(workbook, id, { now })).left).toEqual([]);
      const undone = contentsOf(await snapshotsOf(workbook.save()));
      expect(undone).toEqual(contentsOf(await snapshotsOf(input)));
    });

    it("can be cleared: both readers find nothing of ours", async () => {
      const cleared = await ziping("clear", saved);
      const resaved = libreOffice([cleared])[0] as Uint8Array;
      for (const { error, sheets, properties } of openpyxl([cleared, resaved])) {
        expect([error, properties]).toEqual([null, {}]);
        for (const { comments, rules } of Object.values(sheets)) expect([comments, rules]).toEqual([{}, []]);
      }
      expect(marksOf(await snapshotsOf(cleared))).toEqual([[], [], []]);
    });
  });

  describe("openpyxl, which drops custom XML parts", () => {
    let saved: Uint8Array;
    beforeAll(() => {
      saved = savedByOpenpyxl(fixed);
    });

    it("keeps our marks; the record is gone, and nothing claims otherwise", async () => {
      const [before, after] = [await snapshotsOf(fixed), await snapshotsOf(saved)];
      expect(marksOf(after)).toEqual(marksOf(before));
      expect(after[0]?.record).toEqual([]);
      const workbook = openWorkbook(saved, "表.xlsx");
      for (const { id } of await workbook.sheets()) {
        expect(await undo(workbook, id, { now })).toMatchObject({ written: false, restored: [], left: [] });
      }
    });

    it("can be cleared, corrected values stay", async () => {
      const cleared = await ziping("clear", saved);
      const [seen] = openpyxl([cleared]) as [Seen];
      for (const { comments, rules } of Object.values(seen.sheets))
        expect([comments, rules]).toEqual([{}, []]);
      const [first] = await snapshotsOf(cleared);
      expect(first && cellAt(first, fromA1("I25")).value).toBe(94.69);
    });
  });
});
