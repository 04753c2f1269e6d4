import { correct, withWrites } from "../../src/core/actions";
import { keepSettings } from "../../src/core/actions/settings";
import { undo } from "../../src/core/actions/undo";
import { fromA1, toA1 } from "../../src/core/cells";
import { cellAt, type EditPlan, type Workbook } from "../../src/core/port";
import { WORKBOOK_DEFAULTS } from "../../src/core/review";
import { now } from "../support/clock";
import { editOf, planOf } from "../support/edits";
import { type CellInput, formFixture, referenceSheet, withCells } from "../support/sheets";
import { filledCells, MIXED, type OpenSubject, type SheetInput } from "./subject";

const FORM = "00a-seed-luohu-dangan-2024";

/** The reference form, whose every computed value is wrong. */
function wrongForm(cells: Readonly<Record<string, CellInput>> = {}): SheetInput {
  const { rows } = withCells(referenceSheet(FORM), { H6: 96.98, I6: 8, I25: 1, H25: 99, ...cells });
  return {
    name: "表1",
    rows: rows.map((row) => (row ?? []).map((cell) => cell ?? null)),
    merges: formFixture(FORM).merges,
  };
}

const COMPUTED = {
  H6: [96.89, "=ROUND(F6/E6*100,2)"],
  I6: [9.69, "=MIN(G6,ROUND(G6*F6/E6,2))"],
  H25: [100, "=SUM(G6,H14:H24)"],
  I25: [94.69, "=ROUND(SUM(I6,I14:I24),2)"],
};

async function contents(workbook: Workbook, cells: readonly string[]) {
  const sheet = await workbook.read();
  return Object.fromEntries(
    cells.map((cell) => {
      const { value, formula } = cellAt(sheet, fromA1(cell));
      return [cell, formula === null ? value : [value, formula]];
    }),
  );
}

/** Formulas in place of values, where they are asked for; and formulas that give something else than was announced. */
export function testFormulas(open: OpenSubject): void {
  const cells = Object.keys(COMPUTED);

  test("writes formulas where the workbook's settings ask for them, once, and takes them back", async () => {
    const { workbook, dump } = open([wrongForm()]);
    const untouched = filledCells((await workbook.read()).rows);
    await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, writes: "formulas" }, { now });
    const { edits, reverted, after } = await correct(workbook, undefined, { now });
    expect([edits.length, reverted]).toEqual([4, []]);
    expect(await contents(workbook, cells)).toEqual(COMPUTED);
    const first = (await workbook.read()).marks.find(({ at }) => toA1(at) === "I6")?.comment;
    expect(first).toContain("执行率得分由 8 更正为 9.69，写入公式 =MIN(G6,ROUND(G6*F6/E6,2))。");
    expect(after.forms.flatMap(({ findings }) => findings.map(({ rule }) => rule.id))).not.toContain("E02");

    const standing = JSON.stringify(dump());
    expect((await correct(workbook, undefined, { now })).written).toBe(false);
    expect(JSON.stringify(dump())).toBe(standing);

    expect((await undo(workbook, undefined, { now })).restored).toHaveLength(4);
    expect(filledCells((await workbook.read()).rows)).toEqual(untouched);
  });

  test("what was written stays right when an amount is changed afterwards", async () => {
    const { workbook } = open([wrongForm()]);
    await correct(withWrites(workbook, "formulas"), undefined, { now });
    await workbook.edit(undefined, () => planOf({ edits: [editOf("F6", 400500)] }));
    expect(await contents(workbook, cells)).toEqual({
      ...COMPUTED,
      H6: [89, COMPUTED.H6[1]],
      I6: [8.9, COMPUTED.I6[1]],
      I25: [93.9, COMPUTED.I25[1]],
    });
  });

  test("leaves text as text, and formulas as they are corrected without being asked", async () => {
    const wrong = wrongForm({
      H6: "96.98%",
      I6: "8.00 分",
      I25: { value: 85, formula: "=SUM(I14:I24)" },
    });
    const [asked, plain] = [open([wrong]), open([wrong])];
    await correct(withWrites(asked.workbook, "formulas"), undefined, { now });
    await correct(plain.workbook, undefined, { now });
    const read = await contents(asked.workbook, cells);
    expect(read).toMatchObject({ H6: "96.89%", I6: "9.69 分", H25: COMPUTED.H25 });
    const { H6, I6, I25 } = await contents(plain.workbook, cells);
    expect([read.H6, read.I6, read.I25]).toEqual([H6, I6, I25]);
    const comments = (await asked.workbook.read()).marks.map(({ comment }) => comment ?? "");
    expect(comments.filter((text) => text.includes("已写入数值，未写公式（原为文本）。"))).toHaveLength(2);
  });

  test("a rate under a percent format gets a formula that gives a fraction", async () => {
    const { workbook } = open([wrongForm({ H6: { value: 0.9698, numberFormat: "0.00%" } })]);
    await correct(withWrites(workbook, "formulas"), undefined, { now });
    expect(await contents(workbook, ["H6"])).toEqual({ H6: [0.9689, "=ROUND(F6/E6,4)"] });
    expect(cellAt(await workbook.read(), fromA1("H6")).numberFormat).toBe("0.00%");
  });

  test("puts back what stood where a formula in the place of a value gives another result", async () => {
    const { workbook } = open([MIXED]);
    const constant = { value: 12, formula: null };
    const plan: EditPlan = planOf({
      edits: [
        { ...editOf("F7", { value: 12, formula: "=C5+D5+1" }), constant },
        { ...editOf("F8", { value: 12, formula: "=C5+D5" }), constant },
      ],
    });
    const { reverted, readBack } = await workbook.edit(undefined, () => plan);
    expect(reverted.map(({ at, announced, found }) => [toA1(at), announced, found])).toEqual([
      ["F7", 12, 13],
    ]);
    expect(readBack).toBeNull();
    expect(await contents(workbook, ["F7", "F8"])).toEqual({
      F7: null,
      F8: [12, "=C5+D5"],
    });
  });

  test("writes the value where its formula gives another result", async () => {
    const { workbook } = open([wrongForm()]);
    const { edits, reverted } = await correct(mistaken(withWrites(workbook, "formulas")), undefined, { now });
    expect([edits.length, reverted]).toEqual([4, []]);
    // The total was calculated with the wrong score: it is not believed either.
    expect(await contents(workbook, cells)).toEqual({ ...COMPUTED, I6: 9.69, I25: 94.69 });
    const comment = (await workbook.read()).marks.find(({ at }) => toA1(at) === "I6")?.comment;
    expect(comment).toContain("已写入数值，未写公式（没有合适的公式）。");
    expect((await correct(workbook, undefined, { now })).written).toBe(false);
    expect((await undo(workbook, undefined, { now })).restored).toHaveLength(4);
    expect(await contents(workbook, cells)).toEqual({ H6: 96.98, I6: 8, H25: 99, I25: 1 });
  });
}

/** A workbook that calculates one formula otherwise than it is meant. */
function mistaken(workbook: Workbook): Workbook {
  return {
    ...workbook,
    edit: (id, decide, signal) =>
      workbook.edit(
        id,
        async (snapshot) => {
          const plan = await decide(snapshot);
          return {
            ...plan,
            edits: plan.edits.map((edit) =>
              toA1(edit.at) === "I6" && edit.to.formula !== null
                ? { ...edit, to: { ...edit.to, formula: `${edit.to.formula}+1` } }
                : edit,
            ),
          };
        },
        signal,
      ),
  };
}
