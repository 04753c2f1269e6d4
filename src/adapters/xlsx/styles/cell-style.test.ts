import { editOf, openPackage, sheetData } from "../../../../test/support/edits";
import { STYLES } from "../../../../test/support/packages";
import type { CellContent, CellValue } from "../../../core/cells";

/** Style 4 marks its cells as text, style 5 besides has the format of text, style 6 two decimals. */
const MARKED = STYLES.replace('<cellXfs count="4">', '<cellXfs count="7">').replace(
  "</cellXfs>",
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="true" applyNumberFormat="1"/></cellXfs>',
);

const open = (style: number | null, text = "9.69") => {
  const attribute = style === null ? "" : ` s="${style}"`;
  const content = `<is><t>${text}</t></is>`;
  return openPackage({ sheets: [sheetData({ [`A1 t="inlineStr"${attribute}`]: content })], styles: MARKED });
};

/** The style of A1 as the file has it. */
function styleOf(file: ReturnType<typeof open>): string {
  const number = Number(/<c r="A1"[^>]* s="(\d+)"/.exec(file.sheet())?.[1] ?? 0);
  const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(file.part("xl/styles.xml") ?? "")?.[1] ?? "";
  return list.match(/<xf [^>]*>/g)?.[number] ?? "";
}

const write = (file: ReturnType<typeof open>, content: CellValue | Partial<CellContent>) =>
  file.write({ edits: [editOf("A1", content)] });

test.each<[what: string, content: CellValue | Partial<CellContent>]>([
  ["a number", 10],
  ["a formula", { value: 10, formula: "=5+5" }],
  ["a formula that gives text", { value: "甲", formula: '="甲"' }],
  ["a truth value", true],
])("%s does not stand in a cell that is marked as text; the rest of its style stays", async (_, content) => {
  const file = open(6);
  await write(file, content);
  expect(styleOf(file)).toBe(
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  );
  expect((await file.workbook.read()).rows[0]?.[0]?.numberFormat).toBe("0.00");
  // The mark is gone, so writing again needs no style more.
  const styles = file.part("xl/styles.xml");
  await write(file, 11);
  expect(file.part("xl/styles.xml")).toBe(styles);
});

test("a style without the mark that the file has serves", async () => {
  const file = open(4);
  await write(file, 10);
  expect(file.sheet()).toContain('<c r="A1"');
  expect(styleOf(file)).toBe('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  expect(file.part("xl/styles.xml")).toContain('<cellXfs count="7">');
});

test("both go at once: the mark and the format of text", async () => {
  const file = open(5);
  await write(file, { value: 10, formula: null, numberFormat: "General" });
  expect(styleOf(file)).toMatch(/numFmtId="0"(?!.*quotePrefix)/);
  expect((await file.workbook.read()).rows[0]?.[0]?.numberFormat).toBe("General");
});

test.each(["9.69", "=1+1", "+86", "２０24年", "-", "@甲"])(
  "the text %s gets its style with the mark back when it comes back",
  async (text) => {
    const file = open(6, text);
    await write(file, 10);
    await write(file, text);
    expect(file.sheet()).toContain('s="6"');
    expect(await file.cells()).toEqual({ A1: text });
    expect(file.sheet()).not.toContain("<f");
  },
);

test.each<[what: string, style: number | null, text: string]>([
  ["text that is taken for nothing else", null, "优"],
  ["text over a text", 3, "9.69"],
])("no mark comes to %s", async (_, style, text) => {
  const file = open(style, "甲");
  if (text === "优") await write(file, 10);
  const styles = file.part("xl/styles.xml");
  await write(file, text);
  expect(file.part("xl/styles.xml")).toBe(styles);
  expect(styleOf(file)).not.toContain("quotePrefix");
});

test("no style is made for the mark alone", async () => {
  const file = open(3, "9.69");
  await write(file, 10);
  await write(file, "9.69");
  expect(file.sheet()).toContain('s="3"');
  expect(file.part("xl/styles.xml")).toContain('<cellXfs count="7">');
});
