import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { caseWorkbook, describeCases } from "../../support/cases";
import { unzipped, zipOf } from "../../support/packages";
import { checkJson } from "./answer";
import { ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

/** Corrects a file twice: the bytes are the same the second time. */
async function fixed(bytes: Uint8Array): Promise<{ out: string; bytes: Uint8Array; path: string }> {
  const [input, once, twice] = [folder.path("表.xlsx"), folder.path("一"), folder.path("二")];
  writeFileSync(input, bytes);
  const { out, code } = await ziping("fix", input, "--out", once);
  expect(code).toBe(0);
  const path = folder.path("一", "表.xlsx");
  await ziping("fix", path, "--out", twice);
  const result = new Uint8Array(readFileSync(path));
  expect(Buffer.from(result).equals(readFileSync(folder.path("二", "表.xlsx")))).toBe(true);
  return { out, bytes: result, path };
}

/** Cells of a sheet as they are stored: the content of their elements. */
function stored(bytes: Uint8Array, sheet: string, ...cells: string[]): (string | undefined)[] {
  const text = unzipped(bytes).get(`xl/worksheets/${sheet}.xml`) ?? "";
  return cells.map((cell) => new RegExp(`<c r="${cell}"[^>]*>(.*?)</c>`).exec(text)?.[1]);
}

/** What the checks say of the cells of 档案管理 that hold the formulas. */
async function said(path: string): Promise<unknown[]> {
  const { answer } = await checkJson(path);
  const forms = answer.files[0]?.forms.filter(({ sheet }) => sheet === "档案管理") ?? [];
  return forms.flatMap(({ findings }) => findings).filter(({ cell }) => ["H6", "I6", "I25"].includes(cell));
}

const FORMULAS = ["<f>ROUND(F6/E6*100,2)</f>", "<f>ROUND(G6*F6/E6,2)</f>", "<f>SUM(I14:I24)+I6</f>"] as const;

/** The sample with right formulas in 档案管理, each with this behind it, and another calcPr. */
function withFormulas(result: string, calculation: string, names = ""): Uint8Array {
  const parts = Object.fromEntries(unzipped(new Uint8Array(readFileSync(ERRORS))));
  const [rate, score, total] = FORMULAS;
  const formulas = { H6: rate, I6: score, I25: names === "" ? total : "<f>SUM(I14:I24)+执行得分</f>" };
  let sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  for (const [cell, formula] of Object.entries(formulas)) {
    sheet = sheet.replace(new RegExp(`(<c r="${cell}"[^>]*>).*?(</c>)`), `$1${formula}${result}$2`);
  }
  const book = (parts["xl/workbook.xml"] ?? "").replace(
    /<calcPr.*?(?:\/>|<\/calcPr>)/,
    `${names}${calculation}`,
  );
  return zipOf({ ...parts, "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book });
}

const NAME = '<definedNames><definedName name="执行得分">档案管理!$I$6</definedName></definedNames>';

describe("right formulas whose results are missing or old stay, and nothing is said of them", () => {
  test.each([
    ["without results", withFormulas("", "")],
    ["without results, through a name", withFormulas("", "", NAME)],
    ["without results, calculated by hand", withFormulas("", '<calcPr calcMode="manual"/>')],
    ["with zeros, to be calculated by force", withFormulas("<v>0</v>", '<calcPr forceFullCalc="1"/>')],
    [
      "with other results, to be calculated when opened",
      withFormulas("<v>12</v>", '<calcPr fullCalcOnLoad="true"/>', NAME),
    ],
  ])("%s", async (_, bytes) => {
    const { path, bytes: after } = await fixed(bytes);
    expect(await said(path)).toEqual([]);
    const before = stored(bytes, "sheet1", "H6", "I6", "I25");
    expect(stored(after, "sheet1", "H6", "I6", "I25")).toEqual(before);
    const file = openWorkbook(after, "表.xlsx");
    const sheet = await file.read("1");
    expect(["H6", "I6", "I25"].map((cell) => cellAt(sheet, fromA1(cell)).value)).toEqual([
      96.89, 9.69, 94.69,
    ]);
  });

  test("where a workbook calculates otherwise, results stay missing", async () => {
    const { path } = await fixed(withFormulas("", '<calcPr fullPrecision="0"/>'));
    expect(await said(path)).not.toEqual([]);
  });
});

describeCases("samples of other programs", () => {
  test.each(["k06-", "k07-"])("%s: right formulas stay, and nothing is said of them", async (name) => {
    const { path, bytes, out } = await fixed(caseWorkbook(name));
    expect(await said(path)).toEqual([]);
    expect(out).not.toMatch(/已更正 .*档案管理!/);
    stored(bytes, "sheet1", "H6", "I6", "I25").forEach((content, index) => {
      expect(content).toContain(FORMULAS[index]);
    });
  });

  test("k11-: results on another sheet follow; what cannot be told is lost and said, the rest stays", async () => {
    const { bytes, out } = await fixed(caseWorkbook("k11-"));
    expect(out).toContain(
      "3 个公式的结果需在 Excel 或 WPS 中打开并保存后才会更新：汇总!B2、汇总!D2、汇总!E2。",
    );
    expect(stored(bytes, "sheet9", "A3", "B3", "E3")).toEqual([
      "<f>档案管理!I25</f><v>94.69</v>",
      "<f>TEXT(档案管理!H6,&quot;0.00&quot;)&amp;&quot;%&quot;</f><v>96.89%</v>",
      "<f>ROUND(档案管理!I25,1)</f><v>94.7</v>",
    ]);
    expect(stored(bytes, "sheet9", "B2", "D2", "E2")).toEqual([
      expect.stringMatching(/^<f>INDIRECT[^<]*<\/f>$/),
      "<f>SUM(表1[金额])</f>",
      "<f>OFFSET(A9,0,0)</f>",
    ]);
    expect(stored(bytes, "sheet9", "A2", "C2", "C3", "D3")).toEqual(
      stored(caseWorkbook("k11-"), "sheet9", "A2", "C2", "C3", "D3"),
    );
  });
});
