import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { type CellValue, fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { caseWorkbook, describeCases } from "../../support/cases";
import { editOf, planOf } from "../../support/edits";
import { checkJson } from "./answer";
import { CLEAN, testFolder, ziping } from "./ziping";

const folder = testFolder();

type Cells = Readonly<Record<string, CellValue>>;

/** A workbook with some cells of one sheet set, as a file. */
async function fileWith(bytes: Uint8Array, sheet: string, cells: Cells): Promise<string> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  const id = await idOf(workbook, sheet);
  const edits = Object.entries(cells).map(([cell, value]) => editOf(cell, value));
  await workbook.edit(id, (snapshot) =>
    planOf({
      edits: edits.map((edit) => {
        const { value, formula } = cellAt(snapshot, edit.at);
        return { ...edit, from: { value, formula } };
      }),
    }),
  );
  const file = folder.path("表.xlsx");
  writeFileSync(file, workbook.save());
  return file;
}

async function idOf(workbook: ReturnType<typeof openWorkbook>, sheet: string): Promise<string> {
  const found = (await workbook.sheets()).find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.id;
}

/** What stands in these cells of a sheet after `fix`, which writes the same bytes when it runs again. */
async function fixed(file: string, sheet: string, cells: readonly string[]): Promise<CellValue[]> {
  const [once, twice] = [folder.path("一"), folder.path("二")];
  expect((await ziping("fix", file, "--out", once)).code).toBe(0);
  expect((await ziping("fix", `${once}/表.xlsx`, "--out", twice)).code).toBe(0);
  const bytes = readFileSync(`${once}/表.xlsx`);
  expect(readFileSync(`${twice}/表.xlsx`).equals(bytes)).toBe(true);
  const workbook = openWorkbook(new Uint8Array(bytes), "表.xlsx");
  const snapshot = await workbook.read(await idOf(workbook, sheet));
  return cells.map((cell) => cellAt(snapshot, fromA1(cell)).value);
}

/** The figures of one sheet's form in the answer for programs. */
async function executionOf(file: string, sheet: string) {
  const { answer } = await checkJson(file);
  return answer.files[0]?.forms.find((form) => form.sheet === sheet)?.execution;
}

describeCases("an amount with its unit in a workbook of users", () => {
  test.each(["43.6万元", "436000元"])("%s: rate, score and total are checked and corrected", async (text) => {
    const file = await fileWith(caseWorkbook("k10-"), "档案管理", { F6: text });
    expect(await executionOf(file, "档案管理")).toMatchObject({
      amountUnit: "元",
      annualBudget: "450000",
      executed: "436000",
      rate: { stated: "96.98", computed: "96.89" },
      score: { stated: "9.99", computed: "9.69" },
    });
    expect(await fixed(file, "档案管理", ["F6", "H6", "I6", "I25"])).toEqual([text, 96.89, 9.69, 94.69]);
  });
});

describe("amounts and scores as people write them", () => {
  const sample = () => new Uint8Array(readFileSync(CLEAN));

  test("on another sheet, with every number in a text of its own kind", async () => {
    const cells = {
      E6: "21.56 万元",
      F6: "￥２０４，２８６．００",
      G6: "10分",
      H6: "97.45 ％",
      I6: "9.40 分。",
      E7: "215,600元整",
      F7: "20.4286万元",
      I14: "\u200b10\u200b",
      I26: "95.98分",
    };
    const file = await fileWith(sample(), "信息化维护", cells);
    expect(await executionOf(file, "信息化维护")).toMatchObject({
      amountUnit: "元",
      annualBudget: "215600",
      executed: "204286",
      points: "10",
    });
    expect(await fixed(file, "信息化维护", ["E6", "F6", "H6", "I6", "I26"])).toEqual([
      "21.56 万元",
      "￥２０４，２８６．００",
      "94.75 ％",
      "9.48 分。",
      "95.48分",
    ]);
  });

  test("under a header in 万元, in 元, 万元 and without a unit", async () => {
    const amounts = { D6: 45, E6: "450,000元", F6: "￥436,000.00", D7: 45, E7: "45万", F7: 43.6 };
    const file = await fileWith(sample(), "档案管理", { A5: "项目资金（万元）", ...amounts, I6: 9.99 });
    expect(await executionOf(file, "档案管理")).toMatchObject({
      amountUnit: "万元",
      annualBudget: "45",
      executed: "43.6",
      rate: { stated: "96.89", computed: "96.89" },
    });
    expect(await fixed(file, "档案管理", ["E6", "F6", "I6", "I25"])).toEqual([
      "450,000元",
      "￥436,000.00",
      9.69,
      94.69,
    ]);
  });

  test("amounts in 千元 are answered in 元", async () => {
    const amounts = { D6: 450, E6: 450, F6: "43.6万元", D7: 450, E7: 450, F7: 436 };
    const file = await fileWith(sample(), "档案管理", { A5: "项目资金（千元）", ...amounts });
    expect(await executionOf(file, "档案管理")).toMatchObject({
      amountUnit: "元",
      annualBudget: "450000",
      executed: "436000",
      rate: { stated: "96.89", computed: "96.89" },
    });
  });

  test("where nothing proves the unit of ￥, nothing is written that rests on it", async () => {
    const amounts = { D6: "", E6: 45, F6: "￥4,500", H6: "", I6: 9.99, D7: "", E7: "", F7: "" };
    const none = { E8: "", E9: "", F8: "", F9: "" };
    const file = await fileWith(sample(), "档案管理", {
      A5: "项目资金（万元）",
      ...amounts,
      ...none,
      I25: 94,
    });
    expect(await fixed(file, "档案管理", ["F6", "I6", "I25"])).toEqual(["￥4,500", 9.99, 94]);
  });
});
