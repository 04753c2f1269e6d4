import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, checkWorkbook, correct, correctSheets } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { addingLink, inGbk, type PartChange, withParts } from "../../support/changed-parts";
import { now } from "../../support/clock";
import { valueIn } from "../../support/sheets";

const ERRORS = new Uint8Array(
  readFileSync(path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx")),
);
const SHEETS = [1, 2, 3].map((number) => `xl/worksheets/sheet${number}.xml`);
const [FIRST = "", SECOND = "", THIRD = ""] = SHEETS;
const RELS = "xl/_rels/workbook.xml.rels";

const open = (changes: Readonly<Record<string, PartChange>>) =>
  openWorkbook(withParts(ERRORS, changes), "表.xlsx");
type Opened = ReturnType<typeof open>;

async function correctAll(workbook: Opened) {
  return correctSheets(workbook, await workbook.sheets(), { now });
}

/** In the middle of its rows. */
const broken = (sheet: string) => sheet.replace('<row r="14"', "<row <");

describe.each<[title: string, changes: Readonly<Record<string, PartChange>>, says: RegExp]>([
  ["whose part is missing", { [THIRD]: null }, /^工作表“社工服务”的内容缺失，无法读取。请/],
  [
    "whose link is missing",
    { [RELS]: (text) => text.replace(/<Relationship [^>]*sheet3\.xml"[^>]*>(?:<\/Relationship>)?/, "") },
    /^工作表“社工服务”的内容缺失，无法读取。请/,
  ],
  ["that breaks in the middle", { [THIRD]: broken }, /^工作表“社工服务”的内容已损坏，无法读取。请/],
  ["that is empty", { [THIRD]: "" }, /^工作表“社工服务”的内容已损坏/],
  ["that is in GBK", { [THIRD]: inGbk("<worksheet/>") }, /^文件内的文字不是 UTF-8 编码/],
  [
    "with a text that is not there",
    { [THIRD]: (text) => text.replace(/t="s"><v>\d+</, 't="s"><v>99999<') },
    /^文件已损坏/,
  ],
])("a sheet %s", (_, changes, says) => {
  test("is named; the others are checked, corrected, undone and cleared", async () => {
    const workbook = open(changes);
    const before = workbook.save();
    const checked = await checkWorkbook(workbook);
    expect(checked.map(({ failure }) => failure)).toEqual([
      null,
      null,
      expect.stringMatching(says) as unknown,
    ]);
    expect(workbook.save()).toBe(before);
    const fixed = await correctAll(workbook);
    expect(fixed.map(({ corrected }) => (corrected?.edits.length ?? 0) > 0)).toEqual([true, true, false]);
    const once = workbook.save();
    await correctAll(workbook);
    expect(workbook.save()).toEqual(once);
    const reopened = openWorkbook(once, "表.xlsx");
    await undo(reopened, "1", { now });
    expect(valueIn(await reopened.read("1"), "I25")).toBe(95.69);
    const { written, left } = await clearAll(reopened, { now });
    expect(written).toBe(true);
    expect(left.map(({ sheet, error }) => [sheet.name, error.message])).toEqual([
      ["社工服务", expect.stringMatching(says)],
    ]);
    const { marks, record } = await reopened.read("2");
    expect([marks, record]).toEqual([[], []]);
    // What cannot be read is left byte for byte.
    expect(unzipSync(reopened.save())[THIRD]).toEqual(unzipSync(before)[THIRD]);
    expect((await clearAll(reopened, { now })).written).toBe(false);
  });
});

test("what the record says of a sheet that is left stays until the sheet can be cleared", async () => {
  const workbook = openWorkbook(ERRORS, "表.xlsx");
  await correctAll(workbook);
  const whole = workbook.save();
  const sheet = unzipSync(whole)[SECOND] as Uint8Array;
  const damaged = openWorkbook(withParts(whole, { [SECOND]: broken }), "表.xlsx");
  expect((await clearAll(damaged, { now })).left.map(({ sheet: { name } }) => name)).toEqual(["信息化维护"]);
  const { record } = await damaged.read("1");
  expect(record.map(({ text }) => text)).toEqual([expect.stringContaining('"name":"信息化维护"')]);
  const mended = openWorkbook(withParts(damaged.save(), { [SECOND]: sheet }), "表.xlsx");
  await undo(mended, "2", { now });
  expect(valueIn(await mended.read("2"), "I26")).toBe(82.48);
  expect(await clearAll(mended, { now })).toMatchObject({ left: [] });
  expect((await mended.read("1")).record).toEqual([]);
});

test("the sheet in front may be the one that is missing", async () => {
  const workbook = open({
    [FIRST]: null,
    "xl/workbook.xml": (text) => text.replace("<workbookView ", '<workbookView activeTab="0" '),
  });
  expect((await check(workbook, undefined)).snapshot.sheet.name).toBe("信息化维护");
  await correctAll(workbook);
  const again = openWorkbook(workbook.save(), "表.xlsx");
  expect((await again.sheets()).map(({ name }) => name)).toEqual(["档案管理", "信息化维护", "社工服务"]);
  expect(unzipSync(workbook.save())[FIRST]).toBeUndefined();
});

test("where no sheet can be cleared, that is an error", async () => {
  const workbook = open({ [FIRST]: broken, [SECOND]: broken, [THIRD]: broken });
  await expect(clearAll(workbook, { now })).rejects.toMatchObject({
    message: expect.stringContaining("档案管理") as unknown,
  });
});

describe("comments that cannot be read", () => {
  const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
  const links = (kind: string, target: string) =>
    addingLink(
      "rId1",
      kind,
      target,
    )('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');

  test.each<[title: string, changes: Readonly<Record<string, PartChange>>]>([
    ["broken", { [LINKS]: links("comments", "../comments1.xml"), "xl/comments1.xml": "<comments><" }],
    ["in GBK", { [LINKS]: links("comments", "../comments1.xml"), "xl/comments1.xml": inGbk("<comments/>") }],
    [
      "on no cell",
      {
        [LINKS]: links("threadedComment", "../threadedComments/t.xml"),
        "xl/threadedComments/t.xml": '<ThreadedComments><threadedComment ref="?"/></ThreadedComments>',
      },
    ],
    ["behind links that are broken", { [LINKS]: "<Relationships" }],
  ])("%s: the cells are checked, nothing is written, and that is said", async (_, changes) => {
    const workbook = open(changes);
    const before = workbook.save();
    const { forms, snapshot } = await check(workbook, "1");
    expect(forms[0]?.findings.map(({ rule }) => rule.id)).toContain("E02");
    expect(snapshot.areCommentsUnread).toBe(true);
    const message = expect.stringMatching(
      /^工作表“档案管理”的批注无法读取，.*没有改动这张工作表。请/,
    ) as unknown;
    await expect(correct(workbook, "1", { now })).rejects.toMatchObject({ message });
    await expect(clear(workbook, "1", { now })).rejects.toMatchObject({ message });
    expect(workbook.save()).toBe(before);
    // The other sheets can do without it.
    expect((await correctAll(workbook)).map(({ corrected }) => corrected?.written)).toEqual([
      undefined,
      true,
      true,
    ]);
    expect((await clearAll(workbook, { now })).left.map(({ sheet: { name } }) => name)).toEqual(["档案管理"]);
  });
});

test.each<[title: string, part: string, changes: Readonly<Record<string, PartChange>>]>([
  ["a theme", "xl/theme/theme1.xml", { "xl/theme/theme1.xml": inGbk("<a:theme") }],
  ["a drawing", "xl/drawings/drawing1.xml", { "xl/drawings/drawing1.xml": inGbk("<xdr:wsDr") }],
  ["a drawing of notes", "xl/drawings/vmlDrawing9.vml", { "xl/drawings/vmlDrawing9.vml": inGbk("<xml") }],
  ["properties", "docProps/app.xml", { "docProps/app.xml": inGbk("<Properties") }],
  [
    "another's custom XML",
    "customXml/item1.xml",
    {
      "customXml/item1.xml": inGbk("<b"),
      [RELS]: addingLink("rId90", "customXml", "../customXml/item1.xml"),
    },
  ],
  [
    "printer settings",
    "xl/printerSettings/printerSettings1.bin",
    { "xl/printerSettings/printerSettings1.bin": new Uint8Array([0xff, 0, 0xd8]) },
  ],
  ["a table", "xl/tables/table1.xml", { "xl/tables/table1.xml": inGbk('<table dataDxfId="0"/>') }],
])("%s that cannot be decoded is left as it is by all that is done", async (_, part, changes) => {
  const workbook = open(changes);
  const before = workbook.save();
  expect((await correctAll(workbook)).every(({ corrected }) => corrected !== null)).toBe(true);
  const fixed = workbook.save();
  expect(unzipSync(fixed)[part]).toEqual(unzipSync(before)[part]);
  for (const id of ["1", "2", "3"]) await undo(workbook, id, { now });
  expect((await clearAll(workbook, { now })).left).toEqual([]);
  expect(unzipSync(workbook.save())[part]).toEqual(unzipSync(before)[part]);
  expect(Object.keys(unzipSync(workbook.save())).sort()).toEqual(Object.keys(unzipSync(before)).sort());
});

test("a number that is none is an error in its cell: the form around it is checked and names it", async () => {
  const workbook = open({ [FIRST]: (text) => text.replace(/(<c r="I14"[^>]*>)<v>[^<]*</, "$1<v>NaN<") });
  const { forms } = await check(workbook, "1");
  const findings = forms[0]?.findings ?? [];
  expect(findings.map(({ rule, at }) => [rule.id, at])).toContainEqual([
    expect.any(String),
    { row: 13, column: 8 },
  ]);
  expect((await correct(workbook, "1", { now })).written).toBe(true);
  expect(new TextDecoder().decode(unzipSync(workbook.save())[FIRST])).toMatch(/<c r="I14"[^>]*><v>NaN</);
});

test("a style that the file does not have is the first one, also where another format is wanted", async () => {
  const workbook = open({ [FIRST]: (text) => text.replace(/<c r="H6" s="\d+"/, '<c r="H6" s="9999"') });
  const { edits } = await correct(workbook, "1", { now });
  expect(edits.length).toBeGreaterThan(0);
  expect((await workbook.read("1")).rows[5]?.[7]).toMatchObject({ value: 96.89, numberFormat: "General" });
});
