import { areaToA1, fromA1, toA1 } from "../../../src/core/cells";
import { type Form, readForms, type TextField } from "../../../src/core/form";
import { plain } from "../../../src/core/number";
import type { SheetSnapshot } from "../../../src/core/port";
import {
  type CellInput,
  formFixture,
  REFERENCE_FORMS,
  referenceSheet,
  sheetOf,
  withCells,
} from "../../support/sheets";

function onlyForm(sheet: SheetSnapshot): Form {
  const { forms } = readForms(sheet);
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

const number = (field: { value: { toFixed(): string } | null } | null | undefined) =>
  field?.value?.toFixed() ?? null;
const at = (field: { at: { row: number; column: number } } | null | undefined) =>
  field ? toA1(field.at) : null;

/** Everything a form holds, with addresses, as plain data: what must not depend on the layout. */
function outline({ project, funds, indicators, categories, total, reasonBlock, area }: Form) {
  return {
    area: areaToA1(area),
    project: Object.fromEntries(
      (Object.entries(project) as [string, TextField | null][]).map(([key, field]) => [
        key,
        field && [at(field), field.value],
      ]),
    ),
    funds:
      funds &&
      [funds.total, ...funds.sources].map((row) => [
        row.label.value,
        ...[row.initialBudget, row.annualBudget, row.executed, row.points, row.rate, row.score].map(
          (field) => [at(field), number(field)],
        ),
      ]),
    categories: categories.map((category) => [at(category), category.value, number(category.points)]),
    indicators: indicators.map((row) => [
      at(row.name),
      row.category?.value,
      row.dimension?.value,
      row.name.value,
      row.target?.value,
      row.actual?.value,
      number(row.weight),
      number(row.score),
      row.reason?.value,
    ]),
    total: [at(total?.weight), number(total?.weight), at(total?.score), number(total?.score)],
    reasonBlock: at(reasonBlock),
  };
}

describe("reference form 1", () => {
  const form = onlyForm(referenceSheet("00a-seed-luohu-dangan-2024"));
  const data = outline(form);

  test("header block", () => {
    expect(data.project).toEqual({
      code: ["B2", "440300218291500016438"],
      name: ["E2", "检察档案管理及案件档案数据化加工服务"],
      year: ["I2", "2024"],
      unit: ["B3", "深圳市罗湖区人民检察院（本级）"],
    });
  });

  test("funds table with addresses", () => {
    expect(form.funds?.amountUnit).toBe("元");
    expect(data.funds?.[0]).toEqual([
      "年度资金总额",
      ["D6", "450000"],
      ["E6", "450000"],
      ["F6", "436000"],
      ["G6", "10"],
      ["H6", "96.89"],
      ["I6", "9.69"],
    ]);
    expect(form.funds?.sources.map(({ label }) => label.value)).toEqual([
      "其中：当年财政拨款",
      "上年结转资金",
      "其他资金",
    ]);
  });

  test("indicators and total", () => {
    expect(form.indicators).toHaveLength(11);
    expect(data.indicators[4]).toEqual([
      "D18",
      "产出指标 (50 分)",
      "成本指标",
      "预算经费支出",
      "45 万",
      "436,000",
      "15",
      "10",
      "",
    ]);
    expect(data.categories.map(([, , value]) => value)).toEqual(["50", "30", "10"]);
    expect(data.total).toEqual(["H25", "100", "I25", "94.69"]);
    expect(data.area).toBe("A1:J25");
  });
});

test("form 3 is read without header block and funds table", () => {
  const form = onlyForm(referenceSheet("00c-seed-luohu-shegong-2024"));
  expect(form.funds).toBeNull();
  expect(form.project).toEqual({ code: null, name: null, year: null, unit: null });
  expect(form.indicators).toHaveLength(13);
  expect(plain(form.total?.score?.value as never)).toBe("94.53");
});

describe.each(REFERENCE_FORMS)("%s wherever it stands", (name) => {
  const rows = referenceSheet(name).rows.map((row) => (row ?? []).map((cell) => cell as CellInput));
  const home = outline(onlyForm(sheetOf(rows)));

  test("shifted right and down it gives the same, by its labels", () => {
    const shifted = outline(onlyForm(sheetOf([[], [], [], ...rows.map((row) => ["", "", ...row])])));
    const values = (data: unknown) => JSON.stringify(data).replace(/"[A-Z]{1,2}\d+(:[A-Z]+\d+)?"/g, '"@"');
    expect(values(shifted)).toBe(values(home));
    const total = fromA1(home.total[2] as string);
    expect(shifted.total[2]).toBe(toA1({ row: total.row + 3, column: total.column + 2 }));
  });

  test("labels carried down instead of merged give the same values", () => {
    const filled = rows.map((row) => [...row]);
    for (const merge of formFixture(name).merges.filter((text) => text.startsWith("B"))) {
      const [top = 0, bottom = 0] = [...merge.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
      for (let row = top + 1; row <= bottom; row++)
        (filled[row] as CellInput[])[1] = (filled[top] as CellInput[])[1] as CellInput;
    }
    expect(outline(onlyForm(sheetOf(filled)))).toEqual(home);
  });

  test("columns in another order give the same rows", () => {
    // 分值 and 得分 before the target, as on some local forms.
    const order = [0, 1, 2, 3, 7, 8, 4, 5, 6, 9];
    const swapped = rows.map((row, index) =>
      rows.slice(0, index + 1).some((other) => other.some((cell) => isText(cell, "三级指标")))
        ? order.map((column) => row[column] ?? "")
        : row,
    );
    const form = onlyForm(sheetOf(swapped));
    const figures = (data: ReturnType<typeof outline>) => data.indicators.map((row) => row.slice(1));
    expect(figures(outline(form))).toEqual(figures(home));
    expect(number(form.total?.score)).toBe(home.total[3]);
  });
});

function isText(cell: CellInput, text: string): boolean {
  return typeof cell === "object" && cell !== null && "value" in cell && cell.value === text;
}

test("several forms on one sheet are told apart", () => {
  const [first, second, third] = REFERENCE_FORMS.map((name) => referenceSheet(name).rows as CellInput[][]);
  const { forms } = readForms(sheetOf([...(first ?? []), [], ...(second ?? []), [], [], ...(third ?? [])]));
  expect(forms.map(({ area }) => areaToA1(area))).toEqual(["A1:J25", "A27:J52", "A55:J71"]);
  expect(forms.map(({ project }) => project.name?.value)).toEqual([
    "检察档案管理及案件档案数据化加工服务",
    "罗湖区检察院信息化系统维护项目",
    undefined,
  ]);
  expect(forms.map(({ funds }) => funds !== null)).toEqual([true, true, false]);
  expect(forms.map(({ total }) => number(total?.score))).toEqual(["94.69", "95.48", "94.53"]);
});

describe("rates as people write them", () => {
  const rateOf = (cell: CellInput, header = "执行率") =>
    onlyForm(withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { H5: header, H6: cell })).funds?.total
      .rate;

  test.each<[CellInput, string, string, number]>([
    [96.89, "96.89", "percent-number", 2],
    ["96.89%", "96.89", "percent-text", 2],
    ["９６．８９％", "96.89", "percent-text", 2],
    ["97%", "97", "percent-text", 0],
    [{ value: 0.9689, numberFormat: "0.00%" }, "96.89", "fraction", 2],
    [{ value: 0.96888888888888891, numberFormat: "0.00%" }, "96.8888888888889", "fraction", 2],
    [0.9689, "96.89", "fraction", 2],
    [{ value: 96.888888888888886, numberFormat: "0.0" }, "96.8888888888889", "percent-number", 1],
    [{ value: 97, numberFormat: "0.00" }, "97", "percent-number", 2],
    [1, "100", "fraction", 0],
  ])("%j is %s percent", (cell, value, notation, decimals) => {
    const rate = rateOf(cell);
    expect([number(rate), rate?.notation, rate?.decimals]).toEqual([value, notation, decimals]);
  });

  test("1 under a header with % and a tiny execution is one percent", () => {
    const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { H6: 1, F6: 4500 });
    expect(number(onlyForm(sheet).funds?.total.rate)).toBe("1");
  });
});

