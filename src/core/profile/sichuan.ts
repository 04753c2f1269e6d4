import { Decimal, percent, points } from "../number";
import { gradesFrom, IN_PROPORTION, share } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import { KINDS, type Profile, type Scoring } from "./profile";

const DIGEST = {
  ...NATIONAL_2020,
  certainty: "digest",
  places: ["四川"],
  grades: gradesFrom(["优", 90], ["良", 80], ["中", 70], ["差", 0]),
} satisfies Profile;

/**
 * 预算执行 10, indicators 90 without a split of their own; every kind of indicator is asked for, and a budget that was
 * adjusted needs a reason.
 */
export const SICHUAN: Profile = {
  ...DIGEST,
  name: "sichuan-2025",
  title: "四川（2025，项目自评）",
  basis: "四川省项目支出绩效自评要求（2025）",
  categories: [share(90, "产出", "成本", "效益", "满意度")],
  requiredKinds: KINDS,
  severities: { "budget-adjusted": "warning" },
};

/** For 专项资金: 决策, 预算管理 and 实施 are scored beside the results, and rows that do not apply are left out. */
export const SICHUAN_FUND: Profile = {
  ...DIGEST,
  name: "sichuan-fund",
  title: "四川（专项资金）",
  basis: "四川省专项资金绩效评价指标体系",
  executionPoints: points(0),
  categories: [
    share(5, "决策"),
    share(8, "预算管理"),
    share(7, "实施"),
    share(40, "产出"),
    share(20, "效果"),
    share(10, "成本"),
    share(10, "满意度"),
  ],
  unusedPoints: "converted",
};

const WITHIN_130: Scoring = {
  ...IN_PROPORTION,
  passLine: percent(new Decimal(70)),
  nothingAbove: percent(new Decimal(130)),
};

/** For whole departments: rows below 70 % or above 130 % of their target score nothing. */
export const SICHUAN_DEPARTMENT: Profile = {
  ...DIGEST,
  name: "sichuan-department",
  title: "四川（部门整体）",
  basis: "四川省部门整体支出绩效评价指标体系",
  executionPoints: points(0),
  categories: [
    share(10, "预算管理"),
    share(10, "过紧日子"),
    share(10, "绩效管理"),
    share(4, "财务"),
    share(3, "采购"),
    share(3, "资产"),
    share(50, "履职"),
    share(10, "满意度"),
  ],
  resultScoring: WITHIN_130,
  satisfactionScoring: WITHIN_130,
};
