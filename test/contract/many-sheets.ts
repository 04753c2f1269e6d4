import { fromA1 } from "../../src/core/cells";
import {
  cellAt,
  type EditPlan,
  NOTHING_TO_DO,
  type SheetAnswer,
  type SheetRef,
  type SheetSnapshot,
  WorkbookError,
} from "../../src/core/port";
import { editOf, planOf } from "../support/edits";
import type { OpenSubject, SheetInput } from "./subject";

const sheet = (name: string, more: Partial<SheetInput> = {}): SheetInput => ({
  name,
  rows: [
    ["甲", 1, 2],
    ["合计", { value: 3, formula: "=SUM(B1:C1)" }, "已核"],
  ],
  ...more,
});

const gathered = async <T>(answers: AsyncIterable<SheetAnswer<T>>): Promise<SheetAnswer<T>[]> => {
  const all: SheetAnswer<T>[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
};

/** Writes the sheet's own name into its first cell, marks it, and says so in the record. */
const named = ({ sheet: { name } }: SheetSnapshot): EditPlan => ({
  ...planOf({
    edits: [editOf("A1", { value: name, formula: null }), editOf("B1", { value: 5, formula: null })],
    recalculations: [{ at: fromA1("B2"), value: 7 }],
    marks: {
      remove: [],
      add: [
        {
          id: name.replace("表", "m-"),
          at: fromA1("A1"),
          highlight: "corrected",
          comment: `【自评核·E02】${name}。`,
        },
      ],
    },
  }),
  record: { remove: [], add: [JSON.stringify({ of: name })] },
  journal: JSON.stringify({ version: 2, kind: "journal", name }),
});

const values = (snapshot: SheetSnapshot) =>
  ["A1", "B1", "B2"].map((cell) => cellAt(snapshot, fromA1(cell)).value);
const refs = (list: readonly SheetRef[]) => list.map(({ id, name }) => ({ id, name }));

/** Many sheets in one go: each stands for itself. */
export function testManySheets(open: OpenSubject): void {
  describe("many sheets in one go", () => {
    test("are read in the order asked for; one that is not there is told, and does not stop the others", async () => {
      const { workbook } = open([sheet("表1"), sheet("表2"), sheet("表3")]);
      const [first, second, third] = refs(await workbook.sheets()) as [SheetRef, SheetRef, SheetRef];
      const gone = { id: "{没有}", name: "没有" };
      const answers = await gathered(workbook.readSheets([third, gone, first, second]));
      expect(answers.map(({ sheet: { name }, error }) => [name, error?.code ?? null])).toEqual([
        ["表3", null],
        ["没有", "gone"],
        ["表1", null],
        ["表2", null],
      ]);
      expect(answers[0]?.result).toEqual(await workbook.read(third.id));
    });

    test("are written each by its own plan, and read back as the next reading finds them", async () => {
      const subject = open([sheet("表1"), sheet("表2"), sheet("表3", { comments: { C1: "请核实" } })]);
      const { workbook } = subject;
      const all = refs(await workbook.sheets());
      const answers = await gathered(workbook.editSheets(all, named));
      expect(answers.map(({ sheet: { name }, result }) => [name, result?.written]).sort()).toEqual(
        all.map(({ name }) => [name, true]),
      );
      for (const { sheet: ref, result } of answers) {
        const stands = await workbook.read(ref.id);
        expect(values(stands)).toEqual([ref.name, 5, 7]);
        expect(stands.marks.map(({ id, comment }) => [id, comment])).toEqual([
          [ref.name.replace("表", "m-"), `【自评核·E02】${ref.name}。`],
        ]);
        expect(stands.record.map(({ text }) => text).sort()).toEqual(
          all.map(({ name }) => JSON.stringify({ of: name })),
        );
        expect([result?.readBack?.rows, result?.readBack?.marks]).toEqual([stands.rows, stands.marks]);
      }
    });

    test("one that is protected, one that is refused and one that is gone fail alone", async () => {
      const subject = open([sheet("表1"), sheet("表2", { isProtected: true }), sheet("表3"), sheet("表4")]);
      const { workbook } = subject;
      const all = [...refs(await workbook.sheets()), { id: "{没有}", name: "没有" }];
      const decide = (snapshot: SheetSnapshot) => {
        if (snapshot.sheet.name === "表3") throw new WorkbookError("changed", "表3");
        return named(snapshot);
      };
      const answers = await gathered(workbook.editSheets(all, decide));
      const told = Object.fromEntries(
        answers.map(({ sheet: { name }, error }) => [name, error?.code ?? null]),
      );
      expect(told).toEqual({ 表1: null, 表2: "protected", 表3: "changed", 表4: null, 没有: "gone" });
      const found = await gathered(workbook.readSheets(all.slice(0, 4)));
      expect(found.map(({ result }) => result && values(result)[0])).toEqual(["表1", "甲", "甲", "表4"]);
      expect(found[0]?.result?.record.map(({ text }) => text).sort()).toEqual(
        ["表1", "表4"].map((name) => JSON.stringify({ of: name })),
      );
    });

    test("what a second writer has to know of the first is known to it", async () => {
      const { workbook } = open([sheet("表1"), sheet("表2"), sheet("表3")]);
      const all = refs(await workbook.sheets());
      // Each takes the common part away and puts another in its place.
      const counting = ({ record, sheet: { name } }: SheetSnapshot): EditPlan => {
        const [common] = record;
        const before = common === undefined ? [] : (JSON.parse(common.text) as { names: string[] }).names;
        const text = JSON.stringify({ names: [...before, name] });
        return { ...NOTHING_TO_DO, record: { remove: record.map(({ id }) => id), add: [text] } };
      };
      await gathered(workbook.editSheets(all.slice(0, 1), counting));
      await gathered(workbook.editSheets(all.slice(1), counting));
      expect((await workbook.read(all[0]?.id)).record.map(({ text }) => text)).toEqual([
        JSON.stringify({ names: ["表1", "表2", "表3"] }),
      ]);
    });

    test("an error that is none of a sheet ends all; given up, nothing more is written, and nothing is answered", async () => {
      const subject = open([sheet("表1"), sheet("表2")]);
      const { workbook } = subject;
      const all = refs(await workbook.sheets());
      const before = subject.dump();
      const stop = new RangeError("停");
      const failing = () => {
        throw stop;
      };
      await expect(gathered(workbook.editSheets(all, failing))).rejects.toBe(stop);
      const controller = new AbortController();
      controller.abort();
      expect(await gathered(workbook.editSheets(all, named, { signal: controller.signal }))).toEqual([]);
      expect(subject.dump()).toEqual(before);
    });
  });
}
