import type { Decimal, Percent, Points } from "../number";

/** How grave a finding is: wrong, to be confirmed, or worth knowing. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Kinds of indicators that a profile can ask for. */
export const KINDS = ["数量", "质量", "时效", "成本", "效益", "满意度"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How a profile's numbers are known: read in the rule's text, from a digest of it, seen in a system's source, seen on
 * forms in use, background knowledge, or a person's own.
 */
export const CERTAINTIES = ["text", "digest", "system", "forms", "background", "own"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A first-level group, or several that have their points in common, and the points a profile gives them. */
export interface CategoryShare {
  /** 产出, 效益 …: found anywhere in the group's cell. */
  readonly name: string;
  /** Further groups that share these points: 满意度 beside 效益. */
  readonly pooled: readonly string[];
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
  /** Words that name the band in a result; the first is its name. */
  readonly words: readonly string[];
  /** In percent of the weight, both included. */
  readonly from: Percent;
  readonly to: Percent;
}

/** From 90 % on, 80 % of the points. */
export interface ScoringStep {
  /** The least rate, in percent. */
  readonly from: Percent;
  /** Of the points, in percent. */
  readonly share: Percent;
}

/** How a rate (execution, or a result in percent of its target) becomes a share of the points. */
export interface Scoring {
  /** From the best down; empty: in proportion. */
  readonly steps: readonly ScoringStep[];
  /** A rate below this scores nothing; 0 where there is no such line. */
  readonly passLine: Percent;
  /** From this rate on the points are full, at most 100. */
  readonly ceiling: Percent;
  /** A rate above this scores nothing; null where there is no such limit. */
  readonly nothingAbove: Percent | null;
}

/** 1 − (A − T) ÷ T, or T ÷ A, for indicators where less is better. */
export const REVERSE_FORMULAS = ["one-minus-excess", "target-over-actual"] as const;
export type ReverseFormula = (typeof REVERSE_FORMULAS)[number];

/** Points of rows that do not apply: they stay in the whole, or the total is converted to the whole without them. */
export const UNUSED_POINTS = ["counted", "converted"] as const;
export type UnusedPoints = (typeof UNUSED_POINTS)[number];

/** When work may be done: within the year of the form, or later too, as where forms are written in spring. */
export const RESULT_DATES = ["within-year", "or-later"] as const;
export type ResultDates = (typeof RESULT_DATES)[number];

/** What differs between places: the split of points, scoring, bands, thresholds, severities and decimals, as data. */
export interface Profile {
  /** Stable name, as the command line prints it. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** The document the values rest on. */
  readonly basis: string;
  readonly certainty: Certainty;
  /** Words in a form's title or header that name the place: 湖北. Empty: chosen by its points or by a person. */
  readonly places: readonly string[];
  /** Points of 预算执行率; 0 where it has none of its own. */
  readonly executionPoints: Points;
  /** What all weights, execution included, must make. */
  readonly totalPoints: Points;
  /** Decimals of rates and scores. */
  readonly decimals: number;
  /** The split of the indicators' points. */
  readonly categories: readonly CategoryShare[];
  /** Each must have a row. */
  readonly requiredKinds: readonly Kind[];
  /** From the best down; empty: forms are not graded, and no grade is judged. */
  readonly grades: readonly GradeBand[];
  /** From the best down. */
  readonly resultBands: readonly ResultBand[];
  /** 预算执行率: the rate is X ÷ B. */
  readonly executionScoring: Scoring;
  /** Rows with numbers: the rate is the result in percent of the target. */
  readonly resultScoring: Scoring;
  /** Rows of 满意度 with numbers. */
  readonly satisfactionScoring: Scoring;
  readonly unusedPoints: UnusedPoints;
  readonly resultDates: ResultDates;
  /** An execution rate below this needs a reason. */
  readonly lowExecution: Percent;
  /** Below this full scores for what was produced are hard to believe. */
  readonly veryLowExecution: Percent;
  /** From this multiple of the target on an over-achievement needs a reason. */
  readonly overAchievement: Decimal;
  /** More points than this on one row are much. */
  readonly heaviestRow: Points;
  /** Formulas in use for reverse indicators: a score by any of them is accepted, that by the first is proposed. */
  readonly reverseFormulas: readonly [ReverseFormula, ...ReverseFormula[]];
  /** By the names of rules ("over-achieved"): how grave their findings are here, where it is not as the rule has it. */
  readonly severities: Readonly<Partial<Record<string, Severity>>>;
}
