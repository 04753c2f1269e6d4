import type { Indicator, NumberCell, Project, TextField } from "../form";
import { type Decimal, plain } from "../number";
import {
  type Figure,
  type Finding,
  type FormReview,
  type Review,
  type ScoreCard,
  scoreCards,
} from "../review";
import { type Address, areaToA1, toA1 } from "../sheet";

/** Why a file gave no forms; no-form means that it was read and holds none. */
export type FileErrorCode = "password" | "damaged" | "not-xlsx" | "too-large" | "no-form" | "io";

export interface FileError {
  readonly code: FileErrorCode;
  readonly message: string;
}

/** What came of one file. */
export interface FileResult {
  readonly file: string;
  readonly error: FileError | null;
  readonly reviews: readonly Review[];
}

export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  readonly forms: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts over all files; a file without a form counts as read. */
export function summarize(results: readonly FileResult[]): Summary {
  const forms = results.flatMap(({ reviews }) => reviews.flatMap((review) => review.forms));
  const findings = forms.flatMap((form) => form.findings);
  return {
    files: results.length,
    unreadable: results.filter(({ error }) => error !== null && error.code !== "no-form").length,
    forms: forms.length,
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}

/** The answer of `ziping check --json`; answer.schema.json describes it. Numbers are decimal strings, absent is null. */
export function toAnswer(results: readonly FileResult[]) {
  return {
    version: 1,
    files: results.map(({ file, error, reviews }) => ({
      file,
      error,
      forms: reviews.flatMap((review) => {
        const cards = scoreCards(review);
        return review.forms.map((form, index) => formAnswer(form, cards[index] as ScoreCard));
      }),
    })),
    summary: summarize(results),
  };
}

function formAnswer({ form, choice, findings }: FormReview, card: ScoreCard) {
  return {
    sheet: form.sheet.name,
    range: areaToA1(form.area),
    profile: { name: choice.profile.name, why: choice.why },
    grade: null,
    project: projectAnswer(form.project),
    execution: executionAnswer(form.funds, card),
    weights: figure(form.total?.weight?.at, card.weights),
    total: figure(form.total?.score?.at, card.total),
    indicators: form.indicators.map(indicatorAnswer),
    findings: findings.map(findingAnswer),
  };
}

function projectAnswer({ code, name, year, unit }: Project) {
  return { code: text(code), name: text(name), year: text(year), unit: text(unit) };
}

function executionAnswer(funds: FormReview["form"]["funds"], card: ScoreCard) {
  if (funds === null) return null;
  const { total, amountUnit } = funds;
  return {
    amountUnit,
    annualBudget: number(total.annualBudget),
    executed: number(total.executed),
    points: number(total.points),
    rate: figure(total.rate?.at, card.rate),
    score: figure(total.score?.at, card.executionScore),
  };
}

function indicatorAnswer({ name, category, dimension, target, actual, weight, score }: Indicator) {
  return {
    cell: toA1(name.at),
    category: text(category),
    dimension: text(dimension),
    name: name.value,
    target: text(target),
    actual: text(actual),
    weight: number(weight),
    score: number(score),
  };
}

function findingAnswer({ rule, severity, at, row, what, todo, stated, expected, correction }: Finding) {
  return {
    rule: rule.id,
    name: rule.name,
    severity,
    cell: toA1(at),
    row: row.value,
    message: `${what}${todo}`,
    stated,
    expected,
    correction: correction?.kind ?? "none",
  };
}

function figure(at: Address | undefined, { stated, computed }: Figure<Decimal>) {
  return {
    cell: at === undefined ? null : toA1(at),
    stated: stated && plain(stated),
    computed: computed && plain(computed),
  };
}

function number(field: NumberCell | null): string | null {
  return field?.value ? plain(field.value) : null;
}

function text(field: TextField | null): string | null {
  return field === null || field.value === "" ? null : field.value;
}
