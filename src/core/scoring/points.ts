import {
  factOf,
  factOfForm,
  factOfRow,
  type FilledNumber,
  type Form,
  hasNumber,
  type Indicator,
  isFilled,
  type NumberField,
} from "../form";
import { agree, difference, points, type Points, sum } from "../number";
import type { Profile } from "../profile";

/** The points of 预算执行率 and where they are known from. */
type ExecutionPoints =
  /** Printed in the funds table. */
  | { readonly source: "funds"; readonly field: FilledNumber<"分">; readonly points: Points }
  /** Printed in the heading of the funds table: "预算执行情况（20分）". */
  | { readonly source: "heading"; readonly field: FilledNumber<"分">; readonly points: Points }
  /** Scored as an indicator row: counted among the indicators. */
  | { readonly source: "indicator" }
  /** The form has no place for it, and its indicators make the whole alone. */
  | { readonly source: "none"; readonly points: Points }
  /** Not on the form: as the profile has it. */
  | { readonly source: "profile"; readonly points: Points };

/** Finds the points of 预算执行率 on a form, falling back to the profile's. */
export const executionPointsOf = factOf((form: Form, profile: Profile): ExecutionPoints => {
  const field = form.funds?.total.points;
  if (isPrintedTwice(form)) return { source: "indicator" };
  if (hasNumber(field)) return { source: "funds", field, points: field.value };
  const heading = form.printedPoints.execution;
  if (hasNumber(heading)) return { source: "heading", field: heading, points: heading.value };
  if (form.indicators.some(({ isExecution }) => isExecution)) return { source: "indicator" };
  if (isWholeWithout(form, profile)) return { source: "none", points: points(0) };
  return { source: "profile", points: profile.executionPoints };
});

/**
 * Whether 预算执行率 has its points and its score both in the funds table and in a row of the indicators, whose weights
 * make the whole with that row: it counts once.
 */
const isPrintedTwice = factOfForm((form: Form): boolean => {
  const { points: inFunds = null, score = null } = form.funds?.total ?? {};
  const row = form.indicators.find(({ isExecution }) => isExecution);
  if (row === undefined || !hasNumber(inFunds) || !hasNumber(row.weight)) return false;
  const isSame = agree(inFunds.value, row.weight.value) && sameScore(score, row.score);
  const weights = isSame ? indicatorWeights(form) : null;
  return weights !== null && agree(sum(weights.map(({ value }) => value)), points(WHOLE));
});

const WHOLE = 100;

function sameScore(a: NumberField<"分"> | null, b: NumberField<"分"> | null): boolean {
  return !hasNumber(a) || (hasNumber(b) && agree(a.value, b.value));
}

/** Whether execution is not scored at all: no place for it in the funds table, and the indicators' weights make the whole. */
function isWholeWithout(form: Form, { totalPoints }: Profile): boolean {
  const { total } = form.funds ?? {};
  if (total === undefined || total.points !== null || total.score !== null) return false;
  const weights = indicatorWeights(form);
  return weights !== null && agree(sum(weights.map(({ value }) => value)), totalPoints);
}

/** What the weights leave to 预算执行率 is believed up to this multiple of the profile's points. */
const PLAUSIBLE_MULTIPLE = 2;

/**
 * The most that 预算执行率 can score beside the indicators: as printed, else what the weights leave of the whole where
 * that is plausible, else as the profile has it.
 */
export function executionAllowance(form: Form, profile: Profile): Points {
  const execution = executionPointsOf(form, profile);
  if (execution.source === "indicator") return points(0);
  const weights = indicatorWeights(form);
  if (execution.source !== "profile" || weights === null) return execution.points;
  const left = difference(profile.totalPoints, sum(weights.map(({ value }) => value)));
  const isPlausible =
    !left.isNegative() && left.lessThanOrEqualTo(execution.points.times(PLAUSIBLE_MULTIPLE));
  return isPlausible ? left : execution.points;
}

