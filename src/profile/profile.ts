import { type Points, points } from "../number";

/** What differs between places: the split of points, decimals and thresholds, as data. */
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
}

/** 预算执行率 10, 产出 50, 效益 30, 满意度 10; two decimals, half up. */
export const NATIONAL_2020: Profile = {
  name: "national-2020",
  title: "全国通用（2020）",
  basis: "财预〔2020〕10号",
  executionPoints: points(10),
  totalPoints: points(100),
  decimals: 2,
};
