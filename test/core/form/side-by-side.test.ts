import { areaToA1, toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import type { SheetSnapshot } from "../../../src/core/port";
import { unreadText } from "../../../src/core/report";
import { chooseProfile, planCorrections, reviewSheet, safeOnly } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

type Row = readonly CellInput[];
const EMPTY = "";

/** A form eight columns wide; its execution score is wrong where another one is given. */
function form(project: string, executionScore = 9.5, total = 98.5): Row[] {
  return [
    ["项目支出绩效自评表"],
    ["项目名称", "", project],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", 200, 200, 190, 10, "95%", executionScore],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 50, 50],
    ["效益指标", "社会效益指标", "通行率", "≥5%", "4.9%", 30, 29, "雨季"],
    ["满意度指标", "服务对象满意度指标", "市民满意度", "≥90%", "93%", 10, 10],
    ["总分", "", "", "", "", 100, total],
  ];
}

const WIDTH = 8;

/** Forms beside each other, so many empty columns between them. */
function beside(gap: number, ...forms: readonly (readonly Row[])[]): Row[] {
  const height = Math.max(...forms.map((rows) => rows.length));
  return Array.from({ length: height }, (_, row) =>
    forms.flatMap((rows, index) => {
      const cells = rows[row] ?? [];
      const width = WIDTH + (index < forms.length - 1 ? gap : 0);
      return Array.from({ length: width }, (__, column) => cells[column] ?? EMPTY);
    }),
  );
}

/** "A1:H9 养护 3": area, project and number of indicators of each form. */
function formsIn(sheet: SheetSnapshot): string[] {
  return readForms(sheet).forms.map(
    ({ area, project, indicators }) => `${areaToA1(area)} ${project.name?.value ?? "–"} ${indicators.length}`,
  );
}

test.each([
  [0, ["A1:H9 养护 3", "I1:P9 排水 3"]],
  [1, ["A1:H9 养护 3", "J1:Q9 排水 3"]],
  [3, ["A1:H9 养护 3", "L1:S9 排水 3"]],
])("two forms with %i columns between them are both read, and do not overlap", (gap, expected) => {
  expect(formsIn(sheetOf(beside(gap, form("养护"), form("排水"))))).toEqual(expected);
});

test("three are, and those of another row of forms below them", () => {
  const rows = [...beside(1, form("甲"), form("乙"), form("丙")), [], ...beside(1, form("丁"), form("戊"))];
  expect(formsIn(sheetOf(rows))).toEqual([
    "A1:H9 甲 3",
    "A11:H19 丁 3",
    "J1:Q9 乙 3",
    "J11:Q19 戊 3",
    "S1:Z9 丙 3",
  ]);
});

test("a form over the whole width below two side by side is read in full", () => {
  const rows = [...beside(0, form("甲"), form("乙")), ...form("丙").map((row) => [...row, "", "", ""])];
  expect(formsIn(sheetOf(rows))).toEqual(["A1:H9 甲 3", "I1:P9 乙 3", "A10:H18 丙 3"]);
});

test("tables that do not begin in the same row are told apart by the empty column between them", () => {
  const rows = beside(1, form("甲"), [[], [], ...form("乙")]);
  expect(formsIn(sheetOf(rows))).toEqual(["A1:H9 甲 3", "J3:Q11 乙 3"]);
});

test("corrections land in the cells of their own form", () => {
  const sheet = sheetOf(beside(1, form("甲", 9.05, 98.05), form("乙", 9.05, 98.05)));
  const plan = planCorrections(reviewSheet(sheet, chooseProfile), safeOnly);
  const written = plan.edits.map(({ at, to }) => `${toA1(at)} ${JSON.stringify(to.value)}`).sort();
  expect(written).toEqual(["G9 98.5", "H4 9.5", "P9 98.5", "Q4 9.5"]);
  const again = planCorrections(reviewSheet(plan.after, chooseProfile), safeOnly);
  expect(again.edits).toEqual([]);
});

test("one title above both is that of each, and lies in the first", () => {
  const [, ...left] = form("甲");
  const [, ...right] = form("乙");
  const sheet = sheetOf([["项目支出绩效自评表"], ...beside(1, left, right)]);
  const { forms } = readForms(sheet);
  expect(forms.map(({ title, area }) => [title?.value, areaToA1(area)])).toEqual([
    ["项目支出绩效自评表", "A1:H9"],
    ["项目支出绩效自评表", "J1:Q9"],
  ]);
  expect(forms[1]?.texts.some(({ at }) => at.column < 9)).toBe(false);
  expect(forms[1]?.anchor.column).toBe(9);
  const plans = sheetOf([["项目支出绩效目标申报表"], ...beside(1, left, right)]);
  expect(readForms(plans).forms).toEqual([]);
});

test("what comes near to a form, or is another table, beside one is not passed over", () => {
  const bare = form("乙").map((row) => row.map((cell) => (cell === "得分" ? "" : cell)));
  const monitoring: Row[] = [["项目绩效运行监控表"], ...form("乙").slice(1)];
  const said = (rows: Row[]) => (readForms(sheetOf(rows)).unread ?? []).map((table) => unreadText(table));
  expect(said(beside(1, form("甲"), monitoring))).toEqual([
    "本工作表另有一张表（J1 起）按标题是绩效监控表（项目绩效运行监控表），不是自评表，不作检查。",
  ]);
  expect(formsIn(sheetOf(beside(1, form("甲"), bare)))[0]).toBe("A1:H9 甲 3");
});

test.each([
  ["a reviewer's scores", ["复核得分", "财政评分"]],
  ["a second level of results", ["单位自评得分", "指标得分"]],
])("%s right of the unit's own do not make a second form", (_, more) => {
  const rows = form("甲").map((row, index) => [...row, ...(index === 4 ? more : ["", ""])]);
  expect(formsIn(sheetOf(rows))).toHaveLength(1);
});

describe("another kind of table below a form", () => {
  const GOALS: Row[] = [
    ["项目支出绩效目标申报表"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "权重"],
    ["产出指标", "数量指标", "清淤里程", "≥12公里", 50],
    ["总分", "", "", "", 100],
  ];

  test.each([
    ["with a row between", [...form("甲"), [], ...GOALS], 11],
    ["right below it", [...form("甲"), ...GOALS], 10],
  ])("is named, %s, and is no part of the form", (_, rows, row) => {
    const { forms, unread } = readForms(sheetOf(rows));
    expect(forms.map(({ area, otherTotals }) => [areaToA1(area), otherTotals.length])).toEqual([
      ["A1:H9", 0],
    ]);
    expect((unread ?? []).map((table) => unreadText(table, "表1"))).toEqual([
      `工作表“表1”另有一张表（A${row} 起）按标题是绩效目标表（项目支出绩效目标申报表），不是自评表，不作检查。`,
    ]);
  });

  test("is named where it has a title alone", () => {
    const { unread } = readForms(sheetOf([...form("甲"), [], ["项目绩效运行监控情况表"], ["项目", "进度"]]));
    expect((unread ?? []).map(({ other }) => other?.kind)).toEqual(["绩效监控表"]);
  });

  test("notes and signatures are none", () => {
    const rows = [...form("甲"), ["注：监控情况见附件"], [], ["填表人：甲", "", "", "电话：1"]];
    expect(readForms(sheetOf(rows)).unread ?? []).toEqual([]);
  });
});
