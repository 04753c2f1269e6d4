import { share } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 项目决策 10, 项目管理 25 (with 预算执行率 10 among its rows), 项目产出 30, 项目效益 35 (with 满意度). As forms from there print. */
export const YINCHUAN: Profile = {
  ...NATIONAL_2020,
  name: "yinchuan-four-parts",
  title: "银川（决策、管理、产出、效益）",
  basis: "银川市项目支出绩效自评表通行格式",
  certainty: "forms",
  places: ["银川"],
  categories: [share(10, "决策"), share(25, "管理"), share(30, "产出"), share(35, "效益")],
};
