import { actualCopiesTarget } from "./actual-copies-target";
import { impliedExecution } from "./implied-execution";
import { resultNotNumeric } from "./result-not-numeric";
import { scoreFollowsResult } from "./score-follows-result";
import { scoredWithoutResult } from "./scored-without-result";
import { totalPossible } from "./total-possible";
import { totalRange } from "./total-range";
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
  // A total that is more than its rows allow: its limit says more than 100 does, and nothing can be inferred from it.
  [totalPossible, totalRange, impliedExecution],
].map((rules) => rules.map(({ id }) => id));
