import { openWorkbook } from "../../../src/adapters/xlsx";
import { toA1 } from "../../../src/core/cells";
import { type EditPlan, reconcileMarks, type SheetSnapshot, WorkbookError } from "../../../src/core/port";
import { describeForeign, foreignWorkbook, foreignWorkbookNames } from "../../support/foreign-workbooks";
import { unzipped } from "../../support/packages";
import { addingPart, removingAll } from "../../support/sheets";

const REFUSED: Readonly<Record<string, [code: string, detail: RegExp]>> = {
  "excelize-encryptAES.xlsx": ["password", /compound file/],
  "excelize-encryptSHA1.xlsx": ["password", /compound file/],
  "excelize-BadWorkbook.xlsx": ["damaged", /workbook\.xml: no sheets/],
  "exceljs-missing-bits.xlsx": ["damaged", /Content_Types/],
  "exceljs-invalid-xml.xlsx": ["damaged", /xl\/worksheets\/sheet1\.xml: 3:1/],
};

const RECORD = JSON.stringify({ version: 2, kind: "ignored", entries: [{ reason: "原因 ".repeat(100) }] });

/** A cell within the used area that is not in use, so that nothing depends on it. */
function freeCell({ rows, foreignComments }: SheetSnapshot) {
  const taken = new Set(foreignComments.map(toA1));
  for (let row = 0; row < rows.length + 1; row++) {
    for (let column = 0; column < 60; column++) {
      const at = { row, column };
      const cell = rows[row]?.[column];
      if ((cell?.value ?? null) === null && (cell?.formula ?? null) === null && !taken.has(toA1(at)))
        return at;
    }
  }
  throw new Error("no free cell");
}

function marking(snapshot: SheetSnapshot): EditPlan {
  const at = freeCell(snapshot);
  return {
    edits: [{ at, from: { value: null, formula: null }, to: { value: "第一行\n第二行", formula: null } }],
    recalculations: [],
    marks: {
      remove: [],
      add: [{ id: "run-1", at, highlight: "corrected", comment: "【自评核·E02】已更正\n第二行 <&>" }],
    },
    record: addingPart(RECORD),
  };
}

function undoing(at: { row: number; column: number }) {
  return (snapshot: SheetSnapshot): EditPlan => ({
    edits: [{ at, from: { value: "第一行\n第二行", formula: null }, to: { value: null, formula: null } }],
    recalculations: [],
    marks: reconcileMarks(snapshot.marks, []),
    record: removingAll(snapshot),
  });
}

describeForeign("files that others made", () => {
  const names = foreignWorkbookNames();

  it.each(names.filter((name) => name in REFUSED))("%s is refused, with the cause", async (name) => {
    const [code, detail] = REFUSED[name] as [string, RegExp];
    const attempt = async () => openWorkbook(foreignWorkbook(name), name).read();
    const error = await attempt().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code, detail: expect.stringMatching(detail) as unknown });
  });

  describe.each(names.filter((name) => !(name in REFUSED)))("%s", (name) => {
    it("gives back the very bytes when nothing was written", async () => {
      const bytes = foreignWorkbook(name);
      const workbook = openWorkbook(bytes, name);
      await workbook.read();
      expect(workbook.changed).toBe(false);
      expect(workbook.save()).toBe(bytes);
    });

    it("keeps everything else on every sheet, and is as before when all of ours is removed", async () => {
      const bytes = foreignWorkbook(name);
      const before = unzipped(bytes);
      const sheets = await openWorkbook(bytes, name).sheets();
      for (const { id } of sheets.filter(({ kind }) => kind === "worksheet")) {
        const workbook = openWorkbook(bytes, name);
        const first = await workbook.read(id);
        const at = freeCell(first);
        expect(await workbook.edit(id, marking)).toMatchObject({
          written: true,
          withoutComment: [],
          reverted: [],
        });
        const saved = workbook.save();

        const reopened = openWorkbook(saved, name);
        const marked = await reopened.read(id);
        expect(marked.rows[at.row]?.[at.column]?.value).toBe("第一行\n第二行");
        expect(marked.marks).toEqual([
          { id: "run-1", at, highlight: "corrected", comment: "【自评核·E02】已更正\n第二行 <&>" },
        ]);
        expect(marked.record.map(({ text }) => text)).toEqual([RECORD]);
        expect(marked.foreignComments).toEqual(first.foreignComments);

        const touched = [...unzipped(saved)]
          .filter(([part, text]) => before.get(part) !== text)
          .map(([part]) => part);
        expect(touched.filter((part) => before.has(part)).sort()).toEqual(
          touched
            .filter(
              (part) =>
                /(sheet\d+\.xml|styles\.xml|\[Content_Types\]\.xml|\.rels|comments\d+\.xml|vmlDrawing\d+\.vml)$/.test(
                  part,
                ) && before.has(part),
            )
            .sort(),
        );

        await reopened.edit(id, undoing(at));
        const restored = unzipped(reopened.save());
        expect([...restored.keys()]).toEqual([...before.keys()]);
        for (const [part, text] of before) expect([part, restored.get(part)]).toEqual([part, text]);

        await workbook.edit(id, undoing(at));
        expect(workbook.changed).toBe(false);
        expect(workbook.save()).toBe(bytes);
      }
    });
  });
});