describe("sheets without a form", () => {
  test("an empty sheet", () => {
    expect(readForms(sheetOf([]))).toEqual({ forms: [], nearMiss: null });
  });

  test("a balance sheet and a name list", () => {
    const balance = [
      ["资产负债表"],
      ["资产", "年初数", "年末数", "合计"],
      ["货币资金", 100, 200, 300],
      ["总计", 1, 2, 3],
    ];
    const names = [
      ["姓名", "得分", "分值"],
      ["甲", 90, 100],
      ["合计", 90, 100],
    ];
    for (const rows of [balance, names]) {
      expect(readForms(sheetOf(rows))).toEqual({ forms: [], nearMiss: null });
    }
  });

  test("a table without weight and score columns is a near miss that names them", () => {
    const { forms, nearMiss } = readForms(
      sheetOf([
        ["绩效自评表"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"],
        ["产出", "数量", "册数", 1, 1],
      ]),
    );
    expect(forms).toEqual([]);
    expect(nearMiss?.missing).toEqual(["权重（分值）", "得分"]);
  });

  test("a title alone is a near miss", () => {
    expect(readForms(sheetOf([["项目支出绩效自评表"], ["项目名称", "甲项目"]])).nearMiss?.missing).toEqual([
      "三级指标",
    ]);
  });
});

test("reading does not change the snapshot", () => {
  const sheet = referenceSheet("00b-seed-luohu-xinxihua-2024");
  const before = JSON.stringify(sheet);
  readForms(sheet);
  expect(JSON.stringify(sheet)).toBe(before);
});
