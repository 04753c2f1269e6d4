import { Decimal, percent, points } from "../../../src/core/number";
import type { SheetSnapshot } from "../../../src/core/port";
import { gradeOf, NATIONAL_2020, type Profile, profileNamed, PROFILES } from "../../../src/core/profile";
import { always, chooseProfile, reviewSheet } from "../../../src/core/review";
import { convertedTotal, resultShare } from "../../../src/core/scoring";
import { corpusCases } from "../../corpus/support/cases";
import { snapshotOf } from "../../corpus/support/forms";
import { madeUpForm } from "../../support/made-up-form";

/** Every profile with a form that uses it; those of the corpus are real, the others are made up. */
const NATIONAL_GROUPS = [
  ["产出指标", 50],
  ["效益指标", 30],
  ["满意度指标", 10],
] as const;
const MADE_UP: Readonly<Record<string, SheetSnapshot>> = {
  "national-2021": madeUpForm({
    title: "项目支出绩效自评表",
    execution: 10,
    groups: [
      ["成本指标", 20],
      ["产出指标", 40],
      ["效益指标", 20],
      ["满意度指标", 10],
    ],
  }),
  "national-2021-no-satisfaction": madeUpForm({
    title: "项目支出绩效自评表",
    execution: 10,
    groups: [
      ["成本指标", 20],
      ["产出指标", 40],
      ["效益指标", 30],
    ],
  }),
  "sichuan-2025": madeUpForm({
    title: "四川省省级项目支出绩效自评表",
    execution: 10,
    groups: [
      ["产出指标", 45],
      ["成本指标", 15],
      ["效益指标", 20],
      ["满意度指标", 10],
    ],
  }),
  "sichuan-fund": madeUpForm({
    title: "四川省专项资金绩效自评表",
    execution: null,
    groups: [
      ["项目决策", 5],
      ["预算管理", 8],
      ["项目实施", 7],
      ["项目产出", 40],
      ["项目效果", 20],
      ["项目成本", 10],
      ["满意度", 10],
    ],
  }),
  "sichuan-department": madeUpForm({
    title: "四川省部门整体支出绩效自评表",
    execution: null,
    groups: [
      ["预算管理", 10],
      ["过紧日子", 10],
      ["绩效管理", 10],
      ["财务管理", 4],
      ["采购管理", 3],
      ["资产管理", 3],
      ["履职效能", 50],
      ["满意度", 10],
    ],
  }),
  "guangxi-2021": madeUpForm({
    title: "广西壮族自治区项目支出绩效自评表",
    execution: 10,
    groups: NATIONAL_GROUPS,
  }),
};
const FROM_CORPUS: Readonly<Record<string, string>> = {
  "national-2020": "reference-archive",
  "hubei-20-40-40": "hubei-merged-scores",
  "yinchuan-four-parts": "four-parts",
};
/** No form asks for it: only people choose it. */
const BY_PEOPLE = ["grades-80-70-60"];

function formOf(name: string): SheetSnapshot {
  const own = MADE_UP[name];
  if (own !== undefined) return own;
  const found = corpusCases().find((each) => each.name === FROM_CORPUS[name]);
  if (found === undefined) throw new Error(`no form for ${name}`);
  return snapshotOf(found.sheet, found.hidden);
}

const profileOf = (name: string): Profile => {
  const profile = profileNamed(name);
  if (profile === null) throw new Error(`no profile ${name}`);
  return profile;
};
const found = (sheet: SheetSnapshot, profile?: Profile) =>
  reviewSheet(sheet, profile && always(profile, "测试")).forms.flatMap(({ findings }) => findings);
const severityOf = (sheet: SheetSnapshot, rule: string, profile?: Profile) =>
  found(sheet, profile).find((finding) => finding.rule.name === rule)?.severity ?? null;

test("every profile has a form here, or is chosen by people alone", () => {
  expect([...Object.keys(MADE_UP), ...Object.keys(FROM_CORPUS), ...BY_PEOPLE].sort()).toEqual(
    PROFILES.map(({ name }) => name).sort(),
  );
});

