import { toA1 } from "../../cells";
import { readForms } from "../../form";
import { referenceSheet, withCells } from "../../../../test/support/sheets";
import { wrongWayTargets } from "./cost-direction";

/** The cost row of the first form (D18) with this name, target and group. */
function found(name: string, target: string, group = "成本指标", unit = ""): string[] {
  const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), {
    C18: group,
    D18: name,
    E18: target,
    F18: unit,
  });
  const [form] = readForms(sheet).forms;
  const row = form?.indicators.find(({ name: { at } }) => toA1(at) === "D18");
  if (row === undefined) throw new Error("D18 is no indicator");
  return wrongWayTargets(row).map(({ clause }) => clause.text);
}

test.each([
  ["预算经费支出", "≥45万元"],
  ["预算经费支出", "＞45 万元"],
  ["预算经费支出", ">=45万元"],
  ["预算经费支出", "不低于45万元"],
  ["预算经费支出", "45万元以上"],
  ["项目总成本", "≥45万元"],
  ["维护费用", "≥2.6亿元"],
  ["补助资金支出", "≥45万元"],
  ["设备采购", "≥45万元"],
  ["预算经费支出", "≥45"],
  ["单盏维护费", "≥360元/盏"],
])("a least amount for money spent is the wrong way round: %s %s", (name, target) => {
  expect(found(name, target)).toHaveLength(1);
});

test.each([
  ["预算经费支出", "≤45万元"],
  ["预算经费支出", "45万元"],
  ["预算经费支出", "45万元以内"],
  ["预算经费支出", "40-45万元"],
  ["预算经费支出", "≥40万元，≤45万元"],
  ["经费节约额", "≥3万元"],
  ["节省成本", "≥3万元"],
  ["较上年降低费用", "≥3万元"],
  ["减少支出", "≥3万元"],
  ["压减一般性支出", "≥3万元"],
  ["经费支出", "压减3万元以上"],
  ["非税收入", "≥3万元"],
  ["特困人员供养标准", "≥1200元"],
  ["生活补助标准", "≥600元"],
  ["生活补助", "≥600元"],
  ["人均公用经费", "≥1200元"],
  ["成本节约率", "≥5%"],
  ["成本控制率", "≥95%"],
  ["地方配套投入", "≥45万元"],
  ["经费保障人数", "≥45人"],
  ["粮食收购价", "≥2.4元/公斤"],
  ["公益性岗位工资", "≥1500元/月"],
  ["单盏维护费", "≤360元/盏"],
  ["成本指标得分", "≥3"],
])("a saving, an income, a standard, a rate, a limit are not: %s %s", (name, target) => {
  expect(found(name, target)).toEqual([]);
});

test("by its name a row counts costs where its group does not say that it counts something else", () => {
  expect(found("项目经费支出", "≥45万元", "其他指标")).toEqual(["≥45万元"]);
  expect(found("拉动消费支出", "≥45万元", "其他指标")).toEqual([]);
  expect(found("项目经费支出", "≥45万元", "数量指标")).toEqual([]);
  expect(found("群众就医支出", "≥45万元", "社会效益指标")).toEqual([]);
  expect(found("设备采购", "≥45万元", "其他指标")).toEqual([]);
});

test("the unit may stand in a column of its own", () => {
  expect(found("设备采购", "≥45", "成本指标", "万元")).toHaveLength(1);
  expect(found("设备采购", "≥45", "成本指标", "台")).toEqual([]);
});
