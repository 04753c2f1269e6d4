import { toA1 } from "../../../src/core/cells";
import { type Funds, readForms } from "../../../src/core/form";
import { plain } from "../../../src/core/number";
import type { SheetSnapshot } from "../../../src/core/port";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { describeKinds, kindRows } from "../../support/cases";
import { type CellInput, REFERENCE_FORMS, referenceSheet, sheetOf, withCells } from "../../support/sheets";

function fundsOf(sheet: SheetSnapshot): Funds {
  const funds = readForms(sheet).forms[0]?.funds;
  if (!funds) throw new Error("no funds table");
  return funds;
}

/** "万元 45 43.6 96.89 ?F6": unit, budget, spent, rate, and the cells whose unit is not certain. */
function shown({ amountUnit, total, unclear }: Funds): string {
  const figures = [total.annualBudget, total.executed, total.rate].map((field) =>
    field?.value ? plain(field.value) : "-",
  );
  return [amountUnit, ...figures, ...unclear.map(({ at }) => `?${toA1(at)}`)].join(" ");
}

/** The first reference form: D6 and D7 initial budget, E6 and E7 budget, F6 and F7 spent, H6 the rate. */
const formWith = (cells: Readonly<Record<string, CellInput>>) =>
  withCells(referenceSheet(REFERENCE_FORMS[0]), cells);

/** The amounts of the total row alone, under this header. */
function row(
  header: string,
  initial: CellInput,
  budget: CellInput,
  spent: CellInput,
  rate: CellInput = 96.89,
) {
  const none = { D7: "", E7: "", F7: "", D8: "", E8: "", F8: "", D9: "", E9: "", F9: "" };
  return formWith({ A5: `项目资金${header}`, D6: initial, E6: budget, F6: spent, H6: rate, ...none });
}

describe("the unit in a cell goes before the header's", () => {
  test.each([
    ["plain numbers", row("（元）", 450000, 450000, 436000), "元 450000 436000 96.89"],
    ["plain numbers in 万元", row("（万元）", 45, 45, 43.6), "万元 45 43.6 96.89"],
    ["plain numbers without a header's unit", row("", 45, 45, 43.6), "元 45 43.6 96.89"],
    ["plain numbers however odd", row("（万元）", 45, 45, 436000, "1%"), "万元 45 436000 1"],
    ["万元 under 元", row("（元）", 450000, 450000, "43.6万元"), "元 450000 436000 96.89"],
    ["元 under 万元", row("（万元）", 45, 45, "436,000元"), "万元 45 43.6 96.89"],
    ["each its own", row("（万元）", "45万", "450,000.00元", "0.00436亿元"), "万元 45 43.6 96.89"],
    ["千元 in the header", row("（单位：千元）", 450, 450, "43.6万元"), "千元 450 436 96.89"],
    ["亿元 in the header", row("（亿元）", 4.5, 4.5, "43600万元"), "亿元 4.5 4.36 96.89"],
    ["a fraction for a rate", row("（元）", "", "45万元", 436000, 0.9689), "元 450000 436000 96.89"],
  ])("%s", (_title, sheet, expected) => {
    expect(shown(fundsOf(sheet))).toBe(expected);
  });
});

describe("a currency alone is no unit", () => {
  test.each([
    ["under 元 it is 元", row("（元）", "", 450000, "￥436,000"), "元 450000 436000 96.89"],
    ["the rate proves 元", row("（万元）", "", 45, "￥436,000"), "万元 45 43.6 96.89"],
    ["a rate that is a little wrong too", row("（万元）", "", 45, "￥436,000", 99.5), "万元 45 43.6 99.5"],
    ["a text rate too", row("（万元）", "", 45, "￥436,000", "96.98％"), "万元 45 43.6 96.98"],
    ["the rate proves the header's unit", row("（万元）", "", 45, "￥43.60"), "万元 45 43.6 96.89"],
    ["a low rate proves 元", row("（万元）", "", 45, "￥4,500", "1%"), "万元 45 0.45 1"],
    ["the other amounts prove 元", row("（万元）", "", 45, "￥436,000", ""), "万元 45 43.6 -"],
    ["the budget at the beginning does", row("（万元）", 45, "￥450,000", "￥436,000", ""), "万元 45 43.6 -"],
    ["all of them alike need no proof", row("（万元）", "￥45", "￥45", "￥43.6"), "万元 45 43.6 96.89"],
    ["nothing spent needs no proof", row("（万元）", "", 45, "￥0", "0%"), "万元 45 0 0"],
    ["neither fits", row("（万元）", "", 45, "￥4,500", ""), "万元 45 4500 - ?F6"],
    ["the rate fits neither", row("（万元）", "", 45, "￥436,000", "9.69%"), "万元 45 436000 9.69 ?F6"],
    [
      "plain numbers that cannot be are left alone",
      row("（万元）", 450000, 45, "￥436,000", ""),
      "万元 45 43.6 -",
    ],
  ])("%s", (_title, sheet, expected) => {
    expect(shown(fundsOf(sheet))).toBe(expected);
  });

  test("the sum of the sources proves it", () => {
    const cells = {
      A5: "项目资金（万元）",
      D6: "",
      E6: 45,
      D7: "",
      H6: "",
      E7: "￥450,000",
      F6: 0.5,
      F7: "￥5000",
    };
    const { amountUnit, sources, unclear } = fundsOf(formWith(cells));
    expect([amountUnit, unclear]).toEqual(["万元", []]);
    expect([sources[0]?.annualBudget, sources[0]?.executed].map((field) => field?.value?.toNumber())).toEqual(
      [45, 0.5],
    );
  });
});

