import { Decimal, percent, points } from "../number";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 预算执行 20 and indicators 80, bands 100–80, 80–50, 50–0 of the weight, as forms published in 湖北 have them. */
export const HUBEI: Profile = {
  ...NATIONAL_2020,
  name: "hubei-20-80",
  title: "湖北（20+80）",
  basis: "湖北省项目自评表通行格式",
  executionPoints: points(20),
  categories: [
    { name: "产出", points: points(40) },
    { name: "效益", points: points(30) },
    { name: "满意度", points: points(10) },
  ],
  resultBands: [
    {
      words: ["达成预期指标", "达成年度指标", "全部达成"],
      from: percent(new Decimal(80)),
      to: percent(new Decimal(100)),
    },
    {
      words: ["部分达成预期指标", "部分达成年度指标", "部分达成"],
      from: percent(new Decimal(50)),
      to: percent(new Decimal(80)),
    },
    {
      words: ["未达成预期指标", "未达成年度指标", "未达成"],
      from: percent(new Decimal(0)),
      to: percent(new Decimal(50)),
    },
  ],
};
