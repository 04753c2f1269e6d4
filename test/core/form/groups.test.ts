import { type Form, readForms } from "../../../src/core/form";
import { reviewSheet } from "../../../src/core/review";
import { sheetOf } from "../../support/sheets";
import { textSheet } from "../../support/text-sheet";

const ABOVE = `
项目支出绩效自评表
项目名称 | | 城区道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5`;

/** "产出指标/数量指标 养护里程 20 20; …": the rows of a form with their groups, weights and scores. */
function rowsOf(form: Form | undefined): string {
  return (form?.indicators ?? [])
    .map(
      ({ category, dimension, name, weight, score }) =>
        `${category?.value ?? "–"}/${dimension?.value ?? "–"} ${name.value} ` +
        `${weight?.value?.toFixed() ?? "–"} ${score?.value?.toFixed() ?? "–"}`,
    )
    .join("; ");
}

const formOf = (drawn: string) => readForms(textSheet(drawn)).forms[0];
const rulesOf = (drawn: string) =>
  reviewSheet(textSheet(drawn)).forms.flatMap(({ findings }) => findings.map(({ rule }) => rule.id));

const FLAT =
  "一、产出指标（50分）/– 养护里程 20 20; 一、产出指标（50分）/– 完好率 30 30; 二、效益指标/– 通行率 40 39";

test.each([
  ["without figures", "", ""],
  ["that repeat what their rows make", "50 | 50", "40 | 39"],
])("groups in rows of their own, %s", (_, first, second) => {
  const drawn = `${ABOVE}
指标 | 目标值 | 实际值 | 分值 | 得分 | 备注
一、产出指标（50分） | | | ${first || "|"}
养护里程 | ≥120公里 | 126公里 | 20 | 20 |
完好率 | ≥95% | 95% | 30 | 30 |
二、效益指标 | | | ${second || "|"}
通行率 | ≥5% | 4.9% | 40 | 39 | 雨季
合计 | | | 100 | 98.5 |`;
  const form = formOf(drawn);
  expect(rowsOf(form)).toBe(FLAT);
  expect(form?.categories.map(({ points }) => points?.value?.toFixed() ?? null)).toEqual([
    "50",
    first === "" ? null : "40",
  ]);
  expect(rulesOf(drawn)).not.toEqual(expect.arrayContaining(["W01"]));
  expect(rulesOf(drawn)).not.toEqual(expect.arrayContaining(["T01"]));
});

test("groups of both levels in rows of their own, numbered in a column beside", () => {
  const form = formOf(`${ABOVE}
序号 | 指标名称 | 目标值 | 实际值 | 分值 | 得分
一 | 产出指标 | | | 50 | 50
（一） | 数量指标 | | | 20 | 20
1 | 养护里程 | ≥120公里 | 126公里 | 20 | 20
（二） | 质量指标 | | | 30 | 30
2 | 完好率 | ≥95% | 95% | 30 | 30
二 | 效益指标 | | | 40 | 39
3 | 通行率 | ≥5% | 4.9% | 40 | 39
合计 | | | | 100 | 98.5`);
  expect(rowsOf(form)).toBe(
    "产出指标/数量指标 养护里程 20 20; 产出指标/质量指标 完好率 30 30; 效益指标/– 通行率 40 39",
  );
});

test("an indicator that is called like a group remains one", () => {
  const form = formOf(`${ABOVE}
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
产出指标 | 职责履行 | 完成率 | 50 | 按完成率计分 | 50
效益指标 | 履职效益 | 社会效益 | 20 | 按实际计分 | 20
| | 生态效益 | 20 | 按实际计分 | 19
合计 | | | 100 | | 98.5`);
  expect(rowsOf(form)).toBe(
    "产出指标/职责履行 完成率 50 50; 效益指标/履职效益 社会效益 20 20; 效益指标/履职效益 生态效益 20 19",
  );
});

test("a group's row that holds the points of rows without any remains an indicator", () => {
  const form = formOf(`${ABOVE}
指标名称 | 目标值 | 实际值 | 分值 | 得分
产出指标 | | | 50 | 50
养护里程 | ≥120公里 | 126公里 | |
完好率 | ≥95% | 95% | |
效益指标 | | | 40 | 39
通行率 | ≥5% | 4.9% | |
合计 | | | 100 | 98.5`);
  expect(form?.indicators.map(({ weight }) => weight?.value?.toFixed())).toEqual(["50", "40"]);
});

