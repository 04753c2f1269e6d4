import { Decimal, percent } from "../number";
import { IN_PROPORTION } from "./bands";
import type { Scoring } from "./profile";
import { isProportional, reckonedShare } from "./reckon";

const of = (value: number | string) => percent(new Decimal(value));
const steps = (...all: readonly (readonly [from: number, share: number])[]): Scoring => ({
  ...IN_PROPORTION,
  steps: all.map(([from, share]) => ({ from: of(from), share: of(share) })),
});
const THREE = steps([95, 100], [80, 60], [0, 0]);
const DEPARTMENT: Scoring = { ...IN_PROPORTION, passLine: of(70), nothingAbove: of(130) };
const FULL_EARLY: Scoring = { ...IN_PROPORTION, ceiling: of(95) };

test.each<readonly [name: string, scoring: Scoring, rate: string, share: string, by: string, text: string]>([
  ["in proportion", IN_PROPORTION, "96.5", "0.965", "proportion", ""],
  ["in proportion, all", IN_PROPORTION, "100", "1", "ceiling", ""],
  ["in proportion, more than all", IN_PROPORTION, "140", "1", "ceiling", ""],
  ["in proportion, nothing", IN_PROPORTION, "0", "0", "proportion", ""],
  ["in proportion, less than nothing", IN_PROPORTION, "-5", "0", "proportion", ""],
  ["the first step", THREE, "95", "1", "step", "达到 95% 的，得满分"],
  ["just below the first step", THREE, "94.99", "0.6", "step", "达到 80%、不到 95% 的，得分值的 60%"],
  ["the last step", THREE, "79.9", "0", "step", "不到 80% 的，不得分"],
  ["all, by steps", THREE, "100", "1", "ceiling", ""],
  ["below the pass line", DEPARTMENT, "69.99", "0", "pass-line", "低于 70% 的，不得分"],
  ["on the pass line", DEPARTMENT, "70", "0.7", "proportion", ""],
  ["on the limit", DEPARTMENT, "130", "1", "ceiling", ""],
  ["above the limit", DEPARTMENT, "130.01", "0", "limit", "超过 130% 的，不得分"],
  ["from the ceiling on", FULL_EARLY, "95", "1", "ceiling", "达到 95% 的，得满分"],
  ["just below the ceiling", FULL_EARLY, "94", "0.94", "proportion", ""],
  ["below every step", steps([50, 100]), "40", "0", "step", ""],
])("%s", (_name, scoring, rate, share, by, text) => {
  const reckoned = reckonedShare(of(rate), scoring);
  expect([String(reckoned.share), reckoned.by, reckoned.text]).toEqual([share, by, text]);
});

test("only plain proportion is proportional", () => {
  expect([IN_PROPORTION, THREE, DEPARTMENT, FULL_EARLY].map(isProportional)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
