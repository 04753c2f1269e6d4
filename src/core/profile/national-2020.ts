import { Decimal, percent, points } from "../number";
import { IN_PROPORTION, share, threeBands, USUAL_GRADES } from "./bands";
import type { Profile } from "./profile";

/** 预算执行率 10, 产出 50, 效益 30, 满意度 10; two decimals, half up (财预〔2020〕10号). */
export const NATIONAL_2020: Profile = {
  name: "national-2020",
  title: "全国通用（2020）",
  basis: "财预〔2020〕10号",
  certainty: "digest",
  places: [],
  executionPoints: points(10),
  totalPoints: points(100),
  decimals: 2,
  categories: [share(50, "产出"), share(30, "效益"), share(10, "满意度")],
  requiredKinds: [],
  grades: USUAL_GRADES,
  resultBands: threeBands(80, 60),
  executionScoring: IN_PROPORTION,
  resultScoring: IN_PROPORTION,
  satisfactionScoring: IN_PROPORTION,
  unusedPoints: "counted",
  resultDates: "within-year",
  lowExecution: percent(new Decimal(90)),
  veryLowExecution: percent(new Decimal(50)),
  overAchievement: new Decimal("1.3"),
  heaviestRow: points(40),
  reverseFormulas: ["one-minus-excess", "target-over-actual"],
  severities: {},
};