test.each(["—", "-", "/", "：", "→"])("both levels in one cell, with %s between", (between) => {
  const form = formOf(`${ABOVE}
指标类别 | 指标名称 | 年度目标值 | 实际完成值 | 分值 | 自评分
产出指标${between}数量指标 | 养护里程 | ≥120公里 | 126公里 | 20 | 20
产出指标${between}质量指标 | 完好率 | ≥95% | 95% | 30 | 30
效益指标${between}社会效益指标 | 通行率 | ≥5% | 4.9% | 40 | 39
合计 | | | | 100 | 98.5`);
  expect(rowsOf(form)).toBe(
    "产出指标/数量指标 养护里程 20 20; 产出指标/质量指标 完好率 30 30; 效益指标/社会效益指标 通行率 40 39",
  );
});

test.each(["", "产出指标（50分）"])("a page break within a group, with %p behind it", (again) => {
  const header = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
  const drawn = `${ABOVE}
${header}
产出指标（50分） | 数量指标 | 养护里程 | ≥120公里 | 126公里 | 20 | 20
${header}
${again} | | 养护面积 | ≥20公顷 | 21公顷 | 10 | 10
| 质量指标 | 完好率 | ≥95% | 95% | 20 | 20
效益指标 | 社会效益指标 | 通行率 | ≥5% | 4.9% | 40 | 39
合计 | | | | | 100 | 98.5`;
  const form = formOf(drawn);
  expect(
    rowsOf(form).startsWith(
      "产出指标（50分）/数量指标 养护里程 20 20; 产出指标（50分）/数量指标 养护面积 10 10",
    ),
  ).toBe(true);
  expect(form?.categories).toHaveLength(2);
  expect(rulesOf(drawn)).not.toEqual(expect.arrayContaining(["W03"]));
});

describe("weights in percent", () => {
  const HEADER = ["一级指标", "二级指标", "三级指标", "权重", "目标值", "完成值", "得分"];
  const sheet = (weight: (points: number) => string | object) =>
    sheetOf([
      ["项目支出绩效自评表"],
      ["项目名称", "", "城区道路养护"],
      ["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["", "年度资金总额", 200, 190, 10, "95%", 9.5],
      HEADER,
      ["产出指标", "数量指标", "养护里程", weight(50), "≥120公里", "126公里", 50],
      ["效益指标", "社会效益指标", "通行率", weight(30), "≥5%", "6%", 30],
      ["满意度指标", "满意度指标", "市民满意度", weight(10), "≥90%", "93%", 10],
      ["合计", "", "", weight(100), "", "", 99.5],
    ]);
  const weightsOf = (form: Form | undefined) =>
    form?.indicators.map(({ weight }) => weight?.value?.toFixed());

  test.each<[string, (points: number) => string | object]>([
    ["as texts", (points) => `${points}%`],
    ["as fractions shown in percent", (points) => ({ value: points / 100, numberFormat: "0%" })],
  ])("%s are points of a hundred", (_, weight) => {
    const review = reviewSheet(sheet(weight));
    expect(weightsOf(review.forms[0]?.form)).toEqual(["50", "30", "10"]);
    const rules = review.forms.flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
    expect(rules.filter((id) => /^(?:W01|W02|W05|I01|I05|T01)$/.test(id))).toEqual([]);
  });

  test("one among points is a slip", () => {
    const [form] = readForms(sheet((points) => (points === 30 ? "30%" : points) as string)).forms;
    expect(weightsOf(form)).toEqual(["50", undefined, "10"]);
  });
});

test.each([
  ["under the table's own heading", "自评得分 | | | | 100 | 98.5", "98.5"],
  ["with its figure in one cell", "总得分：98.5分", "98.5"],
])("a total %s is no group", (_, line, total) => {
  const form = formOf(`${ABOVE}
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 养护里程 | ≥120公里 | 126公里 | 50 | 50
效益指标 | 通行率 | ≥5% | 4.9% | 40 | 39
${line}`);
  expect(form?.total?.score?.value?.toFixed()).toBe(total);
  expect(form?.categories).toHaveLength(2);
});
