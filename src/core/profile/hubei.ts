import { points } from "../number";
import { threeBands } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 预算执行情况 20, 绩效目标 80 (产出 40, 效益 30, 满意度 10); bands 100–80 %, 80–50 %, 50–0 %. As forms from there print. */
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
  resultBands: threeBands(80, 50),
};
