import { actualCopiesTarget } from "./actual-copies-target";
import { costTargetDirection } from "./cost-target-direction";
import { dateOrder } from "./date-order";
import { impliedExecution } from "./implied-execution";
import { overAchieved } from "./over-achieved";
import { qualitativeBand } from "./qualitative-band";
import { reasonContradicts } from "./reason-contradicts";
import { resultNotNumeric } from "./result-not-numeric";
import { satisfactionWithoutSurvey } from "./satisfaction-without-survey";
import { scoreFollowsResult } from "./score-follows-result";
import { scoredWithoutResult } from "./scored-without-result";
import { totalPossible } from "./total-possible";
import { totalRange } from "./total-range";
import { unfinishedFullMarks } from "./unfinished-full-marks";
import { unitsAgree } from "./units-agree";
import { unmeasuredPoints } from "./unmeasured-points";
import { valueUnreadable } from "./value-unreadable";

/**
 * Rules that may speak of one row for one cause, by their ids, a list for each cause: on a row the first of a list that
 * has found something speaks and the later ones are silent.
 */
export const PRECEDENCE: readonly (readonly string[])[] = [
  // A score without a result, for example, cannot be compared with its target either.
  [
    scoredWithoutResult,
    unmeasuredPoints,
    resultNotNumeric,
    valueUnreadable,
    actualCopiesTarget,
    unitsAgree,
    scoreFollowsResult,
  ],
  // Of a target that points the wrong way neither a score nor an excess can be judged.
  [costTargetDirection, scoreFollowsResult],
  [costTargetDirection, overAchieved],
  // What figures tell of a score says more than the words beside them; a late day with full marks is such a score.
  [scoredWithoutResult, unmeasuredPoints, scoreFollowsResult, qualitativeBand, unfinishedFullMarks],
  [reasonContradicts, unfinishedFullMarks],
  [unfinishedFullMarks, resultNotNumeric],
  [scoreFollowsResult, dateOrder],
  [satisfactionWithoutSurvey, resultNotNumeric],
  // A total that is more than its rows allow: its limit says more than 100 does, and nothing can be inferred from it.
  [totalPossible, totalRange, impliedExecution],
].map((rules) => rules.map(({ id }) => id));
