import { readPlantedErrors } from "../../scripts/samples/planted";
import { openWorkbook } from "../../src/adapters/xlsx";
import { clearAll } from "../../src/core/actions/clear";
import { undo } from "../../src/core/actions/undo";
import { sampleBytes } from "../samples/raw";
import { now } from "../support/clock";
import { unzipped, zipOf } from "../support/packages";
import {
  describeWithReaders,
  openpyxl,
  type Seen,
  type SeenSheet,
  throughLibreOffice,
} from "../support/readers";
import { COMMENTS, CORRECTED, HIGHLIGHTS } from "./fixed-file-expected";
import { check, ziping } from "./ziping";

const input = sampleBytes("luohu-2024-errors.xlsx");

const SHEETS = ["档案管理", "信息化维护", "社工服务"] as const;
const PART = (sheet: (typeof SHEETS)[number]) => `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;

const sheetOf = ({ sheets }: Seen, name: string) => sheets[name] as SeenSheet;
const fillsOf = ({ rules }: SeenSheet) => Object.fromEntries(rules.map(({ area, fill }) => [area, fill]));
const textsOf = ({ comments }: SeenSheet) => Object.entries(comments).map(([at, { text }]) => [at, text]);

describeWithReaders("the file that fix writes from luohu-2024-errors.xlsx", () => {
  let fixed: Uint8Array;
  let cleared: Uint8Array;
  let seen: Record<"before" | "fixed" | "cleared" | "calculated", Seen>;

  beforeAll(async () => {
    fixed = await ziping("fix", input);
    cleared = await ziping("clear", fixed);
    const [before, after, without] = openpyxl([input, fixed, cleared]) as [Seen, Seen, Seen];
    const [calculated] = throughLibreOffice([withWrongResults(fixed)]) as [Seen];
    seen = { before, fixed: after, cleared: without, calculated };
  }, 60_000);

  it("opens in both readers, with the same sheets", () => {
    for (const { error, sheets } of Object.values(seen)) {
      expect([error, Object.keys(sheets)]).toEqual([null, SHEETS]);
    }
  });

  it.each(readPlantedErrors())(
    "$sheet $cell holds what it should",
    ({ sheet, cell, planted, right, findings }) => {
      const isCorrected = findings.some(({ correction }) => correction === "safe");
      const { value } = isCorrected ? right : planted;
      expect(sheetOf(seen.fixed, sheet).cells[cell]?.value).toBe(value);
      expect(sheetOf(seen.calculated, sheet).cells[cell]?.value).toBe(value);
    },
  );

  it.each(SHEETS)("%s: no other cell, look, merge or setting differs", (sheet) => {
    const [before, after] = [sheetOf(seen.before, sheet), sheetOf(seen.fixed, sheet)];
    const differing = Object.keys(after.cells).filter(
      (at) => JSON.stringify(after.cells[at]) !== JSON.stringify(before.cells[at]),
    );
    expect(differing).toEqual(Object.keys(CORRECTED[sheet]));
    const { styles, merges, rest, cells } = after;
    expect(Object.keys(cells)).toEqual(Object.keys(before.cells));
    expect({ styles, merges, rest }).toEqual({
      styles: before.styles,
      merges: before.merges,
      rest: before.rest,
    });
  });

  it("LibreOffice calculates the totals that were announced, without the stored results", async () => {
    const [file] = (await check(fixed)).files;
    const figures = (file?.forms ?? []).map(({ sheet, total }) => [
      total?.stated,
      total?.computed,
      String(sheetOf(seen.calculated, sheet).cells[total?.cell ?? ""]?.value),
    ]);
    expect(figures).toEqual([
      ["94.69", "94.69", "94.69"],
      ["95.48", "95.48", "95.48"],
      ["89.53", null, "89.53"],
    ]);
    expect(sheetOf(seen.calculated, "信息化维护").cells["I26"]?.formula).toBe(
      "=ROUND(SUM(I6,I14:I16,VALUE(I17),I18:I25),2)",
    );
  });

  it.each(SHEETS)("%s: comments by 自评核 on every marked cell, and no other", (sheet) => {
    const { comments } = sheetOf(seen.fixed, sheet);
    const expected = Object.entries(COMMENTS[sheet]).map(([at, start]) => [
      at,
      { author: "自评核", text: expect.stringMatching(startingWith(start)) as unknown },
    ]);
    expect(comments).toEqual(Object.fromEntries(expected));
    expect(Object.fromEntries(textsOf(sheetOf(seen.calculated, sheet)))).toEqual(
      Object.fromEntries(textsOf(sheetOf(seen.fixed, sheet))),
    );
  });

  it.each(SHEETS)("%s: highlights on exactly these cells, in their colours", (sheet) => {
    for (const reader of [seen.fixed, seen.calculated]) {
      expect(fillsOf(sheetOf(reader, sheet))).toEqual(HIGHLIGHTS[sheet]);
      expect(sheetOf(reader, sheet).rules).toHaveLength(Object.keys(HIGHLIGHTS[sheet]).length);
    }
    expect(sheetOf(seen.before, sheet).rules).toEqual([]);
  });

  it("leaves every part that is not concerned as it was, byte for byte", () => {
    const [before, after] = [unzipped(input), unzipped(fixed)];
    const names = [...after.keys()];
    expect(names.slice(0, before.size)).toEqual([...before.keys()]);
    expect(names.slice(before.size).sort()).toEqual([
      // A run on a sheet is a part of the record; on the third sheet nothing was corrected. The last lists our notes.
      ...[1, 2, 3].map((number) => `customXml/_rels/item${number}.xml.rels`),
      ...[1, 2, 3].map((number) => `customXml/item${number}.xml`),
      ...[1, 2, 3].map((number) => `customXml/itemProps${number}.xml`),
      ...[1, 2, 3].map((number) => `xl/comments${number}.xml`),
      ...[1, 2, 3].map((number) => `xl/drawings/vmlDrawing${number}.vml`),
      ...[1, 2, 3].map((number) => `xl/worksheets/_rels/sheet${number}.xml.rels`),
    ]);
    expect(differing(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      ...SHEETS.map(PART),
    ]);
  });

  it("is not changed by a second fix", async () => {
    expect(Buffer.compare(await ziping("fix", fixed), fixed)).toBe(0);
  });

  it("loses all of ours and nothing else by clear: corrected contents alone differ from the input", () => {
    const [before, after] = [unzipped(input), unzipped(cleared)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(differing(before, after)).toEqual([PART("档案管理"), PART("信息化维护")]);
    for (const sheet of SHEETS) {
      let expected = before.get(PART(sheet)) ?? "";
      for (const [at, [old, right]] of Object.entries<readonly [string, string]>(CORRECTED[sheet])) {
        expected = withContent(expected, at, old, right);
      }
      expect(after.get(PART(sheet))).toBe(expected);
      const { comments, rules } = sheetOf(seen.cleared, sheet);
      expect([comments, rules, seen.cleared.properties]).toEqual([{}, [], {}]);
    }
  });

  it("gives back the very original parts when the runs are undone and what is left of ours is cleared", async () => {
    const workbook = openWorkbook(fixed, "表.xlsx");
    for (const { id } of await workbook.sheets()) await undo(workbook, id, { now });
    await clearAll(workbook, { now });
    const [before, after] = [unzipped(input), unzipped(workbook.save())];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(differing(before, after)).toEqual([]);
  });
});

/** Names of parts that are in both and differ, in order. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
}

/** The text of a sheet with other content in one cell. */
function withContent(xml: string, at: string, old: string, right: string): string {
  const cell = new RegExp(`<c r="${at}"[^>]*>.*?</c>`).exec(xml)?.[0] ?? "";
  expect(cell).toContain(`>${old}</c>`);
  return xml.replace(cell, () => cell.replace(old, () => right));
}

/** With results that no reader may trust: what LibreOffice shows instead, it has calculated. */
function withWrongResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipped(bytes);
  for (const [name, text] of parts) {
    if (name.startsWith("xl/worksheets/sheet")) parts.set(name, text.replace(/(<\/f><v>)[^<]*/g, "$1-1"));
  }
  return zipOf(Object.fromEntries(parts));
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`);
}
