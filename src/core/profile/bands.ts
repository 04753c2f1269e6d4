import { Decimal, percent, points } from "../number";
import type { GradeBand, ResultBand } from "./profile";

/** 优 from 90, 良 from 80, 中 from 60, 差 below. */
export const USUAL_GRADES: readonly GradeBand[] = [
  { grade: "优", from: points(90) },
  { grade: "良", from: points(80) },
  { grade: "中", from: points(60) },
  { grade: "差", from: points(0) },
];

/**
 * The three bands of a qualitative result: reached, reached in part, not reached.
 * @param reached least share of the weight for a result that is reached, in percent
 * @param inPart least share for one that is reached in part, in percent
 */
export function threeBands(reached: number, inPart: number): readonly ResultBand[] {
  const band = (words: readonly string[], from: number, to: number): ResultBand => ({
    words,
    from: percent(new Decimal(from)),
    to: percent(new Decimal(to)),
  });
  return [
    band(["达成预期指标", "达成年度指标", "全部达成"], reached, 100),
    band(["部分达成预期指标", "部分达成年度指标", "部分达成"], inPart, reached),
    band(["未达成预期指标", "未达成年度指标", "未达成"], 0, inPart),
  ];
}
