import { Decimal, grouped } from "../number";
import type { ReverseFormula } from "../profile";

/**
 * How far a target was reached, as shares of the full score from 0 to 1.
 * `proposed` is null where a target was missed and nothing says in which proportion: a deadline, or a target of zero.
 */
export interface Attainment {
  readonly isMet: boolean;
  /** The least and the most legitimate share: several formulas are in use for reverse indicators. */
  readonly least: Decimal;
  readonly most: Decimal;
  readonly proposed: Decimal | null;
  /** How the proposed share comes about: "21 ÷ 24"; for a target that is met the comparison, "23 ≥ 21". */
  readonly working: Working;
  /** Where the profile does not score in proportion: its step or line and the rate that it meets; else "". */
  readonly step: string;
}

const NOTHING = new Decimal(0);
const FULL = new Decimal(1);

/**
 * A sentence that is only made where somebody reads it: most results are as they should be. A plain function: an object
 * literal with a getter keeps all that the getter sees alive until the next full garbage collection.
 */
export type Working = () => string;

/** The whole share: the target is met. */
export function met(working: Working): Attainment {
  return {
    isMet: true,
    least: FULL,
    most: FULL,
    proposed: FULL,
    working,
    step: "",
  };
}

/** Missed, by how much of the score nothing says. */
export function missed(working: Working): Attainment {
  return {
    isMet: false,
    least: NOTHING,
    most: FULL,
    proposed: null,
    working,
    step: "",
  };
}

function inProportion(share: Decimal, working: Working): Attainment {
  // No result scores less than nothing: neither a negative one nor one far above what was allowed.
  const within = Decimal.max(share, NOTHING);
  return {
    isMet: false,
    least: within,
    most: within,
    proposed: within,
    working: () => (share.isNegative() ? "0" : working()),
    step: "",
  };
}

/** More is better: A ÷ T. More than the target is worth no more than the full score. */
export function forward(target: Decimal, actual: Decimal, isStrict = false): Attainment {
  const between = (sign: string) => () => `${grouped(actual)} ${sign} ${grouped(target)}`;
  if (actual.greaterThan(target)) return met(between(">"));
  const isEqual = actual.equals(target);
  if (isEqual && !isStrict) return met(between("="));
  // Of a target of zero or below there is no part.
  return target.greaterThan(0)
    ? inProportion(actual.dividedBy(target), between("÷"))
    : missed(between(isEqual ? "=" : "<"));
}

/** Less is better, by the formulas in use: the first is proposed, a share between any of them accepted. */
export function reverse(
  target: Decimal,
  actual: Decimal,
  formulas: readonly [ReverseFormula, ...ReverseFormula[]],
  isStrict = false,
): Attainment {
  const between = (sign: string) => () => `${grouped(actual)} ${sign} ${grouped(target)}`;
  if (actual.lessThan(target)) return met(between("<"));
  const isEqual = actual.equals(target);
  if (isEqual && !isStrict) return met(between("="));
  const [first, ...others] = target.greaterThan(0)
    ? formulas.map((formula) => byFormula(target, actual, formula))
    : [];
  if (first === undefined) return missed(between(isEqual ? "=" : ">"));
  return {
    ...first,
    least: Decimal.min(first.least, ...others.map(({ least }) => least)),
    most: Decimal.max(first.most, ...others.map(({ most }) => most)),
  };
}

function byFormula(target: Decimal, actual: Decimal, formula: ReverseFormula): Attainment {
  if (formula === "target-over-actual") {
    return inProportion(target.dividedBy(actual), () => `${grouped(target)} ÷ ${grouped(actual)}`);
  }
  const share = FULL.minus(actual.minus(target).dividedBy(target));
  return inProportion(share, () => {
    const [t, a] = [grouped(target), grouped(actual)];
    return `[1 − (${a} − ${t}) ÷ ${t}]`;
  });
}

/** The target is to be hit: what falls short counts as forward, what exceeds it as reverse. */
export function equality(
  target: Decimal,
  actual: Decimal,
  formulas: readonly [ReverseFormula, ...ReverseFormula[]],
): Attainment {
  return actual.lessThan(target) ? forward(target, actual) : reverse(target, actual, formulas);
}

/** A result between two values: below them it counts as forward, above them as reverse. */
export function range(
  from: Decimal,
  to: Decimal,
  actual: Decimal,
  formulas: readonly [ReverseFormula, ...ReverseFormula[]],
): Attainment {
  if (actual.lessThan(from)) return forward(from, actual);
  if (actual.greaterThan(to)) return reverse(to, actual, formulas);
  return met(() => `${grouped(from)} ≤ ${grouped(actual)} ≤ ${grouped(to)}`);
}
