import { toA1 } from "../../../src/core/cells";
import { type Form, readForms } from "../../../src/core/form";
import { plain } from "../../../src/core/number";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf, valueIn } from "../../support/sheets";

type Row = readonly CellInput[];

const HEAD: readonly Row[] = [["项目支出绩效自评表"], ["项目名称", "", "街道路灯维护"]];
const TABLE: readonly Row[] = [
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["", "产出指标", "数量指标", "维护路灯数", "≥1200盏", "1210盏", 30, 30],
  ["", "", "质量指标", "维护合格率", "≥98%", "97%", 20, 19.8],
  ["", "效益指标", "社会效益指标", "夜间亮灯率", "≥97%", "98%", 30, 30],
  ["", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "93%", 10, 10],
];
const TOTAL: Row = ["总分", "", "", "", "", "", 100, 99.49];

const formOf = (rows: readonly Row[]): Form | undefined => readForms(sheetOf(rows)).forms[0];
const above = (...funds: Row[]): Row[] => [...HEAD, ...funds, ...TABLE, TOTAL];

/** "万元 45 43.6 96.89 10 9.69 +2": unit, budget, spent, rate, points, score and how many sources. */
function fundsIn(form: Form | undefined): string {
  if (!form?.funds) return "none";
  const { amountUnit, total, sources } = form.funds;
  const points = total.points ?? form.printedPoints.execution;
  const figures = [total.annualBudget, total.executed, total.rate, points, total.score].map((field) =>
    field?.value ? plain(field.value) : "-",
  );
  return [amountUnit, ...figures, ...(sources.length > 0 ? [`+${sources.length}`] : [])].join(" ");
}

/** What a review would write without asking: "E01 96.89". */
const safeIn = (rows: readonly Row[]) =>
  reviewSheet(sheetOf(rows), chooseProfile).forms.flatMap(({ findings }) =>
    findings.flatMap(({ rule, correction, expected }) =>
      correction?.kind === "safe" ? [`${rule.id} ${expected ?? ""}`] : [],
    ),
  );

