import { points } from "../number";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 成本 as a group of its own: 预算执行率 10, 成本 20, 产出 40, 效益 20, 满意度 10 (财预〔2021〕101号). */
export const NATIONAL_2021: Profile = {
  ...NATIONAL_2020,
  name: "national-2021",
  title: "全国通用（2021，含成本指标）",
  basis: "财预〔2021〕101号",
  categories: [
    { name: "成本", points: points(20) },
    { name: "产出", points: points(40) },
    { name: "效益", points: points(20) },
    { name: "满意度", points: points(10) },
  ],
};
