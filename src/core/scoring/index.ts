/** Scoring by the regulation: what a target wants, how far a result reaches it, and what it may score. */
export { type Assessment, assess, type MeasuredClause } from "./assess";
export { bandLimits, bandOf } from "./bands";
export { isCostRow, isUnwanted } from "./direction";
export { type ExpectedScore, expectedScore } from "./expected";
export { type Readings, readingsOf } from "./readings";
export {
  executionAllowance,
  executionPointsOf,
  indicatorWeights,
  isScored,
  isScoredInFunds,
  reachOf,
  scoreParts,
  type ScoreParts,
  statedOf,
  weightsHold,
  weightsSum,
  whyNotNumber,
} from "./points";
export { isUsable, quotient, type UsableRow } from "./usable-funds";
