import { readPlantedErrors } from "../../scripts/samples/planted";
import { openWorkbook } from "../../src/adapters/xlsx";
import { clearAll } from "../../src/core/actions/clear";
import { undo } from "../../src/core/actions/undo";
import { sampleBytes } from "../samples/raw";
import { unzipped, zipOf } from "../support/packages";
import {
  describeWithReaders,
  openpyxl,
  type Seen,
  type SeenSheet,
  throughLibreOffice,
} from "../support/readers";
import { check, ziping } from "./ziping";

const now = () => new Date("2025-03-01T08:00:00Z");

const input = sampleBytes("luohu-2024-errors.xlsx");

/** Every safe correction as content of its cell's element, before and after. */
const CORRECTED = {
  档案管理: {
    H6: ["<v>96.98</v>", "<v>96.89</v>"],
    I6: ["<v>9.99</v>", "<v>9.69</v>"],
    I25: ["<v>95.69</v>", "<v>94.69</v>"],
  },
  信息化维护: {
    I14: ["<v>12</v>", "<v>10</v>"],
    I26: [
      "<f>SUM(I14:I24)+I6</f><v>82.48</v>",
      "<f>ROUND(SUM(I6,I14:I16,VALUE(I17),I18:I25),2)</f><v>95.48</v>",
    ],
  },
  社工服务: {},
} as const;

const [GREEN, RED, YELLOW] = ["FFC6E0B4", "FFF8CBAD", "FFFFE699"];

/** Every highlight that must be there, and no other; corrected cells are green. */
const HIGHLIGHTS = {
  档案管理: { H6: GREEN, I6: GREEN, I25: GREEN, D18: RED, G14: YELLOW, G18: YELLOW, D19: YELLOW },
  信息化维护: { I14: GREEN, I26: GREEN, D16: RED, D19: RED, I16: YELLOW, I19: YELLOW, D20: YELLOW },
  社工服务: {
    A1: YELLOW,
    H17: YELLOW,
    B4: RED,
    D5: RED,
    D10: RED,
    I5: YELLOW,
    G4: YELLOW,
    G6: YELLOW,
    G8: YELLOW,
    G9: YELLOW,
    G10: YELLOW,
    G12: YELLOW,
    D11: YELLOW,
  },
};

const COMMENTS = {
  档案管理: {
    H6: "【自评核·E01】执行率（%）由 96.98 更正为 96.89。\n计算：436,000 ÷ 450,000 = 96.8889%，四舍五入保留 2 位。",
    I6: "【自评核·E02】执行率得分由 9.99 更正为 9.69。\n计算：10 × 436,000 ÷ 450,000 = 9.6889，四舍五入保留 2 位。",
    I25: "【自评核·T01】总分由 95.69 更正为 94.69。\n计算：9.69 + 10 + 5 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 5 + 5 = 94.69。",
    D18: "【自评核·I07】“预算经费支出”扣了 5 分但未填写偏差原因。",
    G14: "【自评核·I06】“档案扫描整理册数”完成 743323页，为目标 ≥50万页 的 148.66%",
    D19: "【自评核·I09】4 项指标写着“不适用”“无”，却占 30 分",
  },
  信息化维护: {
    I14: "【自评核·I01】得分由 12 更正为 10。\n计算：得分以权重 10 分为限。",
    I26: "【自评核·T01】总分由 82.48（公式 =SUM(I14:I24)+I6）更正为 95.48（公式 =ROUND(SUM(I6,I14:I16,VALUE(I17),I18:I25),2)）。\n计算：9.48 + 10",
    D16: "【自评核·I02】“计算机房 UPS 及精密空调维护”的得分为 7，按完成比例应为 7.14 至 7.57 分",
    D19: "【自评核·I02】“预算经费支出”已达到目标（204,286 < 210,000），却只得 4 分",
    D20: "【自评核·I09】4 项指标写着“暂无”，却占 30 分",
  },
  社工服务: {
    A1: "【自评核·S04】没有找到带“年度资金总额”行的预算执行情况表",
    H17: "【自评核·W01】权重合计为 95",
    B4: "【自评核·W03】“产出指标 (50 分)”下各指标的权重（H4:H10）合计为 45",
    D5: "【自评核·I02】“年度社工帮教对象人次”的得分为 7，按完成比例应为 8.75 分（21 ÷ 24 × 10 = 8.75）。",
    G6: "【自评核·I06】“社会调查报告数”完成 21份",
    G8: "【自评核·I11】“社工派驻人数到岗及时情况”",
    G9: "【自评核·I11】“社工日到岗工作时长”",
    G12: "【自评核·I11】“年未成年人犯罪重复犯罪比率降低”",
    D11: "【自评核·I09】4 项指标写着“不适用”，却占 25 分",
    D10: "【自评核·I07】“预算经费支出”扣了 2 分但未填写偏差原因。",
  },
};

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
      // A run on a sheet is a part of the record; on the third sheet nothing was corrected.
      ...[1, 2].map((number) => `customXml/_rels/item${number}.xml.rels`),
      ...[1, 2].map((number) => `customXml/item${number}.xml`),
      ...[1, 2].map((number) => `customXml/itemProps${number}.xml`),
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
