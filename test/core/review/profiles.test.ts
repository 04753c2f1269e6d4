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
    `表中有“预算执行率 10 分”、“产出 50 分”、“效益 30 分”、“满意度 10 分”，按${NATIONAL}`,
  ],
  [
    "prints the points of execution alone",
    { ...BARE, G6: 10 },
    "national-2020",
    `表中有“预算执行率 10 分”，按${NATIONAL}`,
  ],
  [
    "has a group for costs",
    { ...BARE, G6: 10, B18: "成本指标（20分）" },
    "national-2021",
    "表中有“预算执行率 10 分”、“成本 20 分”，按全国通用（2021，含成本指标）口径（财预〔2021〕101号）",
  ],
  [
    "has a group for costs that prints no points",
    { ...BARE, B18: "成本指标" },
    "national-2021",
    "表中有“成本”，按全国通用（2021，含成本指标）口径（财预〔2021〕101号）",
  ],
  [
    "prints points that the profile with costs has too, but no group for costs",
    { G6: 10, B14: "产出指标（40分）", B19: "效益指标（40分）", B23: "满意度指标（10分）" },
    "national-2020",
    `表中有“预算执行率 10 分”、“满意度 10 分”，按${NATIONAL}`,
  ],
  [
    "prints 20 points of execution",
    { ...BARE, G6: 20 },
    "hubei-20-80",
    "表中有“预算执行率 20 分”，按湖北（20+80）口径（湖北省项目自评表通行格式）",
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
    "表中有“决策 10 分”、“管理 25 分”、“产出 30 分”、“效益 35 分”，按银川（决策、管理、产出、效益）口径（银川市项目支出绩效自评表通行格式）",
  ],
  [
    "prints points of execution that no profile has",
    { ...BARE, G6: 15, B14: "产出指标（45分）" },
    "national-2020",
    `表中标明的分值（预算执行率 15 分、产出指标 45 分）与现有口径均不一致，暂按${NATIONAL}；如另有规定，请选用相应口径`,
  ],
])("a form that %s is judged accordingly, and that is said", (_title, cells, name, why) => {
  expect(chosenFor(cells)).toEqual([name, why]);
});
