import { sameAddress, toA1 } from "../../src/core/cells";
import { type Form, hasNumber, type NumberCell, readForms } from "../../src/core/form";
import { plain } from "../../src/core/number";
import { type Finding, planCorrections, type Review, safeOnly } from "../../src/core/review";
import { add, divide, fraction, type Fraction, isGreater, multiply, roundedHalfUp } from "./fraction";
import { unsurePart } from "./unsure";

/**
 * Every safe correction of a sheet that exact fractions contradict, in words; an empty list is what must come. Reading
 * is the engine's; all arithmetic is done anew. A total or a grade is contradicted too where one of the scores behind
 * it cannot be right.
 */
export function contradictions(review: Review): string[] {
  const after = readForms(planCorrections(review, safeOnly).after).forms;
  return review.forms.flatMap(({ form, choice, findings }, index) =>
    findings
      .filter(({ correction }) => correction?.kind === "safe")
      .flatMap((finding) => {
        const unsure = finding.rule.isDerived ? unsurePart(after[index] ?? form, choice.profile) : null;
        if (unsure !== null) return [`${finding.id}: rests on ${unsure}`];
        const wanted = expectedOf(finding, form, after[index] ?? form);
        const { rule, at, expected } = finding;
        return wanted === undefined || isSameInCell(wanted, expected)
          ? []
          : [`${rule.id} ${toA1(at)}: ${expected ?? "–"}, by exact fractions ${wanted}`];
      }),
  );
}

/** A cell holds 15 significant digits. */
function isSameInCell(wanted: string, stated: string | null): boolean {
  return stated !== null && Number(wanted).toPrecision(15) === Number(stated).toPrecision(15);
}

/** What the value must be; undefined where the rule is no matter of these sums. */
function expectedOf({ rule, at }: Finding, form: Form, after: Form): string | undefined {
  const { funds, indicators } = form;
  switch (rule.id) {
    case "E01": {
      const row = [funds?.total, ...(funds?.sources ?? [])].find(
        (each) => each?.rate && sameAddress(each.rate.at, at),
      );
      const share = row && shareOf(row.executed, row.annualBudget);
      return share && roundedHalfUp(multiply(share, fraction("100")), 2);
    }
    case "E02": {
      const points = numberOf(funds?.total.points) ?? numberOf(form.printedPoints.execution);
      const share = funds && shareOf(funds.total.executed, funds.total.annualBudget);
      return points && share ? capped(points, share) : "no amounts";
    }
    case "I01": {
      const row = indicators.find(({ score }) => score && sameAddress(score.at, at));
      const weights = [row?.weight, ...(row?.sharing.map(({ weight }) => weight) ?? [])];
      return sumOf(weights.filter(hasNumber));
    }
    case "W02":
      return sumOf([
        funds?.total.points ?? form.printedPoints.execution,
        ...indicators.map(({ weight }) => weight),
      ]);
    case "T01": {
      const execution = after.funds?.total.score;
      const scores = after.indicators.map(({ score }) => score);
      return sumOf(execution ? [execution, ...scores] : scores);
    }
    default:
      return undefined;
  }
}

function capped(points: Fraction, share: Fraction): string {
  const rounded = fraction(roundedHalfUp(multiply(points, share), 2));
  return roundedHalfUp(isGreater(rounded, points) ? points : rounded, 30);
}

function shareOf(
  executed: NumberCell | null | undefined,
  budget: NumberCell | null | undefined,
): Fraction | undefined {
  const [x, b] = [numberOf(executed), numberOf(budget)];
  return x && b && b.top > 0n ? divide(x, b) : undefined;
}

/** Rounded to two decimals; undefined where a part is no number or below zero. */
function sumOf(fields: readonly (NumberCell | null | undefined)[]): string | undefined {
  const values = fields.filter((field) => field !== null && field !== undefined).map(numberOf);
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : roundedHalfUp(known.reduce(add, fraction("0")), 2);
}

function numberOf(field: NumberCell | null | undefined): Fraction | undefined {
  return field?.value && !field.value.isNegative() ? fraction(plain(field.value)) : undefined;
}