describe("where the header names no unit and a cell has one", () => {
  test.each([
    ["the rate proves 元", row("", "", 450000, "43.6万元"), "元 450000 436000 96.89"],
    ["the rate proves 万元", row("", 45, 45, "43.6万元"), "万元 45 43.6 96.89"],
    ["万元 beside ￥ in 元", row("", "45万元", 45, "￥436,000"), "万元 45 43.6 96.89"],
    ["units alone", row("", "", "45万元", "436,000元"), "元 450000 436000 96.89"],
    ["nothing does", row("", "", 45, "0.3万元", ""), "元 45 3000 - ?F6 ?E6"],
  ])("%s", (_title, sheet, expected) => {
    expect(shown(fundsOf(sheet))).toBe(expected);
  });
});

test("units that make no rate are not certain, whatever the header says", () => {
  expect(shown(fundsOf(row("（万元）", "", "45元", "43.6万元", "96.89%")))).toBe(
    "万元 0.0045 43.6 96.89 ?F6 ?E6",
  );
  expect(shown(fundsOf(row("（万元）", "", "45万元", 436000, "96.89%")))).toBe("万元 45 436000 96.89 ?E6");
});

test("amounts beside their labels are read with their units too", () => {
  const rows: CellInput[][] = [
    ["项目支出绩效自评表"],
    ["资金（元）", "全年预算数", "45万元", "全年执行数", "436,000元", "执行率", "96.89%"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "册数", 5, 5, "100分", "100 分"],
  ];
  expect(shown(fundsOf(sheetOf(rows)))).toBe("元 450000 436000 96.89");
});

test("points are read in headings with what nobody sees in them", () => {
  const sheet = formWith({
    A5: "项目资金（元）",
    A4: "预算执行情况（\u200b１0 分\u200b）",
    B14: "产出指标 ( 50\u00a0分 )",
  });
  const [form] = readForms(sheet).forms;
  expect(form?.printedPoints.execution?.value?.toNumber()).toBe(10);
  expect(form?.categories[0]?.points?.value?.toNumber()).toBe(50);
});

test("a cell of characters that nobody sees is blank, and so is a dash among them a dash", () => {
  const { total } = fundsOf(formWith({ F6: "\u200b\ufeff", E6: "\u200b—" }));
  expect([total.executed?.kind, total.annualBudget?.kind]).toEqual(["blank", "placeholder"]);
});

test.each([
  ["weights and scores", { H14: "10元", I14: "10万" }],
  ["percent", { H14: "10%", I14: "5‰" }],
])("another unit makes no points: %s", (_title, cells) => {
  const [row] = readForms(formWith(cells)).forms[0]?.indicators ?? [];
  expect([row?.weight?.kind, row?.score?.kind]).toEqual(["text", "text"]);
});

describeKinds("amounts with their unit in the cell", () => {
  test("are read in the header's unit, and the planted score and total are corrected", () => {
    const [form] = reviewSheet(sheetOf(kindRows("03-")), chooseProfile).forms;
    if (!form?.form.funds) throw new Error("no form");
    expect(shown(form.form.funds)).toBe("万元 45 43.6 96.89");
    const safe = form.findings.filter(({ correction }) => correction?.kind === "safe");
    expect(safe.map(({ rule, expected }) => [rule.id, expected])).toEqual([
      ["E02", "9.69"],
      ["T01", "99.59"],
    ]);
    const rules = form.findings.map(({ rule }) => rule.id);
    for (const rule of ["E01", "E04", "E05", "I04", "I12"]) expect(rules).not.toContain(rule);
  });
});
