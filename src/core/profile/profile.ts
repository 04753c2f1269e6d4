import type { Decimal, Percent, Points } from "../number";

/** A first-level group and the points a profile gives it. */
export interface CategoryShare {
  /** 产出, 效益 …: found anywhere in the group's cell. */
  readonly name: string;
  readonly points: Points;
}

/** 优 from 90 of 100 on. */
export interface GradeBand {
  readonly grade: string;
  /** The least total, in 分. */
  readonly from: Points;
}

/** A qualitative result and the share of its weight that it may score: 达成预期指标 100–80 %. */
export interface ResultBand {
  /** Words that name the band in a result. */
  readonly words: readonly string[];
  /** In percent of the weight, both included. */
  readonly from: Percent;
  readonly to: Percent;
}

/** 1 − (A − T) ÷ T, or T ÷ A, for indicators where less is better. */
export type ReverseFormula = "one-minus-excess" | "target-over-actual";

/** What differs between places: the split of points, bands, thresholds and decimals, as data. */
export interface Profile {
  /** Stable name, as the command line prints it. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** The document the values rest on. */
  readonly basis: string;
  /** Points of 预算执行率. */
  readonly executionPoints: Points;
  /** What all weights, execution included, must make. */
  readonly totalPoints: Points;
  /** Decimals of rates and scores. */
  readonly decimals: number;
  /** The split of the indicators' points. */
  readonly categories: readonly CategoryShare[];
  /** From the best down. */
  readonly grades: readonly GradeBand[];
  /** From the best down. */
  readonly resultBands: readonly ResultBand[];
  /** An execution rate below this needs a reason. */
  readonly lowExecution: Percent;
  /** From this multiple of the target on an over-achievement needs a reason. */
  readonly overAchievement: Decimal;
  /** More points than this on one row are much. */
  readonly heaviestRow: Points;
  /** Formulas in use for reverse indicators: a score by any of them is accepted, that by the first is proposed. */
  readonly reverseFormulas: readonly [ReverseFormula, ...ReverseFormula[]];
}
