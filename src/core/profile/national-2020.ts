import { Decimal, percent, points } from "../number";
import { threeBands, USUAL_GRADES } from "./bands";
import type { Profile } from "./profile";

/** 预算执行率 10, 产出 50, 效益 30, 满意度 10; two decimals, half up (财预〔2020〕10号). */
export const NATIONAL_2020: Profile = {
  name: "national-2020",
  title: "全国通用（2020）",
  basis: "财预〔2020〕10号",
  executionPoints: points(10),
  totalPoints: points(100),
  decimals: 2,
  categories: [
    { name: "产出", points: points(50) },
    { name: "效益", points: points(30) },
    { name: "满意度", points: points(10) },
  ],
  grades: USUAL_GRADES,
  resultBands: threeBands(80, 60),
  lowExecution: percent(new Decimal(90)),
  overAchievement: new Decimal("1.3"),
  heaviestRow: points(40),
  reverseFormulas: ["one-minus-excess", "target-over-actual"],
};
