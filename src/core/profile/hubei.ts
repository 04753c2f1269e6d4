import { points } from "../number";
import { share, threeBands } from "./bands";
import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** 预算执行情况 20, 绩效目标 80: 产出 40, 效益 and 满意度 40 together; bands 100–80 %, 80–50 %, 50–0 %. */
export const HUBEI: Profile = {
  ...NATIONAL_2020,
  name: "hubei-20-40-40",
  title: "湖北（20+40+40）",
  basis: "湖北省项目自评表及其填表说明",
  certainty: "text",
  places: ["湖北"],
  executionPoints: points(20),
  categories: [share(40, "产出"), share(40, "效益", "满意度")],
  resultBands: threeBands(80, 50),
};
