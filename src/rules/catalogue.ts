import { budgetUsable } from "./budget-usable";
import { categoryPoints } from "./category-points";
import { executionRateRule } from "./execution-rate";
import { executionScore } from "./execution-score";
import { formUnscored } from "./form-unscored";
import { fundsAddUp } from "./funds-add-up";
import { fundsMissing } from "./funds-missing";
import { impliedExecution } from "./implied-execution";
import { numberAsText } from "./number-as-text";
import { printedWeightTotal } from "./printed-weight-total";
import { reasonMissing } from "./reason-missing";
import { scoreFollowsResult } from "./score-follows-result";
import { qualitativeBand } from "./qualitative-band";
import { overAchieved } from "./over-achieved";
import { unmeasuredPoints } from "./unmeasured-points";
import { scoredWithoutResult } from "./scored-without-result";
import { actualCopiesTarget } from "./actual-copies-target";
import { unitsAgree } from "./units-agree";
import { percentOver100 } from "./percent-over-100";
import { valueUnreadable } from "./value-unreadable";
import { resultNotNumeric } from "./result-not-numeric";
import type { Rule } from "./rule";
import { scoreOverWeight } from "./score-over-weight";
import { scoreValid } from "./score-valid";
import { totalRule } from "./total";
import { weightValid } from "./weight-valid";
import { weightsSumRule } from "./weights-sum";

/** Every rule, in the order of the catalogue: structure, weights, execution, indicators, totals. */
export const CATALOGUE: readonly Rule[] = [
  fundsMissing,
  formUnscored,
  weightsSumRule,
  printedWeightTotal,
  categoryPoints,
  weightValid,
  executionRateRule,
  executionScore,
  budgetUsable,
  fundsAddUp,
  scoreOverWeight,
  scoreFollowsResult,
  qualitativeBand,
  scoreValid,
  numberAsText,
  overAchieved,
  reasonMissing,
  unmeasuredPoints,
  scoredWithoutResult,
  actualCopiesTarget,
  unitsAgree,
  percentOver100,
  valueUnreadable,
  resultNotNumeric,
  totalRule,
  impliedExecution,
];