const HEADER: Row = ["项目资金（万元）", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const YEAR: Row = ["", "年度资金总额", "", 45, 43.6, 10, "96.89%", 9.69];

describe.each<[string, Row[], string]>([
  [
    "labels going down",
    [
      ["预算执行情况（万元）", "年初预算数", "", 40],
      ["", "全年预算数", "", 45],
      ["", "全年执行数", "", 43.6],
      ["", "分值", "", 10],
      ["", "执行率", "", "96.89%"],
      ["", "得分", "", 9.69],
    ],
    "万元 45 43.6 96.89 10 9.69",
  ],
  [
    "labels going down under the total and its sources",
    [
      ["项目资金（万元）", "", "", "财政拨款", "其他资金", "合计"],
      ["", "全年预算数", "", 40, 5, 45],
      ["", "全年执行数", "", 38.6, 5, 43.6],
      ["", "执行率", "", "96.5%", "100%", "96.89%"],
    ],
    "万元 45 43.6 96.89 - -",
  ],
  [
    "labels two by two",
    [
      ["预算执行情况（万元）", "", "预算数：", 45, "", "其中：财政拨款", 45],
      ["", "", "执行数：", 43.6, "", "其中：财政拨款", 43.6],
      ["", "", "执行率：", "96.89%", "", "得分（10分）：", 9.69],
    ],
    "万元 45 43.6 96.89 10 9.69",
  ],
  [
    "each label with its value in one cell",
    [
      [
        "资金",
        "全年预算数（A）：45万元",
        "",
        "全年执行数（B）：43.6万元",
        "",
        "执行率：96.89%",
        "得分：9.69分",
      ],
    ],
    "元 450000 436000 96.89 - 9.69",
  ],
  [
    "labels and values in one cell, down the rows, the unit in the label",
    [["年初预算数（万元）：45"], ["全年执行数（元）：436,000"], ["执行率：96.89％"]],
    "万元 45 43.6 96.89 - -",
  ],
  [
    "a heading over 年初 and 调整后",
    [
      ["项目资金（万元）", "", "", "预算数", "", "执行数", "分值", "执行率", "得分"],
      ["", "", "", "年初", "调整后"],
      ["", "年度资金总额", "", 40, 45, 43.6, 10, "96.89%", 9.69],
      ["", "其中：财政拨款", "", 40, 45, 43.6],
    ],
    "万元 45 43.6 96.89 10 9.69 +1",
  ],
  [
    "headings over 小计 and a source",
    [
      ["项目资金（万元）", "", "", "全年预算数", "", "全年执行数", "", "分值", "执行率", "得分"],
      ["", "", "", "小计", "财政", "小计", "财政"],
      ["", "年度资金总额", "", 45, 40, 43.6, 40, 10, "96.89%", 9.69],
    ],
    "万元 45 43.6 96.89 10 9.69",
  ],
  [
    "two years side by side",
    [
      ["项目资金（万元）", "", "2023年预算数", "2023年执行数", "2024年预算数", "2024年执行数", "执行率"],
      ["", "年度资金总额", 30, 29, 45, 43.6, "96.89%"],
    ],
    "万元 45 43.6 96.89 - -",
  ],
  [
    "two years over their columns",
    [
      ["项目资金（万元）", "", "2023年度", "", "2024年度", "", "执行率"],
      ["", "", "预算数", "执行数", "预算数", "执行数"],
      ["", "年度资金总额", 30, 29, 45, 43.6, "96.89%"],
    ],
    "万元 45 43.6 96.89 - -",
  ],
  [
    "one row with the project's name",
    [HEADER, ["", "路灯维护", "", 45, 43.6, 10, "96.89%", 9.69]],
    "万元 45 43.6 96.89 10 9.69",
  ],
  [
    "小计 for a total",
    [
      HEADER,
      ["", "财政拨款", "", 40, 38.6],
      ["", "其他", "", 5, 5],
      ["", "小计", "", 45, 43.6, 10, "96.89%", 9.69],
    ],
    "万元 45 43.6 96.89 10 9.69",
  ],
  [
    "amounts in two units, by their headings",
    [
      ["项目资金", "", "", "全年预算数（万元）", "全年执行数（元）", "分值", "执行率", "得分"],
      ["", "年度资金总额", "", 45, 436000, 10, "96.89%", 9.69],
    ],
    "万元 45 43.6 96.89 10 9.69",
  ],
])("%s", (_, rows, expected) => {
  test("is read, and nothing of it corrected", () => {
    expect(fundsIn(formOf(above(...rows)))).toBe(expected);
    expect(safeIn(above(...rows))).toEqual([]);
  });

  test("is read one row down and a column to the right", () => {
    const moved = above(...rows).map((row) => ["", ...row]);
    expect(fundsIn(formOf([[], ...moved]))).toBe(expected);
  });
});

test("funds below the table, and between its rows and the total", () => {
  const usual = fundsIn(formOf(above(HEADER, YEAR)));
  expect(usual).toBe("万元 45 43.6 96.89 10 9.69");
  for (const rows of [
    [...HEAD, ...TABLE, TOTAL, HEADER, YEAR],
    [...HEAD, ...TABLE, HEADER, YEAR, TOTAL],
    [...HEAD, ...TABLE, TOTAL, [], HEADER, YEAR],
  ]) {
    const form = formOf(rows);
    expect(fundsIn(form)).toBe(usual);
    expect(form?.indicators).toHaveLength(4);
    expect(form?.total?.score?.value?.toNumber()).toBe(99.49);
    expect(safeIn(rows)).toEqual([]);
  }
});

test("funds below the first form are not those of the second", () => {
  const other: Row = ["", "年度资金总额", "", 20, 10, 10, "50%", 5];
  const { forms } = readForms(
    sheetOf([...HEAD, ...TABLE, TOTAL, HEADER, YEAR, ...HEAD, ...TABLE, TOTAL, HEADER, other]),
  );
  expect(forms.map(fundsIn)).toEqual(["万元 45 43.6 96.89 10 9.69", "万元 20 10 50 10 5"]);
});

test("a wrong rate behind its label is corrected behind it", () => {
  const rows = above([
    "资金",
    "全年预算数：45万元",
    "全年执行数：43.6万元",
    "分值：10",
    "执行率： 96.98%",
    "得分：9.69",
  ]);
  const review = reviewSheet(sheetOf(rows), chooseProfile);
  expect(safeIn(rows)).toEqual(["E01 96.89"]);
  expect(valueIn(review.safePlan.after, "E3")).toBe("执行率： 96.89%");
});

test("a formula is not written over amounts in two units", () => {
  const rate = { formula: "=E4/D4", value: 9688.8889, numberFormat: "0.00%" };
  const rows = above(
    ["项目资金", "", "", "全年预算数（万元）", "全年执行数（元）", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", 45, 436000, 10, rate, 9.69],
  );
  expect(safeIn(rows)).toEqual([]);
});

test.each([
  [45, 436000, "96.89%"],
  [450000, 43.6, 0.9689],
  [0.45, 43_600_000, "96.89"],
])("%d and %d are not certain where they make %s in two units", (budget, spent, rate) => {
  const rows = above(
    ["项目资金", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", budget, spent, 10, rate, 9.69],
  );
  expect(formOf(rows)?.funds?.unclear.map(({ at }) => toA1(at))).toEqual(["E4", "D4"]);
  expect(safeIn(rows)).toEqual([]);
});

test("the same headings over other figures: which are meant cannot be told, so nothing is corrected unasked", () => {
  const rows = above(
    ["项目资金（万元）", "", "", "预算数", "执行数", "预算数", "执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", 30, 29, 45, 43.6, 10, "96.89%", 9.69],
  );
  expect(safeIn(rows)).toEqual([]);
});

test.each<[string, Row]>([
  ["in a group of its own", ["", "预算执行", "预算执行率", "预算执行率", "100%", "96.89%", 10, 9.69]],
  ["at the head of its row", ["预算执行率（10分）", "", "", "", "100%", "96.89%", 10, 9.69]],
])("execution as an indicator %s counts once beside the funds", (_, row) => {
  const [header = [], ...indicators] = TABLE;
  const bare = [HEADER.slice(0, 5), YEAR.slice(0, 5)];
  for (const funds of [[HEADER, YEAR], bare]) {
    const rows = [...HEAD, ...funds, header, ...indicators, row, TOTAL];
    const { findings = [], form } = reviewSheet(sheetOf(rows), chooseProfile).forms[0] ?? {};
    expect(form?.indicators.filter(({ isExecution }) => isExecution)).toHaveLength(1);
    expect(findings.filter(({ rule }) => ["W01", "W04", "T01"].includes(rule.id))).toEqual([]);
  }
});
