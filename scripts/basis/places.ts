import { PROFILES } from "../../src/core/profile";
import type { Duty, Known } from "./duty";

/** What profiles of places have otherwise than the national one, by the profiles' names. */
const DIFFERENCES: Readonly<Record<string, readonly (readonly [duty: string, rules: string])[]>> = {
  "national-2021-no-satisfaction": [["没有满意度指标的，按 10、20、40、30 划分", "weight-split"]],
  "hubei-20-40-40": [
    ["预算执行率 20 分，产出 40 分，效益和满意度合为 40 分", "weight-split execution-score"],
    ["定性指标的三档为 100%–80%、80%–50%、50%–0%", "qualitative-band"],
    ["可以不评等级", "grade"],
  ],
  "sichuan-2025": [
    ["预算执行率 10 分，指标 90 分，不再细分", "weight-split"],
    ["执行率低于 90%、预算有调整的，说明原因", "low-execution budget-adjusted"],
    ["完成值高于目标 130% 的，说明原因", "over-achieved"],
    ["六类指标齐全", "required-kinds"],
    ["等级界限 90、80、70", "grade"],
  ],
  "sichuan-fund": [
    ["决策、预算管理、实施与结果一并计分", "weight-split"],
    ["不适用的指标不计分，总分折算", "unmeasured-points"],
  ],
  "sichuan-department": [
    ["按履职、预算管理等八类计分", "weight-split"],
    ["完成值低于目标 70% 或高于 130% 的，不得分", "score-follows-result"],
  ],
  "guangxi-2021": [["完成值高于目标 130% 而没有原因的，不能上报", "over-achieved"]],
  "yinchuan-four-parts": [["按决策、管理、产出、效益四类计分：10、25、30、35", "weight-split"]],
  "grades-80-70-60": [["等级界限 80、70、60", "grade"]],
};

/** The duties of places, each known as its profile is. */
export const PLACE_DUTIES: readonly Duty[] = PROFILES.flatMap(({ name, basis, certainty }) =>
  (DIFFERENCES[name] ?? []).map(([duty, rules]) => ({
    source: basis,
    duty,
    known: certainty satisfies Known,
    rules: rules.split(" "),
  })),
);