test.each([...Object.keys(MADE_UP), ...Object.keys(FROM_CORPUS)])(
  "a form that uses %s chooses it",
  (name) => {
    expect(reviewSheet(formOf(name)).forms.map(({ choice }) => choice.profile.name)).toEqual([name]);
  },
);

test.each(Object.keys(MADE_UP))("on the made-up form for %s its weights and split are right", (name) => {
  const spoken = found(formOf(name)).filter(({ rule }) =>
    ["weight-split", "weights-sum", "total"].includes(rule.name),
  );
  expect(spoken.map(({ id, what }) => `${id} ${what}`)).toEqual([]);
});

test.each(BY_PEOPLE)("no form of this list is judged by %s unasked", (name) => {
  const all = [...Object.keys(MADE_UP), ...Object.keys(FROM_CORPUS)].map(formOf);
  const chosen = all.flatMap((sheet) =>
    reviewSheet(sheet).forms.map(({ form }) => chooseProfile(form).profile.name),
  );
  expect(chosen).not.toContain(name);
});

describe("what the profiles change", () => {
  const over = (title: string) => madeUpForm({ title, execution: 10, groups: NATIONAL_GROUPS, done: 14 });

  test("广西: far above the target without a reason is an error, elsewhere it is to be confirmed", () => {
    expect(severityOf(over("广西壮族自治区项目支出绩效自评表"), "over-achieved")).toBe("error");
    expect(severityOf(over("项目支出绩效自评表"), "over-achieved")).toBe("warning");
  });

  test("四川: an adjusted budget is to be confirmed, elsewhere it is worth knowing", () => {
    const adjusted = (title: string) =>
      madeUpForm({ title, execution: 10, groups: NATIONAL_GROUPS, initialBudget: 800 });
    expect(severityOf(adjusted("四川省项目支出绩效自评表"), "budget-adjusted")).toBe("warning");
    expect(severityOf(adjusted("项目支出绩效自评表"), "budget-adjusted")).toBe("info");
  });

  test("湖北: 效益 and 满意度 have their points in common, however they divide them", () => {
    const split = (benefit: number) =>
      madeUpForm({
        title: "湖北省项目支出绩效自评表",
        execution: 20,
        groups: [
          ["产出指标", 40],
          ["效益指标", benefit],
          ["满意度指标", 40 - benefit],
        ],
      });
    expect([25, 30, 40].map((benefit) => severityOf(split(benefit), "weight-split"))).toEqual([
      null,
      null,
      null,
    ]);
    expect(severityOf(split(25), "weight-split", NATIONAL_2020)).toBe("warning");
  });

  test.each([
    ["national-2020", "优 良 良 中 中 差"],
    ["grades-80-70-60", "优 优 良 良 中 差"],
    ["sichuan-2025", "优 良 良 中 差 差"],
  ])("%s grades 90, 85, 79.99… by its own limits", (name, grades) => {
    const totals = name === "grades-80-70-60" ? [90, 85, 79.99, 75, 65, 50] : [90, 85, 80, 79.99, 65, 50];
    expect(totals.map((total) => gradeOf(points(total), profileOf(name))).join(" ")).toBe(grades);
  });

  test("四川部门整体: a result below 70 % or above 130 % of its target earns nothing", () => {
    const [form] = reviewSheet(formOf("sichuan-department")).forms;
    const rows = form?.form.indicators ?? [];
    const share = (rate: number, row = rows[6]) =>
      row && String(resultShare(row, percent(new Decimal(rate)), profileOf("sichuan-department")).share);
    expect([69.99, 70, 100, 130, 130.01].map((rate) => share(rate))).toEqual(["0", "0.7", "1", "1", "0"]);
    expect(share(65, rows[7])).toBe("0");
  });

  test("四川专项资金: points that do not apply are left out and the total is converted", () => {
    const fund = profileOf("sichuan-fund");
    expect([fund.unusedPoints, NATIONAL_2020.unusedPoints]).toEqual(["converted", "counted"]);
    const converted = (score: number, unused: number) =>
      String(convertedTotal(points(score), points(unused), fund)?.toDecimalPlaces(2) ?? null);
    expect([converted(64.69, 30), converted(100, 0), converted(10, 100)]).toEqual(["92.41", "100", "null"]);
  });
});