/** Whether execution is scored in the funds table; where that cell is left empty, an indicator row may score it. */
export const isScoredInFunds = factOfForm((form: Form): boolean => {
  const { funds, indicators } = form;
  const score = funds?.total.score ?? null;
  if (isPrintedTwice(form)) return false;
  return score !== null && (isFilled(score) || !indicators.some(({ isExecution }) => isExecution));
});

/** The weight of a row and those of the rows that share its score; a sharing row may have none. */
function weightFields({ weight, sharing }: Indicator): (NumberField<"分"> | null)[] {
  return [weight, ...sharing.map((row) => row.weight).filter(isFilled)];
}

/** What an indicator's score can reach: all weights that it stands for; null when one of them cannot be read. */
export const reachOf = factOfRow((indicator: Indicator): Points | null => {
  const { weight, sharing } = indicator;
  // Most scores stand for their own row alone.
  if (sharing.length === 0) return hasNumber(weight) ? weight.value : null;
  const fields = weightFields(indicator);
  const weights = fields.filter(hasNumber);
  return weights.length === fields.length ? sum(weights.map(({ value }) => value)) : null;
});

/** The indicator weights, or null when the form has none or one of them is not readable (W05 speaks then). */
export const indicatorWeights = factOfForm((form: Form) => weightsOfRows(form));

/** The same of some rows of a form. */
export function weightsOfRows({
  hasWeightColumn,
  indicators,
}: Pick<Form, "hasWeightColumn" | "indicators">): readonly FilledNumber<"分">[] | null {
  if (!hasWeightColumn) return null;
  const weights: FilledNumber<"分">[] = [];
  for (const indicator of indicators) {
    for (const field of weightFields(indicator)) {
      if (!hasNumber(field)) return null;
      weights.push(field);
    }
  }
  return weights;
}

/** Σ weights, execution included; null when it cannot be known. */
export const sumOfWeights = factOf((form: Form, profile: Profile): Points | null => {
  const weights = indicatorWeights(form);
  if (weights === null) return null;
  const execution = executionPointsOf(form, profile);
  const values = weights.map(({ value }) => value);
  return sum(execution.source === "indicator" ? values : [execution.points, ...values]);
});

/** W01: the weights, execution included, make the profile's total (100). */
export const weightsHold = factOf((form: Form, profile: Profile): boolean => {
  const total = sumOfWeights(form, profile);
  return total !== null && agree(total, profile.totalPoints);
});

/** What a total is made of: the scores of a form. */
export interface TotalParts {
  /** Scores that can be read: the execution score first. */
  readonly readable: readonly FilledNumber<"分">[];
  readonly sum: Points;
  /** Scores that should be there and cannot be read. */
  readonly missing: readonly NumberField<"分">[];
}

/** Execution score and indicator scores; null where the form does not say how execution was scored. */
export const totalParts = factOfForm((form: Form): TotalParts | null => {
  const { funds, indicators, hasScoreColumn } = form;
  if (!hasScoreColumn) return null;
  const execution = isScoredInFunds(form) ? (funds?.total.score ?? null) : null;
  if (execution === null && !indicators.some(({ isExecution }) => isExecution)) return null;
  const fields = [execution, ...indicators.map(({ score }) => score)].filter((field) => field !== null);
  const readable = fields.filter(hasNumber);
  return {
    readable,
    sum: sum(readable.map(({ value }) => value)),
    missing: fields.filter((field) => !hasNumber(field)),
  };
});

/** Whether any score of the form is filled (S05). */
export function isScored({ funds, indicators }: Form): boolean {
  return isFilled(funds?.total.score) || indicators.some(({ score }) => isFilled(score));
}

/** A form that nobody has begun to fill in: no indicator, no amount, no score. */
export function isBlankForm(form: Form): boolean {
  const { funds, indicators } = form;
  const amounts = [funds?.total.initialBudget, funds?.total.annualBudget, funds?.total.executed];
  return indicators.length === 0 && !amounts.some(isFilled) && !isScored(form);
}
