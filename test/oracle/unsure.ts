import { toA1 } from "../../src/core/cells";
import type { Form, Indicator, NumberCell } from "../../src/core/form";
import { plain } from "../../src/core/number";
import type { Profile } from "../../src/core/profile";
import { add, divide, type Fraction, fraction, isGreater, multiply, roundedHalfUp } from "./fraction";

/**
 * The first part of a form's total that cannot be right, or cannot be told, with what is wrong; null where all can. By
 * exact fractions, and asking none of the rules: every weight and score is a number, each score between 0 and its
 * weight, the execution score what its amounts make, all weights and all scores within the whole.
 */
export function unsurePart(form: Form, profile: Profile): string | null {
  const rows = form.indicators.map((indicator) => unsureRow(indicator, form));
  return rows.find((fault) => fault !== null) ?? unsureExecution(form, profile) ?? unsureSum(form, profile);
}

function unsureRow({ weight, sharing, score }: Indicator, { funds }: Form): string | null {
  if (score === null) return "a form without scores";
  const where = toA1(score.at);
  const weights = [weight, ...sharing.map((row) => row.weight).filter((field) => field?.kind !== "blank")];
  const reach = total(weights);
  const scored = numberOf(score);
  // Without a funds table the score of execution is part of the stated total alone.
  if (scored === null) return `${where}, which is no number`;
  if (reach === null) return funds === null ? null : `${where}, whose weight is no number`;
  if (!isGreater(reach, fraction("0"))) return `${where}, whose weight is nothing`;
  return isGreater(fraction(roundedHalfUp(scored, 2)), fraction(roundedHalfUp(reach, 2)))
    ? `${where}, above its weight`
    : null;
}

function unsureExecution(form: Form, profile: Profile): string | null {
  const { funds, indicators, printedPoints } = form;
  if (funds === null) return null;
  const { score, points, executed, annualBudget } = funds.total;
  const inRow = indicators.find(({ isExecution }) => isExecution);
  const isInFunds =
    score !== null && (score.kind !== "blank" && score.kind !== "placeholder" ? true : inRow === undefined);
  const scored = isInFunds ? score : (inRow?.score ?? null);
  if (scored === null) return null;
  const where = toA1(scored.at);
  const printed = isInFunds
    ? (numberOf(points) ?? numberOf(printedPoints.execution))
    : numberOf(inRow?.weight);
  const available = printed ?? fraction(plain(profile.executionPoints));
  const [value, spent, budget] = [numberOf(scored), numberOf(executed), numberOf(annualBudget)];
  if (value === null) return `${where}, which is no number`;
  if (spent === null || budget === null || budget.top === 0n) return `${where}, whose amounts are not known`;
  const exact = fraction(roundedHalfUp(multiply(available, divide(spent, budget)), 2));
  const right = isGreater(exact, available) ? available : exact;
  return roundedHalfUp(value, 2) === roundedHalfUp(right, 2)
    ? null
    : `${where}, which its amounts do not make`;
}

function unsureSum(form: Form, profile: Profile): string | null {
  const { funds, indicators } = form;
  const whole = fraction(plain(profile.totalPoints));
  const scores = total([funds?.total.score ?? null, ...indicators.map(({ score }) => score)].filter(isThere));
  return scores !== null && isGreater(fraction(roundedHalfUp(scores, 2)), whole)
    ? "more than the whole"
    : null;
}

function isThere(field: NumberCell | null): boolean {
  return field !== null && field.kind !== "blank" && field.kind !== "placeholder";
}

/** The sum; null where one of them is no number, or below 0. */
function total(fields: readonly (NumberCell | null)[]): Fraction | null {
  const values = fields.map(numberOf);
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : known.reduce(add, fraction("0"));
}

function numberOf(field: NumberCell | null | undefined): Fraction | null {
  const value = field?.value ?? null;
  return value !== null && !value.isNegative() ? fraction(plain(value)) : null;
}
