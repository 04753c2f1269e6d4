import { type Address, sameAddress, toA1 } from "../../src/core/cells";
import type { Form, Indicator, NumberCell } from "../../src/core/form";
import type { CellEdit } from "../../src/core/port";
import type { Profile } from "../../src/core/profile";
import type { Review } from "../../src/core/review";

/**
 * Every proposal of a sheet, safe or suggested, that is outside the possible, in words: a score below 0 or above its
 * weight, a rate below 0, a total outside 0 to the whole, a grade that there is none of. An edit that only stores the
 * same number in another way gives nothing.
 */
export function impossibleProposals(review: Pick<Review, "forms">): string[] {
  return review.forms.flatMap(({ form, choice: { profile }, findings }) =>
    findings.flatMap((finding) =>
      (finding.correction?.edits ?? [])
        .filter((edit) => !isSameNumber(edit, form))
        .flatMap((edit) => faultOf(edit, form, profile).map((fault) => `${finding.id} ${fault}`)),
    ),
  );
}

function faultOf({ at, to }: CellEdit, form: Form, profile: Profile): string[] {
  if (isAt(form.grade, at)) {
    return profile.grades.some(({ grade }) => grade === to.value) ? [] : ["proposes no grade of the profile"];
  }
  const value = Number(numberText(to.value));
  const most = limitAt(at, form, profile);
  const shown = `${toA1(at)} ${value}`;
  if (Number.isNaN(value)) return [`proposes no number: ${shown}`];
  if (value < 0) return [`proposes less than nothing: ${shown}`];
  return most !== null && value > most ? [`proposes ${shown} of ${most}`] : [];
}

/** The most that a cell can hold; null where nothing limits it. */
function limitAt(
  at: Address,
  { funds, printedPoints, indicators, total }: Form,
  profile: Profile,
): number | null {
  if (isAt(total?.score, at)) return profile.totalPoints.toNumber();
  if (isAt(funds?.total.score, at)) {
    return (funds?.total.points?.value ?? printedPoints.execution?.value)?.toNumber() ?? null;
  }
  const row = indicators.find(({ score }) => isAt(score, at));
  return row === undefined ? null : reach(row);
}

function reach({ weight, sharing }: Indicator): number | null {
  if (weight?.value === null || weight === null) return null;
  return sharing.reduce((all, { weight: own }) => all.plus(own?.value ?? 0), weight.value.plus(0)).toNumber();
}

function isAt(field: Pick<NumberCell, "at"> | null | undefined, at: Address): boolean {
  return field !== null && field !== undefined && sameAddress(field.at, at);
}

function isSameNumber({ at, to }: CellEdit, { funds, indicators, total }: Form): boolean {
  const rows = [...(funds === null ? [] : [funds.total, ...funds.sources])];
  const fields: (NumberCell | null | undefined)[] = [
    ...rows.flatMap((row) => [
      row.initialBudget,
      row.annualBudget,
      row.executed,
      row.points,
      row.rate,
      row.score,
    ]),
    ...indicators.flatMap(({ weight, score, sharing }) => [
      weight,
      score,
      ...sharing.map((row) => row.weight),
    ]),
    total?.weight,
    total?.score,
  ];
  const value = fields.find((field) => isAt(field, at))?.value;
  return value !== null && value !== undefined && value.equals(numberText(to.value) || "NaN");
}

/** "9.5分" → "9.5", "97%" → "97". */
function numberText(value: CellEdit["to"]["value"]): string {
  return typeof value === "number"
    ? String(value)
    : typeof value === "string"
      ? value.replace(/[分%\s,]/g, "")
      : "";
}
