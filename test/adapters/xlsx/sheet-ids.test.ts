import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { correctSheets } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import type { SheetSnapshot } from "../../../src/core/port";
import { caseWorkbook, describeCases } from "../../support/cases";
import { addingLink, withParts } from "../../support/changed-parts";
import { now } from "../../support/clock";
import { override } from "../../support/packages";
import { formulaIn, valueIn } from "../../support/sheets";

const FIRST = "档案管理";
const CORRECTED = "信息化维护";
const THIRD = "社工服务";
const BOOK = "xl/workbook.xml";

const open = (bytes: Uint8Array) => openWorkbook(bytes, "表.xlsx");
type Opened = ReturnType<typeof open>;

/** The sheet with this name on its tab. */
async function sheet(workbook: Opened, name: string): Promise<SheetSnapshot> {
  const found = (await workbook.sheets()).find((each) => each.name === name);
  return workbook.read(found?.id ?? name);
}

const idOf = async (workbook: Opened, name: string) => (await sheet(workbook, name)).sheet.id;

/** Values and formulas of all sheets by their names. */
async function contents(workbook: Opened) {
  const all = await Promise.all((await workbook.sheets()).map(({ id }) => workbook.read(id)));
  return Object.fromEntries(all.map(({ sheet: { name }, rows }) => [name, rows]));
}

async function fixAll(workbook: Opened) {
  return correctSheets(workbook, await workbook.sheets(), { now });
}

/** The sheets numbered and named anew: [name, id, name to be]. */
const renumbered = (bytes: Uint8Array, ...tabs: readonly (readonly [string, string, string?])[]) =>
  withParts(bytes, {
    [BOOK]: (text) =>
      text.replace(/<sheet name="([^"]*)" sheetId="\d+"/g, (tag, name: string) => {
        const [, id, other = name] = tabs.find(([each]) => each === name) ?? [];
        return id === undefined ? tag : `<sheet name="${other}" sheetId="${id}"`;
      }),
  });

const withoutTab = (bytes: Uint8Array, name: string) =>
  withParts(bytes, {
    [BOOK]: (text) => text.replace(new RegExp(`<sheet name="${name}"[^>]*>(?:</sheet>)?`), ""),
  });

/** A copy of the corrected sheet as programs make it: its cells and its rules, which hold our marks. */
function withCopy(bytes: Uint8Array, name: string, id: string): Uint8Array {
  const part = "xl/worksheets/sheet8.xml";
  const text = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  return withParts(bytes, {
    [part]: text.replace(/<legacyDrawing [^>]*>/, ""),
    [BOOK]: (book) =>
      book.replace("</sheets>", `<sheet name="${name}" sheetId="${id}" r:id="copy1"/></sheets>`),
    "xl/_rels/workbook.xml.rels": addingLink("copy1", "worksheet", "worksheets/sheet8.xml"),
    "[Content_Types].xml": (types) => types.replace("</Types>", `${override(part, "worksheet")}</Types>`),
  });
}

/** What was corrected on the second sheet is back as it was before; the formula's result is the one that it gives. */
function expectUndone(snapshot: SheetSnapshot) {
  expect(["H6", "I6", "I14", "I26"].map((cell) => valueIn(snapshot, cell))).toEqual([98, 9.8, 12, 82.8]);
  expect(formulaIn(snapshot, "I26")).toBe("=SUM(I14:I24)+I6");
}

