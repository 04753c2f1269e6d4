import { fromA1 } from "../../src/core/cells";
import { type EditPlan, type EditResult, NOTHING_TO_DO, type SheetSnapshot } from "../../src/core/port";
import type { OpenSubject, SheetInput } from "./subject";

const SHEET: SheetInput = {
  name: "表1",
  rows: [
    ["甲", 1, { value: 0.5, numberFormat: "0.00%" }],
    ["合计", { value: 1.5, formula: "=SUM(B1:C1)" }, "已核"],
  ],
  comments: { C2: "请核实" },
};
const OTHER: SheetInput = { name: "表2", rows: [["乙"]] };

const highlight = "error" as const;
const markAt = (id: string, cell: string, comment: string | null) => ({
  id,
  at: fromA1(cell),
  highlight,
  comment,
});

/** A snapshot whose lists stand in an order that does not depend on when they were written. */
function sorted({ marks, record, ...rest }: SheetSnapshot) {
  const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  const inOrder = ({ id, at, highlight: kind, comment, fill }: SheetSnapshot["marks"][number]) => ({
    id,
    at,
    highlight: kind,
    comment,
    fill,
  });
  return { ...rest, marks: marks.map(inOrder).sort(byText), record: [...record].sort(byText) };
}

/** What a write tells of the sheet is what the next reading finds there. */
export function testReadBack(open: OpenSubject): void {
  describe("a write gives the sheet as the next reading finds it", () => {
    const before = (snapshot: SheetSnapshot, cell: string) => {
      const { row, column } = fromA1(cell);
      const { value = null, formula = null } = snapshot.rows[row]?.[column] ?? {};
      return { value, formula };
    };
    const first = (snapshot: SheetSnapshot): EditPlan => ({
      edits: [
        { at: fromA1("B1"), from: before(snapshot, "B1"), to: { value: 2, formula: null } },
        { at: fromA1("A4"), from: before(snapshot, "A4"), to: { value: "末", formula: null } },
      ],
      recalculations: [{ at: fromA1("B2"), value: 2.5 }],
      marks: {
        remove: [],
        add: [
          markAt("r-1", "B1", "【自评核·E02】由 1 更正为 2。"),
          markAt("r-2", "C1", null),
          markAt("r-3", "C2", "【自评核·I07】请说明。"),
        ],
      },
      record: { remove: [], add: ['{"a":"甲"}', '{"b":"乙"}'] },
      journal: '{"version":2,"kind":"journal"}',
    });
    const second = ({ marks, record }: SheetSnapshot): EditPlan => ({
      ...NOTHING_TO_DO,
      marks: { remove: marks.filter(({ id }) => id === "r-1"), add: [markAt("s-1", "A1", null)] },
      record: { remove: record.slice(0, 1).map(({ id }) => id), add: ['{"c":"丙"}'] },
    });
    const recordAlone = (): EditPlan => ({ ...NOTHING_TO_DO, record: { remove: [], add: ['{"d":"丁"}'] } });

    test("cells, marks and the record, one write after another", async () => {
      const { workbook } = open([SHEET, OTHER]);
      for (const decide of [first, second, recordAlone]) {
        const { written, readBack }: EditResult = await workbook.edit(undefined, decide);
        expect(written).toBe(true);
        expect(sorted(readBack as SheetSnapshot)).toEqual(sorted(await workbook.read()));
      }
    });

    test("nothing where nothing was written", async () => {
      const { workbook } = open([SHEET, OTHER]);
      expect((await workbook.edit(undefined, () => NOTHING_TO_DO)).readBack).toBeNull();
    });
  });
}
