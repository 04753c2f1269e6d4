import { points } from "../number";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 项目决策 10, 项目管理 25 (with 预算执行率 10 among its rows), 项目产出 30, 项目效益 35 (with 满意度). As forms from there print. */
export const YINCHUAN: Profile = {
  ...NATIONAL_2020,
  name: "yinchuan-four-parts",
  title: "银川（决策、管理、产出、效益）",
  basis: "银川市项目支出绩效自评表通行格式",
  categories: [
    { name: "决策", points: points(10) },
    { name: "管理", points: points(25) },
    { name: "产出", points: points(30) },
    { name: "效益", points: points(35) },
  ],
};