describeCases("sheets whose ids are others' after another program has saved the file", () => {
  const numberedAnew = () => open(caseWorkbook("k01-"));

  test("undo touches no sheet but the one that was corrected", async () => {
    const workbook = numberedAnew();
    const before = await contents(workbook);
    for (const name of [FIRST, THIRD]) {
      const { restored } = await undo(workbook, await idOf(workbook, name), { now });
      expect(restored).toEqual([]);
    }
    expect(await contents(workbook)).toEqual(before);
    await undo(workbook, await idOf(workbook, CORRECTED), { now });
    const { [CORRECTED]: undone, ...others } = await contents(workbook);
    expect(undone).not.toEqual(before[CORRECTED]);
    expectUndone(await sheet(workbook, CORRECTED));
    expect(others).toEqual({ [FIRST]: before[FIRST], [THIRD]: before[THIRD] });
  });

  test("fix writes no correction into a sheet that had none, and no comment of one; twice gives the same", async () => {
    const workbook = numberedAnew();
    const before = await contents(workbook);
    await fixAll(workbook);
    expect(await contents(workbook)).toEqual(before);
    const { marks } = await sheet(workbook, FIRST);
    expect(marks.filter(({ comment }) => comment?.includes("更正为"))).toEqual([]);
    expect(
      (await sheet(workbook, CORRECTED)).marks.some(({ comment }) => comment?.includes("由 9.8 更正为 10")),
    ).toBe(true);
    const once = workbook.save();
    await fixAll(workbook);
    expect(workbook.save()).toEqual(once);
    const reopened = open(once);
    await undo(reopened, await idOf(reopened, CORRECTED), { now });
    expectUndone(await sheet(reopened, CORRECTED));
  });

  test("clearing one sheet leaves what is known of the other; clearing all leaves nothing", async () => {
    const workbook = numberedAnew();
    const before = await contents(workbook);
    await clear(workbook, await idOf(workbook, FIRST), { now });
    await undo(workbook, await idOf(workbook, CORRECTED), { now });
    expectUndone(await sheet(workbook, CORRECTED));
    const other = numberedAnew();
    expect(await clearAll(other, { now })).toEqual({ written: true, left: [] });
    expect(await contents(other)).toEqual(before);
    expect((await sheet(other, CORRECTED)).record).toEqual([]);
  });

  describe("after a correction here", () => {
    /** Tabs numbered 2, 1, 3; the second form corrected. */
    async function fixed() {
      const workbook = open(caseWorkbook("source-of-k01-"));
      await fixAll(workbook);
      return workbook.save();
    }
    test("numbered in the order of the tabs", async () => {
      const workbook = open(renumbered(await fixed(), [FIRST, "1"], [CORRECTED, "2"]));
      const before = await contents(workbook);
      await undo(workbook, "1", { now });
      expect(await contents(workbook)).toEqual(before);
      await undo(workbook, "2", { now });
      expect(valueIn(await sheet(workbook, CORRECTED), "I14")).toBe(12);
    });

    test("its tab deleted, and its id given to another", async () => {
      const workbook = open(renumbered(withoutTab(await fixed(), CORRECTED), [THIRD, "1"]));
      const before = await contents(workbook);
      expect((await undo(workbook, "1", { now })).restored).toEqual([]);
      await fixAll(workbook);
      expect((await undo(workbook, "1", { now })).restored).toEqual([]);
      expect(await contents(workbook)).toEqual(before);
    });

    test("copied: the copy is left alone, the original is undone", async () => {
      const workbook = open(withCopy(await fixed(), "信息化维护 (2)", "4"));
      const before = await contents(workbook);
      expect((await undo(workbook, "4", { now })).restored).toEqual([]);
      await undo(workbook, "1", { now });
      const after = await contents(workbook);
      expect(after["信息化维护 (2)"]).toEqual(before["信息化维护 (2)"]);
      expect([after[FIRST], after[THIRD]]).toEqual([before[FIRST], before[THIRD]]);
      expect(valueIn(await sheet(workbook, CORRECTED), "I14")).toBe(12);
    });

    test("copied, and the copy has got the id of the original", async () => {
      const workbook = open(
        renumbered(withCopy(await fixed(), "副本", "4"), [CORRECTED, "4"], ["副本", "1"]),
      );
      const before = await contents(workbook);
      expect((await undo(workbook, "1", { now })).restored).toEqual([]);
      expect(await contents(workbook)).toEqual(before);
      await undo(workbook, "4", { now });
      expect(valueIn(await sheet(workbook, CORRECTED), "I14")).toBe(12);
      expect((await contents(workbook))["副本"]).toEqual(before["副本"]);
    });

    test("names exchanged with another sheet: neither is given what is not its own", async () => {
      const workbook = open(renumbered(await fixed(), [FIRST, "2", CORRECTED], [CORRECTED, "1", FIRST]));
      const before = await contents(workbook);
      await undo(workbook, "2", { now });
      expect((await contents(workbook))[CORRECTED]).toEqual(before[CORRECTED]);
      await fixAll(workbook);
      expect(await contents(workbook)).toEqual(before);
    });
  });
});
