import { fromA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { points } from "../../../src/core/number";
import { cellAt, type SheetSnapshot } from "../../../src/core/port";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { always, chooseProfile, planCorrections, reviewSheet, safeOnly } from "../../../src/core/review";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";

/** Two copies of the first form, one below the other, both with an execution score that is wrong. */
function twoForms(): SheetSnapshot {
  const sheet = withCells(referenceSheet(REFERENCE_FORMS[0]), { I6: 8, I25: 93 });
  return { ...sheet, rows: [...sheet.rows, [], ...sheet.rows] };
}
const WHOLE = { ...NATIONAL_2020, name: "whole", decimals: 0 };

test("each form is judged, corrected and summed up by its own profile", () => {
  const sheet = twoForms();
  const [first] = readForms(sheet).forms;
  const top = first?.area.top;
  const review = reviewSheet(sheet, (form) => ({
    profile: form.area.top === top ? NATIONAL_2020 : WHOLE,
    why: form.area.top === top ? "甲" : "乙",
  }));
  expect(review.forms.map(({ choice }) => [choice.profile.name, choice.why])).toEqual([
    ["national-2020", "甲"],
    ["whole", "乙"],
  ]);
  const { after } = planCorrections(review, safeOnly);
  // 10 × 436000 ÷ 450000 = 9.6889; the other parts make 85.
  const written = ["I6", "I25", "I32", "I51"].map((cell) => cellAt(after, fromA1(cell)).value);
  expect(written).toEqual([9.69, 94.69, 10, 95]);
  expect(review.scoreCards.map(({ total, rate }) => [Number(total.computed), Number(rate.computed)])).toEqual(
    [
      [94.69, 96.89],
      [95, 97],
    ],
  );
});

test("a chosen profile is used for every form, with the reason given", () => {
  const chooser = always({ ...NATIONAL_2020, executionPoints: points(20) }, "按命令行指定");
  const review = reviewSheet(twoForms(), chooser);
  expect(review.forms.map(({ choice }) => choice.why)).toEqual(["按命令行指定", "按命令行指定"]);
});

/** The first form with some cells set, and the profile that is chosen for it. */
function chosenFor(cells: Record<string, CellInput>) {
  const [form] = readForms(withCells(referenceSheet(REFERENCE_FORMS[0]), cells)).forms;
  if (form === undefined) throw new Error("no form");
  const { profile, why } = chooseProfile(form);
  return [profile.name, why];
}

const BARE = { G6: "", B14: "产出指标", B19: "效益指标", B23: "满意度指标" };
const NATIONAL = "全国通用（2020）口径（财预〔2020〕10号）";

test.each<readonly [title: string, cells: Record<string, CellInput>, name: string, why: string]>([
  ["prints nothing", BARE, "national-2020", `表中未标明分值划分，按${NATIONAL}`],
  [
    "prints the national split",
    {},
    "national-2020",
    `表中标明预算执行率 10 分、产出 50 分、效益 30 分、满意度 10 分，按${NATIONAL}`,
  ],
  [
    "prints the points of execution alone",
    { ...BARE, G6: 10 },
    "national-2020",
    `表中标明预算执行率 10 分，按${NATIONAL}`,
  ],
  [
    "has a group for costs",
    { ...BARE, G6: 10, B18: "成本指标（20分）" },
    "national-2021",
    "表中标明预算执行率 10 分、成本 20 分，按全国通用（2021，含成本指标）口径（财预〔2021〕101号）",
  ],
  [
    "has a group for costs that prints no points",
    { ...BARE, B18: "成本指标" },
    "national-2021",
    "一级指标中有“成本”，按全国通用（2021，含成本指标）口径（财预〔2021〕101号）",
  ],
  [
    "prints points that the profile with costs has too, but no group for costs",
    { G6: 10, B14: "产出指标（40分）", B19: "效益指标（40分）", B23: "满意度指标（10分）" },
    "national-2020",
    `表中标明预算执行率 10 分、满意度 10 分，按${NATIONAL}`,
  ],
  [
    "prints 20 points of execution",
    { ...BARE, G6: 20 },
    "hubei-20-40-40",
    "表中标明预算执行率 20 分，按湖北（20+40+40）口径（湖北省项目自评表及其填表说明）",
  ],
  [
    "has the groups 决策 and 管理",
    {
      ...BARE,
      B14: "项目决策(10分)",
      B16: "项目管理(25分)",
      B18: "项目产出(30分)",
      B19: "项目效益(35分)",
      B23: "",
    },
    "yinchuan-four-parts",
    "表中标明决策 10 分、管理 25 分、产出 30 分、效益 35 分，按银川（决策、管理、产出、效益）口径（银川市项目支出绩效自评表通行格式）",
  ],
  [
    "prints the points of Hubei throughout, those of two groups together",
    { G6: 20, B14: "产出指标（40分）", B19: "效益指标（25分）", B23: "满意度指标（15分）" },
    "hubei-20-40-40",
    "表中标明预算执行率 20 分、产出 40 分、效益＋满意度 40 分，按湖北（20+40+40）口径（湖北省项目自评表及其填表说明）",
  ],
  [
    "prints 20 points of execution and another split than Hubei's",
    { G6: 20, B14: "产出指标（50分）", B19: "效益指标（20分）", B23: "满意度指标（10分）" },
    "national-2020",
    `表中标明的分值（预算执行率 20 分、产出指标 50 分、效益指标 20 分、满意度指标 10 分）与现有口径均不一致，暂按${NATIONAL}；另有规定的，请选用相应口径`,
  ],
  [
    "names 湖北 in its title and prints nothing",
    { ...BARE, A1: "湖北省项目支出绩效自评表" },
    "hubei-20-40-40",
    "标题中有“湖北”，按湖北（20+40+40）口径（湖北省项目自评表及其填表说明）",
  ],
  [
    "names 湖北 in its title and prints other points",
    { A1: "湖北省项目支出绩效自评表" },
    "national-2020",
    `表中标明预算执行率 10 分、产出 50 分、效益 30 分、满意度 10 分，按${NATIONAL}；标题中有“湖北”，但表中的分值或一级指标与湖北的口径不一致`,
  ],
  [
    "names 四川 in its title",
    { A1: "四川省省级项目支出绩效自评表", G6: 10, B14: "产出指标", B19: "效益指标", B23: "满意度指标" },
    "sichuan-2025",
    "标题中有“四川”，表中标明预算执行率 10 分，按四川（2025，项目自评）口径（四川省项目支出绩效自评要求（2025））",
  ],
  [
    "names 四川 and has the groups of its special funds",
    {
      ...{ ...BARE, A1: "四川省专项资金绩效自评表", B14: "项目决策（5分）", B16: "预算管理（8分）" },
      ...{ B18: "项目实施（7分）", B19: "项目产出（40分）", B23: "项目效果（20分）" },
    },
    "sichuan-fund",
    "标题中有“四川”，表中标明决策 5 分、预算管理 8 分、实施 7 分、产出 40 分、效果 20 分，按四川（专项资金）口径（四川省专项资金绩效评价指标体系）",
  ],
  [
    "has the groups of Sichuan's departments, whatever its title",
    {
      ...{
        ...BARE,
        B14: "预算管理（10分）",
        B15: "过紧日子（10分）",
        B16: "绩效管理（10分）",
        B17: "财务管理（4分）",
      },
      ...{ B18: "采购管理（3分）", B19: "资产管理（3分）", B20: "履职效能（50分）", B23: "满意度（10分）" },
    },
    "sichuan-department",
    "表中标明预算管理 10 分、过紧日子 10 分、绩效管理 10 分、财务 4 分、采购 3 分、资产 3 分、履职 50 分、满意度 10 分，按四川（部门整体）口径（四川省部门整体支出绩效评价指标体系）",
  ],
  [
    "names 广西 in its title and prints the national points",
    { A1: "广西壮族自治区项目支出绩效自评表" },
    "guangxi-2021",
    "标题中有“广西”，表中标明预算执行率 10 分、产出 50 分、效益 30 分、满意度 10 分，按广西（2021）口径（广西壮族自治区绩效自评系统（2021）的校验）",
  ],
  [
    "prints the split of 2021 without 满意度",
    { G6: 10, B14: "产出指标（40分）", B18: "成本指标（20分）", B19: "效益指标（30分）", B23: "" },
    "national-2021-no-satisfaction",
    "表中标明预算执行率 10 分、成本 20 分、产出 40 分、效益 30 分，按全国通用（2021，含成本指标，无满意度）口径（财预〔2021〕101号；满意度不适用时其分值归入效益）",
  ],
  [
    "prints points of execution that no profile has",
    { ...BARE, G6: 15, B14: "产出指标（45分）" },
    "national-2020",
    `表中标明的分值（预算执行率 15 分、产出指标 45 分）与现有口径均不一致，暂按${NATIONAL}；另有规定的，请选用相应口径`,
  ],
])("a form that %s is judged accordingly, and that is said", (_title, cells, name, why) => {
  expect(chosenFor(cells)).toEqual([name, why]);
});
