import { share } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 成本 as a group of its own: 预算执行率 10, 成本 20, 产出 40, 效益 20, 满意度 10 (财预〔2021〕101号). */
export const NATIONAL_2021: Profile = {
  ...NATIONAL_2020,
  name: "national-2021",
  title: "全国通用（2021，含成本指标）",
  basis: "财预〔2021〕101号",
  categories: [share(20, "成本"), share(40, "产出"), share(20, "效益"), share(10, "满意度")],
};

/** The same where there is nobody to ask: the points of 满意度 go to 效益. */
export const NATIONAL_2021_NO_SATISFACTION: Profile = {
  ...NATIONAL_2021,
  name: "national-2021-no-satisfaction",
  title: "全国通用（2021，含成本指标，无满意度）",
  basis: "财预〔2021〕101号；满意度不适用时其分值归入效益",
  certainty: "background",
  categories: [share(20, "成本"), share(40, "产出"), share(30, "效益")],
};
