import { createWorkbook, openWorkbook } from "../../../src/adapters/xlsx";
import { ORDERS } from "../../../src/adapters/xlsx/xml/order";
import type { OwnSheet } from "../../../src/core/port";
import { reportWith, textRow } from "../../support/own-sheets";
import { unzipped, zipOf } from "../../support/packages";

const REPORT = reportWith({
  columns: [50, 48],
  rows: ["一", "二", "三", "四"].map(textRow),
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  pageStarts: [1, 3],
  footer: "报告 & <附件>",
});

const FIRST = "xl/worksheets/sheet1.xml";
const OURS = "xl/worksheets/sheet2.xml";

type Parts = Record<string, string>;

const partsOf = (bytes: Uint8Array): Parts => Object.fromEntries(unzipped(bytes));

/** A file with one sheet of another person, changed as wanted. */
function file(change: (parts: Parts) => Parts = (parts) => parts): Uint8Array {
  const plain: OwnSheet = { ...REPORT, name: "表1", pageStarts: [2] };
  return zipOf(change(partsOf(createWorkbook([plain]))));
}

async function written(bytes: Uint8Array, ...contents: readonly OwnSheet[]): Promise<Parts> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  for (const content of contents) await workbook.putSheet(content);
  return partsOf(workbook.save());
}

const childrenOf = (xml: string) => {
  const names = [...xml.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)].filter(([text]) => !text.startsWith("<?"));
  let depth = 0;
  return names.flatMap(([, close, name = "", alone]) => {
    if (close) depth--;
    const isChild = depth === 1 && !close;
    if (!close && !alone) depth++;
    return isChild ? [name] : [];
  });
};

test("pages begin at the chosen rows, where the schema wants the breaks, with number and title below", async () => {
  const { [OURS]: xml = "" } = await written(file(), REPORT);
  expect(xml).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/><brk id="3" max="16383" man="1"/></rowBreaks>',
  );
  expect(xml).toContain(
    "<oddFooter>&amp;L报告 &amp;&amp; &lt;附件&gt;&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>",
  );
  const children = childrenOf(xml);
  expect(children).toContain("rowBreaks");
  const ranks = children.map((name) => ORDERS.worksheet.indexOf(name));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks).not.toContain(-1);
});

test("columns fit on the page at the chosen scale, whatever font the workbook counts them with", async () => {
  const scaleIn = async (size: string) => {
    const bytes = file((parts) => ({
      ...parts,
      "xl/styles.xml": (parts["xl/styles.xml"] ?? "").replace('<sz val="11"/>', `<sz val="${size}"/>`),
    }));
    const { [OURS]: xml = "" } = await written(bytes, REPORT);
    expect(xml).not.toContain("fitToPage");
    return Number(/<pageSetup [^>]*scale="(\d+)"/u.exec(xml)?.[1]);
  };
  expect([await scaleIn("11"), await scaleIn("16"), await scaleIn("-")]).toEqual([77, 53, 77]);
});

test("a sheet that chooses no pages is fitted to the page's width", async () => {
  const { pageStarts, footer, ...plain } = REPORT;
  const { [OURS]: xml = "" } = await written(file(), REPORT, plain);
  expect([pageStarts, footer]).toBeDefined();
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/u);
  expect(xml).not.toMatch(/rowBreaks|scale=|&amp;L/u);
});

test("written again, the old breaks go; those of other sheets stay as they are", async () => {
  const bytes = file();
  const before = partsOf(bytes)[FIRST] ?? "";
  expect(before).toContain('<brk id="2" max="16383" man="1"/>');
  const after = await written(bytes, REPORT, { ...REPORT, pageStarts: [2] });
  expect(after[OURS]).toContain(
    '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>',
  );
  expect(after[FIRST]).toBe(before);
});

describe("Excel's limits for a sheet", () => {
  const link = { value: "A1", style: "link", link: { sheetName: "表1", cell: "A1" } } as const;

  test("cells beyond the 65,530 links that it opens stay as texts, inside a file and to others", () => {
    const outside = { ...link, link: { ...link.link, file: "b.xlsx" } };
    for (const cell of [link, outside]) {
      const rows = Array<OwnSheet["rows"][number]>(65_531).fill([cell]);
      const parts = partsOf(createWorkbook([{ ...REPORT, rows, merges: [] }]));
      expect(parts[FIRST]?.split("<hyperlink ")).toHaveLength(65_531);
      expect(parts[FIRST]?.split("<c ")).toHaveLength(65_532);
      const targets = parts["xl/worksheets/_rels/sheet1.xml.rels"]?.split("<Relationship ").length ?? 1;
      expect(targets - 1).toBe(cell === outside ? 65_530 : 0);
    }
  });

  test("more rows than it has are refused before anything is made of them", () => {
    const rows = Array<OwnSheet["rows"][number]>(1_048_577).fill([]);
    expect(() => createWorkbook([{ ...REPORT, rows }])).toThrow(
      expect.objectContaining({ code: "too-large", detail: "1048577 rows" }) as Error,
    );
  });
});
