import { check, correct } from "../../src/core/actions";
import { fillReason } from "../../src/core/actions/fill-reason";
import { runsOf } from "../../src/core/actions/history";
import { undo } from "../../src/core/actions/undo";
import { areaName, fromA1, toA1 } from "../../src/core/cells";
import { cellAt, type Workbook } from "../../src/core/port";
import type { Finding } from "../../src/core/review";
import { now } from "../support/clock";
import { type CellInput, formFixture, referenceSheet, withCells } from "../support/sheets";
import { filledCells, type OpenSubject, type SheetInput } from "./subject";

const FORM = "00a-seed-luohu-dangan-2024";

function formInput(
  cells: Readonly<Record<string, CellInput>> = {},
  more: Partial<SheetInput> = {},
): SheetInput {
  const { rows } = withCells(referenceSheet(FORM), cells);
  return { name: "表1", rows: rows.map((row) => (row ?? []).map((cell) => cell ?? null)), ...more };
}

async function findingOf(workbook: Workbook, id: string): Promise<Finding> {
  const review = await check(workbook, undefined);
  const found = review.forms.flatMap(({ findings }) => findings).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
}

const ids = async (workbook: Workbook) =>
  (await check(workbook, undefined)).forms.flatMap(({ findings }) => findings.map(({ id }) => id));
const cell = async (workbook: Workbook, place: string) => cellAt(await workbook.read(), fromA1(place));

/** A reason that a person writes beside a finding. */
export function testReasons(open: OpenSubject): void {
  test.each(["采购结余，已退回财政。", "=1+1", "+外包\n-自建", "@科室", "-", "5", "字".repeat(5_000)])(
    "a reason goes to its cell as text, is on record, and is taken back: %.10s",
    async (text) => {
      const { workbook } = open([formInput()]);
      await correct(workbook, undefined, { now });
      const marked = (await workbook.read()).marks.map(({ at }) => toA1(at));
      const before = filledCells((await workbook.read()).rows);
      const finding = await findingOf(workbook, "I07@J18");
      const fill = fillReason(workbook, finding, { text, shown: "" }, { now });
      if (text === "-") {
        await expect(fill).rejects.toMatchObject({ code: "input", message: "请填写偏差原因。" });
        return;
      }
      expect(await fill).toEqual({
        kind: "written",
        at: fromA1("J18"),
        merged: null,
        sharedBy: [],
        text,
      });
      expect(await cell(workbook, "J18")).toMatchObject({ value: text, formula: null });
      expect(await ids(workbook)).not.toContain("I07@J18");
      const after = await workbook.read();
      // The finding's mark goes; nothing is put beside the person's own words.
      expect(marked).toContain("D18");
      expect(after.marks.map(({ at }) => toA1(at))).not.toContain("J18");
      expect(after.marks.find(({ at }) => toA1(at) === "D18")?.comment ?? "").not.toContain("I07");
      expect(
        runsOf(after).map(({ entries }) => entries.map(({ entry, state }) => [entry.cell, state])),
      ).toEqual([[["J18", "standing"]]]);
      expect((await correct(workbook, undefined, { now })).written).toBe(false);
      expect((await undo(workbook, undefined, { now })).restored).toHaveLength(1);
      expect(filledCells((await workbook.read()).rows)).toEqual(before);
    },
  );

  test("what stands in the cell is not lost: it is shown first, and nothing is written", async () => {
    const { workbook, dump } = open([formInput({ J18: "无" })]);
    const finding = await findingOf(workbook, "I07@J18");
    const before = JSON.stringify(dump());
    const filled = await fillReason(workbook, finding, { text: "采购结余", shown: "" }, { now });
    expect([filled.kind, filled.text]).toEqual(["present", "无"]);
    expect(JSON.stringify(dump())).toBe(before);
    await fillReason(workbook, finding, { text: "采购结余", shown: "无" }, { now });
    expect((await cell(workbook, "J18")).value).toBe("采购结余");
    await undo(workbook, undefined, { now });
    expect((await cell(workbook, "J18")).value).toBe("无");
  });

  test("of a merged cell the first is written, and it is said whose reasons it holds", async () => {
    const merges = [...formFixture(FORM).merges, "J15:J18"];
    const { workbook } = open([formInput({}, { merges })]);
    const finding = await findingOf(workbook, "I07@J18");
    const filled = await fillReason(workbook, finding, { text: "采购结余", shown: "" }, { now });
    expect([filled.kind, toA1(filled.at), filled.merged && areaName(filled.merged)]).toEqual([
      "written",
      "J15",
      "J15:J18",
    ]);
    expect(filled.sharedBy).toHaveLength(4);
    expect([(await cell(workbook, "J15")).value, (await cell(workbook, "J18")).value]).toEqual([
      "采购结余",
      null,
    ]);
    // The second who writes there is shown what the first has written.
    const again = await fillReason(workbook, finding, { text: "另一原因", shown: "" }, { now });
    expect([again.kind, again.text]).toEqual(["present", "采购结余"]);
    expect((await undo(workbook, undefined, { now })).restored.map(({ at }) => toA1(at))).toEqual(["J15"]);
  });

  test("a reason for all rows goes into the block below the table", async () => {
    const below = {
      J13: "",
      B26: "偏差原因分析及改进措施",
    };
    const { workbook } = open([formInput(below)]);
    const finding = await findingOf(workbook, "I07@C26");
    const filled = await fillReason(workbook, finding, { text: "采购结余", shown: "" }, { now });
    expect(toA1(filled.at)).toBe("C26");
    expect(await ids(workbook)).not.toContain("I07@C26");
    expect((await undo(workbook, undefined, { now })).restored).toHaveLength(1);
    expect((await cell(workbook, "C26")).value).toBeNull();
  });

  test.each([
    ["a formula", formInput({ J18: { value: "", formula: '=""' } }), { code: "input" }],
    ["a protected sheet", formInput({}, { isProtected: true }), { code: "protected" }],
  ])("%s is left as it is", async (_title, sheet, error) => {
    const { workbook, dump } = open([sheet]);
    const finding = await findingOf(workbook, "I07@J18");
    const before = JSON.stringify(dump());
    await expect(
      fillReason(workbook, finding, { text: "采购结余", shown: "" }, { now }),
    ).rejects.toMatchObject(error);
    expect(JSON.stringify(dump())).toBe(before);
  });

  test("too long a text is refused, and a finding that is gone", async () => {
    const { workbook } = open([formInput()]);
    const finding = await findingOf(workbook, "I07@J18");
    const fill = (text: string) => fillReason(workbook, finding, { text, shown: "" }, { now });
    await expect(fill("字".repeat(32_768))).rejects.toMatchObject({ code: "input" });
    const other = open([formInput({ I18: 15, I25: 99.69 })]).workbook;
    await expect(fillReason(other, finding, { text: "采购结余", shown: "" }, { now })).rejects.toMatchObject({
      code: expect.stringMatching(/changed|gone/u) as string,
    });
  });
}
