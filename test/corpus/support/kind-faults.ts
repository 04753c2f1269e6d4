import { readForms } from "../../../src/core/form";
import { type Decimal, plain } from "../../../src/core/number";
import type { SheetSnapshot } from "../../../src/core/port";
import { nearMissText } from "../../../src/core/report";
import { chooseProfile, type Finding, type Review, reviewSheet } from "../../../src/core/review";
import { compareColumns, type FormColumns } from "./columns";
import type { KindExpected } from "./kinds";

/**
 * Everything that came otherwise than expected of a kind, in words; nothing where all is right.
 * @param awaited rules that the kind is not judged by
 */
export function kindFaults(
  expected: KindExpected,
  columns: readonly FormColumns[],
  sheet: SheetSnapshot,
  awaited: readonly string[] = [],
): string[] {
  const review = reviewSheet(sheet, chooseProfile);
  if (expected.no_form === true) return otherFaults(expected, sheet, review);
  const forms = expected.forms ?? 1;
  return [
    ...(review.forms.length === forms ? [] : [`${review.forms.length} forms, not ${forms}`]),
    ...columns.flatMap((wanted, index) => compareColumns(wanted, review.forms[index]?.form).wrong),
    ...figureFaults(expected, review),
    ...findingFaults(expected, review, awaited),
  ];
}

function otherFaults(
  { says, not_says: notSays }: KindExpected,
  sheet: SheetSnapshot,
  review: Review,
): string[] {
  const { nearMiss } = readForms(sheet);
  const text = nearMiss === null ? "" : nearMissText(nearMiss);
  return [
    ...(review.forms.length === 0 ? [] : ["read as a form"]),
    ...(says === undefined || text.includes(says) ? [] : [`does not say ${says}: ${text}`]),
    ...(notSays !== undefined && text.includes(notSays) ? [`says ${notSays}: ${text}`] : []),
  ];
}

function figureFaults(expected: KindExpected, review: Review): string[] {
  const [card] = review.scoreCards;
  const [form] = review.forms;
  const read = {
    weights: digits(card?.weights.computed),
    rate: digits(card?.rate.computed),
    score: digits(card?.executionScore.computed),
    total: digits(form?.form.total?.score?.value),
  };
  return (["weights", "rate", "score", "total"] as const).flatMap((name) => {
    const wanted = expected[name];
    return wanted === undefined || wanted === read[name]
      ? []
      : [`${name} ${read[name] ?? "–"}, not ${wanted}`];
  });
}

function findingFaults(expected: KindExpected, review: Review, awaited: readonly string[]): string[] {
  const judged = (rule: string) => !awaited.includes(rule);
  const all = review.forms.flatMap(({ findings }) => findings);
  const last = review.forms.at(-1)?.findings ?? [];
  const says = (findings: readonly Finding[], id: string) => findings.some(({ rule }) => rule.id === id);
  return [
    ...(expected.must ?? []).filter(judged).flatMap((id) => (says(last, id) ? [] : [`no ${id}`])),
    ...(expected.not ?? []).filter(judged).flatMap((id) => (says(all, id) ? [id] : [])),
    ...Object.entries(expected.count ?? {}).flatMap(([id, wanted]) => {
      const count = all.filter(({ rule }) => rule.id === id).length;
      return count === wanted || !judged(id) ? [] : [`${count} × ${id}, not ${wanted}`];
    }),
    ...Object.entries(expected.safe ?? {}).flatMap(([id, value]) =>
      safeCorrections(review).includes(`${id} ${value}`) ? [] : [`no safe ${id} ${value}`],
    ),
  ];
}

/** What one click would write: rule and value. */
export function safeCorrections(review: Review): string[] {
  return review.forms
    .flatMap(({ findings }) => findings)
    .filter(({ correction }) => correction?.kind === "safe")
    .map(({ rule, expected }) => `${rule.id} ${expected ?? ""}`);
}

function digits(value: Decimal | null | undefined): string | null {
  return value ? plain(value) : null;
}
