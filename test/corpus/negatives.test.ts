import { openWorkbook } from "../../src/adapters/xlsx";
import { readForms } from "../../src/core/form";
import { nearMissText } from "../../src/core/report";
import { describeForeign, foreignWorkbook, foreignWorkbookNames } from "../support/foreign-workbooks";
import { runs } from "../support/length";
import { reviewsOf } from "../support/reviews";
import { sheetOf } from "../support/sheets";
import { negatives } from "./support/negatives";

const NEGATIVES = negatives(20_260_118, runs(60, 12));

test("there are two hundred tables at least", () => {
  expect(NEGATIVES.length).toBeGreaterThanOrEqual(200);
});

test("none of them is read as a form", () => {
  const read = NEGATIVES.filter(({ rows }) => readForms(sheetOf(rows)).forms.length > 0);
  expect(read.map(({ name, rows }) => [name, rows.flat().find((cell) => cell !== "")])).toEqual([]);
});

test("one whose title says what it is, is named by it, not called an unfinished form", () => {
  const wrong = NEGATIVES.flatMap(({ name, rows, says }) => {
    const { nearMiss } = readForms(sheetOf(rows));
    if (says === null) return [];
    const text = nearMiss === null ? "" : nearMissText(nearMiss);
    return text.includes(`是${says}`) && !text.includes("像自评表") ? [] : [`${name}: ${text}`];
  });
  expect(wrong).toEqual([]);
});

test("what has nothing of a form is not called like one", () => {
  const lists = NEGATIVES.filter(({ name }) =>
    /^(?:balance|budget|name|grades|ledger|attendance|purchases|bids|questionnaire|targets)/.test(name),
  );
  expect(lists.length).toBeGreaterThan(100);
  expect(
    lists.flatMap(({ name, rows }) => (readForms(sheetOf(rows)).nearMiss === null ? [] : [name])),
  ).toEqual([]);
});

const UNREADABLE = /encrypt|BadWorkbook|missing-bits|invalid-xml/;

describeForeign("sound workbooks of others", () => {
  test.each(foreignWorkbookNames().filter((name) => !UNREADABLE.test(name)))(
    "%s holds no form and nothing like one",
    async (name) => {
      const reviews = await reviewsOf(openWorkbook(foreignWorkbook(name), name));
      expect(reviews.flatMap(({ forms }) => forms)).toEqual([]);
      expect(
        reviews.map(({ snapshot }) => readForms(snapshot).nearMiss).filter((near) => near !== null),
      ).toEqual([]);
    },
  );
});

test("a table in groups is a form by what its title says, the funds above it, or groups and targets of its own", () => {
  const header = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  const table = (groups: readonly string[], hasTargets = true) => [
    hasTargets ? header : header.map((text) => text.replace(/.*值$/, (own) => (own === "分值" ? own : ""))),
    ...groups.map((group, index) => [
      group,
      `${group}甲`,
      `${group}乙`,
      ...(hasTargets ? ["≥95%", "96%"] : ["", ""]),
      [40, 30, 20][index] ?? 10,
      10,
    ]),
  ];
  const funds = [
    ["", "", "全年预算数", "全年执行数", "执行率"],
    ["", "年度资金总额", 2000, 1724, "86.2%"],
  ];
  const usual = ["产出指标", "效益指标", "满意度指标"];
  const others = ["党的建设", "业务工作", "廉洁自律"];
  const forms = (...rows: (string | number)[][]) => readForms(sheetOf(rows)).forms.length;
  expect(forms(...table(usual))).toBe(1);
  expect(forms(...table(others))).toBe(0);
  expect(forms(...table(usual, false))).toBe(0);
  expect(forms(["项目支出绩效自评表"], ...table(others))).toBe(1);
  expect(forms(["项目支出绩效自评表"], ...table(usual, false))).toBe(1);
  expect(forms(["单位情况"], ...funds, ...table(others, false))).toBe(1);
  expect(forms(["办园水平自评表"], ...table(others, false))).toBe(0);
  expect(forms(["项目支出绩效自评表"], ...table(others), ...table(others))).toBe(1);
});

test("a flat list is a form where its title speaks of self-evaluation, or the funds stand above it", () => {
  const list = [
    ["指标名称", "权重", "目标值", "实际完成值", "得分"],
    ["春季免疫密度", 60, "≥90%", "100%", 60],
    ["牲畜发病率", 40, "≤5‰", "1‰", 40],
    ["合计", 100, "", "", 100],
  ];
  const funds = [
    ["", "全年预算数", "全年执行数", "执行率"],
    ["资金总额", 2000, 1724, "86.2%"],
  ];
  const forms = (rows: (string | number)[][]) => readForms(sheetOf(rows)).forms.length;
  expect(forms([["员工绩效考核表"], ...list])).toBe(0);
  expect(forms(list)).toBe(0);
  expect(forms([["部门整体绩效自评表"], ...list])).toBe(1);
  expect(forms([["部门整体情况"], ...funds, ...list])).toBe(1);
});
