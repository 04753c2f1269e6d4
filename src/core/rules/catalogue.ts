// Written by `npm run docs` from the folders of the rules; do not edit.
import { actualCopiesTarget } from "./actual-copies-target";
import { budgetAdjusted } from "./budget-adjusted";
import { budgetUsable } from "./budget-usable";
import { categoryPoints } from "./category-points";
import { coarsePrecision } from "./coarse-precision";
import { columnMissing } from "./column-missing";
import { costMatchesBudget } from "./cost-matches-budget";
import { costMatchesExecution } from "./cost-matches-execution";
import { costTargetDirection } from "./cost-target-direction";
import { dateOrder } from "./date-order";
import { executionRate } from "./execution-rate";
import { executionScore } from "./execution-score";
import { formUnscored } from "./form-unscored";
import { fundsAddUp } from "./funds-add-up";
import { fundsMissing } from "./funds-missing";
import { goalEmpty } from "./goal-empty";
import { grade } from "./grade";
import { headerIncomplete } from "./header-incomplete";
import { impliedExecution } from "./implied-execution";
import { indicatorKind } from "./indicator-kind";
import { indicatorRepeated } from "./indicator-repeated";
import { instructionsLeft } from "./instructions-left";
import { lowExecution } from "./low-execution";
import { numberAsText } from "./number-as-text";
import { otherFormKind } from "./other-form-kind";
import { outcomeCopiesGoal } from "./outcome-copies-goal";
import { overAchieved } from "./over-achieved";
import { overExecution } from "./over-execution";
import { percentOver100 } from "./percent-over-100";
import { printedWeightTotal } from "./printed-weight-total";
import { qualitativeBand } from "./qualitative-band";
import { reasonContradicts } from "./reason-contradicts";
import { reasonMissing } from "./reason-missing";
import { requiredKinds } from "./required-kinds";
import { resultMissing } from "./result-missing";
import { resultNotNumeric } from "./result-not-numeric";
import { resultOutdated } from "./result-outdated";
import { satisfactionWithoutSurvey } from "./satisfaction-without-survey";
import { scoreFollowsResult } from "./score-follows-result";
import { scoreOverWeight } from "./score-over-weight";
import { scoreValid } from "./score-valid";
import { scoreVersusExecution } from "./score-versus-execution";
import { scoredWithoutResult } from "./scored-without-result";
import { sourceRowPoints } from "./source-row-points";
import { total } from "./total";
import { totalPossible } from "./total-possible";
import { totalRange } from "./total-range";
import { totalsAgree } from "./totals-agree";
import { unfinishedFullMarks } from "./unfinished-full-marks";
import { unitsAgree } from "./units-agree";
import { unmeasuredPoints } from "./unmeasured-points";
import { valueUnreadable } from "./value-unreadable";
import { weightBalance } from "./weight-balance";
import { weightSplit } from "./weight-split";
import { weightValid } from "./weight-valid";
import { weightsSum } from "./weights-sum";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue: structure, weights, execution, indicators, totals, contents. */
export const CATALOGUE: readonly Rule[] = [
  columnMissing,
  fundsMissing,
  formUnscored,
  otherFormKind,
  headerIncomplete,
  resultMissing,
  resultOutdated,
  weightsSum,
  printedWeightTotal,
  categoryPoints,
  weightSplit,
  weightValid,
  weightBalance,
  requiredKinds,
  executionRate,
  executionScore,
  overExecution,
  budgetUsable,
  fundsAddUp,
  lowExecution,
  budgetAdjusted,
  sourceRowPoints,
  coarsePrecision,
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
  costMatchesExecution,
  costMatchesBudget,
  resultNotNumeric,
  costTargetDirection,
  indicatorRepeated,
  indicatorKind,
  unfinishedFullMarks,
  dateOrder,
  reasonContradicts,
  satisfactionWithoutSurvey,
  total,
  totalRange,
  totalPossible,
  grade,
  totalsAgree,
  impliedExecution,
  scoreVersusExecution,
  outcomeCopiesGoal,
  instructionsLeft,
  goalEmpty,
];
