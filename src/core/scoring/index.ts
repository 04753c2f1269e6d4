/** Scoring by the regulation: what a target wants, how far a result reaches it, and what it may score. */
export { type Assessment, assess, hasResultBelow } from "./assess";
export { bandLimits, bandOf, bandOfRow } from "./bands";
export { convertedTotal, isSatisfactionRow, resultScoringOf, resultShare } from "./by-profile";
export { isCostRow } from "./direction";
export { type ExpectedScore, expectedScore } from "./expected";
export type { MeasuredClause } from "./measured";
export { pairsOf, readingsOf } from "./readings";
export {
  executionAllowance,
  executionPointsOf,
  indicatorWeights,
  isBlankForm,
  isScored,
  isScoredInFunds,
  reachOf,
  sumOfWeights,
  totalParts,
  type TotalParts,
  weightsHold,
  weightsOfRows,
} from "./points";
export { formDecimals } from "./precision";
export { unusualSplit } from "./split";
export { type Converted, convertedWithout, namesNothing, type UnusedRow, unusedRows } from "./unused";
export { isUnwanted } from "./unwanted";
export {
  exactExecutionScore,
  exactRate,
  type ExecutionScore,
  executionScoreBy,
  expectedExecutionScore,
  isCertain,
  isUsable,
  type UsableRow,
} from "./execution";
export { type JudgedTotal, judgedTotal, mostWithMissing, standingTotal } from "./judged-total";
