import { toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

type Row = readonly CellInput[];

const HEAD: readonly Row[] = [["项目支出绩效自评表"], ["项目名称", "", "街道路灯维护"]];
const FUNDS: readonly Row[] = [
  ["项目资金（元）", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", "", 450_000, 436_000, 10, "96.89%", 9.69],
];
const HEADER: Row = [
  "绩效指标",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
];
const BODY: readonly Row[] = [
  ["", "产出指标", "数量指标", "维护路灯数", "≥1200盏", "1210盏", 30, 30],
  ["", "", "质量指标", "维护合格率", "≥98%", "97%", 20, 19.8],
  ["", "效益指标", "社会效益指标", "夜间亮灯率", "≥97%", "98%", 30, 30],
  ["", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "93%", 10, 10],
];

/** "99.49 at H9, of 4; others 98": the total, where it stands, the indicators and every other total. */
function totalsIn(rows: readonly Row[]): string {
  const form = readForms(sheetOf(rows)).forms[0];
  const said = (score: { readonly value: { toNumber(): number } | null } | null | undefined) =>
    String(score?.value?.toNumber() ?? "none");
  const { total = null, otherTotals = [], indicators = [] } = form ?? {};
  const place = total?.score ? ` at ${toA1(total.score.at)}` : "";
  const others =
    otherTotals.length > 0 ? `; others ${otherTotals.map(({ score }) => said(score)).join()}` : "";
  return `${said(total?.score)}${place}, of ${indicators.length}${others}`;
}

/** Rules that speak of weights or totals. */
const saidIn = (rows: readonly Row[]) =>
  reviewSheet(sheetOf(rows), chooseProfile).forms.flatMap(({ findings }) =>
    findings.flatMap(({ rule: { id } }) => (/^[WT]/.test(id) ? [id] : [])),
  );

const below = (...tail: Row[]): Row[] => [...HEAD, ...FUNDS, HEADER, ...BODY, ...tail];

test.each<[string, Row[], string]>([
  ["in the same cell", below(["总分：99.49"]), "99.49 at A10, of 4"],
  ["in the same cell, with 分", below(["自评总分：99.49分"]), "99.49 at A10, of 4"],
  ["in the same cell below the signatures", below(["填表人：甲"], ["总分：99.49"]), "99.49 at A11, of 4"],
  ["by 自评得分", below(["自评得分", "", "", "", "", "", 100, 99.49]), "99.49 at H10, of 4"],
  ["by 最终得分", below(["最终得分", "", "", "", "", "", "", 99.49]), "99.49 at H10, of 4"],
  ["right before the figures", below(["", "", "", "", "", "总分", 100, 99.49]), "99.49 at H10, of 4"],
  ["behind what can be reached", below(["总分", 100, "自评得分", 99.49]), "99.49 at D10, of 4"],
  ["behind what can be reached, with 得分", below(["总分", 100, "得分", 99.49]), "99.49 at D10, of 4"],
  ["with its grade", below(["总分", "", "", "", "", "", 100, "99.49（优）"]), "99.49 at H10, of 4"],
  ["with its grade and 分", below(["合计", "", "", "", "", "", 100, "99.49分(优秀)"]), "99.49 at H10, of 4"],
  [
    "in the row below",
    below(["总分", "", "", "", "", "", 100, ""], ["自评得分", 99.49]),
    "99.49 at B11, of 4",
  ],
  ["under its label", below(["自评总分"], [99.49]), "99.49 at A11, of 4"],
  [
    "right under the headings",
    [...HEAD, ...FUNDS, HEADER, ["合计", "", "", "", "", "", 100, 99.49], ...BODY],
    "99.49 at H6, of 4",
  ],
  [
    "in the header block, under what can be reached",
    [...HEAD, ["总分", "", 100], ["自评得分", "", 99.49], ...FUNDS, HEADER, ...BODY],
    "99.49 at C4, of 4",
  ],
])("a total %s is read, and nothing said of it", (_, rows, expected) => {
  expect(totalsIn(rows)).toBe(expected);
  expect(saidIn(rows)).toEqual([]);
});

test.each(["合计", "指标得分合计", "绩效指标总分"])(
  "%s of the indicators alone is not the form's total",
  (label) => {
    const sum: Row = [label, "", "", "", "", "", 90, 89.8];
    expect(totalsIn(below(sum))).toBe("none, of 4");
    expect(saidIn(below(sum))).toEqual([]);
    expect(totalsIn(below(sum, ["自评总分", "", 99.49]))).toBe("99.49 at C11, of 4");
  },
);

test("合计 of each group is no total, nor is a row of what the indicators alone have scored", () => {
  const [first = [], second = [], third = [], fourth = []] = BODY;
  const sum = (label: string, weight: number, score: number): Row => [
    "",
    label,
    "",
    "",
    "",
    "",
    weight,
    score,
  ];
  const groups = [
    ...[first, second, sum("合计", 50, 49.8)],
    ...[third, sum("合计", 30, 30), fourth, sum("合计", 10, 10)],
  ];
  const rows = [...HEAD, ...FUNDS, HEADER, ...groups, ["总分", "", "", "", "", "", 100, 99.49]];
  expect(totalsIn(rows)).toBe("99.49 at H13, of 4");
  expect(saidIn(rows)).toEqual([]);
  const parts = below(
    ["指标得分", "", "", "", "", "", 90, 89.8],
    ["执行率得分", "", "", "", "", "", 10, 9.69],
    ["总得分", "", "", "", "", "", 100, 99.49],
  );
  expect(totalsIn(parts)).toBe("99.49 at H12, of 4");
  expect(saidIn(parts)).toEqual([]);
});

test.each(["复核得分", "财政复核总分", "专家评分"])("%s before it is not the unit's own total", (label) => {
  const rows = below([label, 95, "", "自评得分", 99.49]);
  expect(totalsIn(rows)).toBe("99.49 at E10, of 4");
  expect(saidIn(rows)).toEqual([]);
});

test("a total that forgot execution is wrong all the same", () => {
  expect(saidIn(below(["总分", "", "", "", "", "", 100, 89.8]))).toEqual(["T01"]);
  expect(saidIn(below(["总分", "", "", "", "", "", 90, 89.8]))).toEqual(["W02", "T01"]);
});

test("a total of 100 that stands apart from another one is one", () => {
  const rows = [...HEAD, ["总分", "", 100], ["实施单位", "", "路灯所"], ...FUNDS, HEADER, ...BODY];
  expect(totalsIn([...rows, ["总分", "", "", "", "", "", 100, 99.49]])).toBe(
    "99.49 at H12, of 4; others 100",
  );
});

test("a row with a score and a name is an indicator, whatever heads it", () => {
  const row: Row = ["自评得分", "", "", "群众满意率", "≥90%", "93%", 10, 10];
  expect(totalsIn(below(row))).toBe("none, of 5");
});
