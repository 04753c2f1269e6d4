import { areaToA1, toA1 } from "../../../src/core/cells";
import {
  type Form,
  type Indicator,
  type NumberCell,
  readForms,
  type TextField,
} from "../../../src/core/form";
import { type Decimal, plain } from "../../../src/core/number";
import type { SheetSnapshot } from "../../../src/core/port";
import {
  chooseProfile,
  type Finding,
  type FormReview,
  type Review,
  reviewSheet,
  type ScoreCard,
} from "../../../src/core/review";
import type {
  ExpectedFinding,
  ExpectedForm,
  ExpectedIndicator,
  ExpectedSheet,
  Printed,
  Recognised,
} from "./expected";

/** What the engine makes of a sheet, in the words of an expectation. */
export function engineAnswer(snapshot: SheetSnapshot): ExpectedSheet {
  return answerOf(reviewSheet(snapshot, chooseProfile));
}

/** The same for a sheet that was checked already. */
export function answerOf(review: Review): ExpectedSheet {
  const cards = review.scoreCards;
  const nearMiss = review.forms.length > 0 ? null : readForms(review.snapshot).nearMiss;
  return {
    sheet: review.snapshot.sheet.name,
    forms: review.forms.map((form, index) => formAnswer(form, cards[index] as ScoreCard)),
    nearMiss: nearMiss && { cell: toA1(nearMiss.at), missing: nearMiss.missing },
  };
}

function formAnswer({ form, choice, findings }: FormReview, card: ScoreCard): ExpectedForm {
  return { recognised: recognised(form, choice.profile.name, card), findings: findings.map(findingAnswer) };
}

function recognised(form: Form, profile: string, card: ScoreCard): Recognised {
  const { code, name, year, unit } = form.project;
  return {
    range: areaToA1(form.area),
    kind: form.kind,
    profile,
    project: { code: text(code), name: text(name), year: text(year), unit: text(unit) },
    amountUnit: form.funds?.amountUnit ?? null,
    funds: form.funds && fundsAnswer(form.funds.total),
    sources: form.funds?.sources.map(({ label }) => toA1(label.at)) ?? [],
    weights: printed(form.total?.weight),
    total: printed(form.total?.score),
    grade: text(form.grade),
    computed: {
      rate: digits(card.rate.computed),
      score: digits(card.executionScore.computed),
      weights: digits(card.weights.computed),
      total: digits(card.total.computed),
    },
    indicators: form.indicators.map(indicatorAnswer),
  };
}

const FUNDS = ["initialBudget", "annualBudget", "executed", "points", "rate", "score"] as const;

function fundsAnswer(row: NonNullable<Form["funds"]>["total"]): NonNullable<Recognised["funds"]> {
  return Object.fromEntries(
    FUNDS.flatMap((name) => {
      const cell = printed(row[name]);
      return cell === null ? [] : [[name, cell]];
    }),
  );
}

function indicatorAnswer(indicator: Indicator): ExpectedIndicator {
  const { name, category, dimension, target, actual, reason, weight, score, sharing } = indicator;
  return {
    name: toA1(name.at),
    category: text(category),
    dimension: text(dimension),
    target: target && toA1(target.at),
    actual: actual && toA1(actual.at),
    reason: reason && toA1(reason.at),
    weight: printed(weight),
    score: printed(score),
    sharing: sharing.map((row) => toA1(row.name.at)),
  };
}

/** A finding in the words of an expectation. */
export function findingAnswer({ rule, at, severity, correction, expected }: Finding): ExpectedFinding {
  const kind = correction?.kind ?? "none";
  const base = { rule: rule.id, cell: toA1(at), severity, correction: kind } as const;
  return kind === "none" || expected === null ? base : { ...base, expected };
}

function printed(field: NumberCell | null | undefined): Printed | null {
  return field ? [toA1(field.at), digits(field.value)] : null;
}

function digits(value: Decimal | null): string | null {
  return value && plain(value);
}

function text(field: TextField | null): string | null {
  return field === null || field.value === "" ? null : field.value;
}
