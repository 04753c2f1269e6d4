import { Decimal, type Percent, plain } from "../number";
import type { Scoring, ScoringStep } from "./profile";

/** The share of the points that a rate earns, from 0 to 1, and by what. */
export interface Reckoned {
  readonly share: Decimal;
  /** In proportion; full from the ceiling on; by a step; nothing below the pass line; nothing above the limit. */
  readonly by: "proportion" | "ceiling" | "step" | "pass-line" | "limit";
  /** The step that counts. */
  readonly step: ScoringStep | null;
  /** What the profile has for such a rate, for people: "达到 80%、不到 90% 的，得分值的 80%"; "" in proportion. */
  readonly text: string;
}

const NOTHING = new Decimal(0);
const FULL = new Decimal(1);

/** What a rate in percent earns by a profile's scoring. @param rate not rounded; below 0 it earns nothing */
export function reckonedShare(rate: Percent, scoring: Scoring): Reckoned {
  const { steps, passLine, ceiling, nothingAbove } = scoring;
  const none = { share: NOTHING, step: null };
  if (nothingAbove !== null && rate.greaterThan(nothingAbove)) {
    return { ...none, by: "limit", text: `超过 ${plain(nothingAbove)}% 的，不得分` };
  }
  if (passLine.greaterThan(0) && rate.lessThan(passLine))
    return { ...none, by: "pass-line", text: `低于 ${plain(passLine)}% 的，不得分` };
  if (rate.greaterThanOrEqualTo(ceiling)) {
    const text = ceiling.equals(100) ? "" : `达到 ${plain(ceiling)}% 的，得满分`;
    return { share: FULL, by: "ceiling", step: null, text };
  }
  if (steps.length === 0) {
    return { share: Decimal.max(rate.dividedBy(100), NOTHING), by: "proportion", step: null, text: "" };
  }
  const index = steps.findIndex(({ from }) => rate.greaterThanOrEqualTo(from));
  const step = steps[index] ?? null;
  if (step === null) return { ...none, by: "step", text: "" };
  return {
    share: step.share.dividedBy(100),
    by: "step",
    step,
    text: stepText(step, steps[index - 1]?.from ?? ceiling),
  };
}

function stepText({ from, share }: ScoringStep, below: Percent): string {
  const limits = [
    ...(from.isZero() ? [] : [`达到 ${plain(from)}%`]),
    ...(below.equals(100) && !from.isZero() ? [] : [`不到 ${plain(below)}%`]),
  ];
  const earned = share.isZero() ? "不得分" : share.equals(100) ? "得满分" : `得分值的 ${plain(share)}%`;
  return `${limits.join("、")} 的，${earned}`;
}

/** Whether a rate earns its share in plain proportion, up to the full points: what the regulation has. */
export function isProportional({ steps, passLine, ceiling, nothingAbove }: Scoring): boolean {
  return steps.length === 0 && passLine.isZero() && ceiling.equals(100) && nothingAbove === null;
}
