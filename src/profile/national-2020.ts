import { Decimal, percent, points } from "../number";
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
  grades: [
    { grade: "优", from: points(90) },
    { grade: "良", from: points(80) },
    { grade: "中", from: points(60) },
    { grade: "差", from: points(0) },
  ],
  resultBands: [
    {
      words: ["达成预期指标", "达成年度指标"],
      from: percent(new Decimal(80)),
      to: percent(new Decimal(100)),
    },
    { words: ["部分达成预期指标"], from: percent(new Decimal(60)), to: percent(new Decimal(80)) },
    { words: ["未达成预期指标"], from: percent(new Decimal(0)), to: percent(new Decimal(60)) },
  ],
  lowExecution: percent(new Decimal(90)),
  overAchievement: new Decimal("1.3"),
  heaviestRow: points(40),
  reverseFormulas: ["one-minus-excess", "target-over-actual"],
};
