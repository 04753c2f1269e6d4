import { Decimal } from "../number";
import type { Clause, DateClause, Unit, UnitKind } from "./types";
import { areComparable } from "./units";

/** A clause of a target and the clause of the result that answers it. */
export interface ClausePair {
  readonly target: Clause;
  readonly actual: Clause;
}

/**
 * Pairs the clauses of a target with those of a result: by what they say they measure, else in their order where there
 * are as many. Null where it cannot be told which belong together.
 */
export function pairClauses(targets: readonly Clause[], actuals: readonly Clause[]): ClausePair[] | null {
  const byLabel = pairByLabel(targets, actuals);
  const pairs = byLabel ?? (targets.length === actuals.length ? inOrder(targets, actuals) : null);
  return pairs?.every(({ target, actual }) => agreeInEach(target, actual)) ? pairs : null;
}

/** Of several clauses in one order none may name quite another thing than the one it answers. */
function inOrder(targets: readonly Clause[], actuals: readonly Clause[]): ClausePair[] | null {
  const pairs = targets.map((target, index) => ({ target, actual: actuals[index] as Clause }));
  const isTold =
    pairs.length === 1 || pairs.every(({ target, actual }) => mayAgree(target.label, actual.label));
  return isTold ? pairs : null;
}

/** Whether two labels have two letters in a row in common, or one says nothing. */
function mayAgree(a: string, b: string): boolean {
  const width = Math.min(2, a.length, b.length);
  const parts = Array.from({ length: a.length - width + 1 }, (_, start) => a.slice(start, start + width));
  return parts.some((part) => b.includes(part));
}

/** 每月 2 次 and 24 次 in all do not answer each other; 每月2次 and 3次/月 do. */
function agreeInEach(a: Clause, b: Clause): boolean {
  const isLabelled = ({ label }: Clause) => label.includes("每");
  const isUnanswered = (one: Clause, other: Clause) =>
    one.unit.kind === "rate" && one.text.includes("每") && other.unit.kind !== "rate";
  return isLabelled(a) === isLabelled(b) && !isUnanswered(a, b) && !isUnanswered(b, a);
}

function pairByLabel(targets: readonly Clause[], actuals: readonly Clause[]): ClausePair[] | null {
  if (targets.length < 2 || targets.some(({ label }) => label === "")) return null;
  const pairs = targets.map((target) => {
    const [actual, ...others] = actuals.filter(({ label }) => sameThing(label, target.label));
    return actual === undefined || others.length > 0 ? null : { target, actual };
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

function sameThing(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}

/** How comparable two clauses are: in one unit, only by guessing one's unit, or not at all. */
type Comparability = "yes" | "guess" | "no";

/** A result so many times the target is no figure for each one, but what all of them come to. */
const ALL_TOGETHER = 10;

/** Without 小时 below its line a speed is another thing, and hours for each day are no hours. */
const NEVER_LEFT_OUT: readonly UnitKind[] = ["length", "time"];

/** Whether a result leaves out for each of what it is, and means its target's unit: 600元 against 600元/人·月. */
export function leavesOutEach(target: Clause, actual: Clause): boolean {
  const of = target.unit.ratio?.of;
  if (of === undefined || actual.unit.ratio !== undefined || actual.unit.kind === "none") return false;
  if (NEVER_LEFT_OUT.includes(of.kind)) return false;
  const most = (target.upTo ?? target.value).times(of.scale).times(ALL_TOGETHER);
  const isOfAll = most.greaterThan(0) && actual.value.times(actual.unit.scale).greaterThanOrEqualTo(most);
  return areComparable(of, actual.unit) && !isOfAll;
}

/**
 * Whether a result can be set against a target. A bare number takes the other's unit; but 0.95 or 1 against a
 * percentage may be meant as a share, so that is a guess.
 */
export function comparability(target: Clause, actual: Clause): Comparability {
  if (!areComparable(target.unit, actual.unit) && !leavesOutEach(target, actual)) return "no";
  const [bare, other] = target.unit.kind === "none" ? [target, actual] : [actual, target];
  const isShare =
    bare.unit.kind === "none" && other.unit.kind === "percent" && bare.value.abs().lessThanOrEqualTo(1);
  return isShare && !bare.value.isZero() && !other.value.abs().lessThanOrEqualTo(1) ? "guess" : "yes";
}

/** The value of a clause in another clause's unit; null when they cannot be compared. */
export function inUnitOf(clause: Clause, other: Clause): Decimal | null {
  return comparability(other, clause) === "yes" ? converted(clause.value, clause.unit, other.unit) : null;
}

/** No one writes more digits; some scales are rounded, and 120分钟 have to be 2小时. */
const DIGITS_OF_A_SCALE = 12;

function converted(value: Decimal, from: Unit, to: Unit): Decimal {
  if (from.kind === "none" || to.kind === "none" || from.scale.equals(to.scale)) return value;
  return value.times(from.scale).dividedBy(to.scale).toSignificantDigits(DIGITS_OF_A_SCALE);
}

/** Whether a deadline was kept; null where the two are not precise enough to tell. */
export function compareDates(target: DateClause, actual: DateClause): "met" | "missed" | null {
  const [due, done] = withSameYears(target, actual);
  // "9月前" may mean before September or by its end: a result within September leaves it open.
  const isSpanBefore = target.bound === "at-most" && due.from !== due.to;
  if (isSpanBefore ? done.to < due.from : done.to <= due.to) return "met";
  return done.from > due.to ? "missed" : null;
}

/** Where one of them has no year, only month and day count. */
function withSameYears(
  a: DateClause,
  b: DateClause,
): [Pick<DateClause, "from" | "to">, Pick<DateClause, "from" | "to">] {
  const isBare = [a, b].some(({ from, to }) => from.startsWith("--") || to.startsWith("--"));
  const cut = ({ from, to }: DateClause) => ({ from: from.slice(-5), to: to.slice(-5) });
  return isBare ? [cut(a), cut(b)] : [a, b];
}
