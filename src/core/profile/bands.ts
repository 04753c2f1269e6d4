import { Decimal, percent, points } from "../number";
import type { CategoryShare, GradeBand, ResultBand, Scoring } from "./profile";

/** Grades from the best down, each with its least total in 分. */
export function gradesFrom(
  ...limits: readonly (readonly [grade: string, from: number])[]
): readonly GradeBand[] {
  return limits.map(([grade, from]) => ({ grade, from: points(from) }));
}

/** 优 from 90, 良 from 80, 中 from 60, 差 below. */
export const USUAL_GRADES = gradesFrom(["优", 90], ["良", 80], ["中", 60], ["差", 0]);

/** A group with its points; further names are groups that share them. */
export function share(points_: number, name: string, ...pooled: readonly string[]): CategoryShare {
  return { name, pooled, points: points(points_) };
}

/** In proportion, no more than the full points, from the first percent on. */
export const IN_PROPORTION: Scoring = {
  steps: [],
  passLine: percent(new Decimal(0)),
  ceiling: percent(new Decimal(100)),
  nothingAbove: null,
};

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
    band(["达成预期指标", "达成年度指标", "全部达成", "基本达成目标"], reached, 100),
    band(["部分达成预期指标", "部分达成年度指标", "部分达成", "部分实现目标"], inPart, reached),
    band(["未达成预期指标", "未达成年度指标", "未达成", "实现目标程度较低"], 0, inPart),
  ];
}
