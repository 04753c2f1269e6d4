import { type Address, columnName, compareAddresses, sameAddress, toA1 } from "../../../core/cells";
import {
  type Finding,
  type FormReview,
  planCorrections,
  type Review,
  safeOnly,
  titleOf,
} from "../../../core/review";
import type { Severity } from "../../../core/rules";

/** One finding, as a line of the list. */
export interface FindingCard {
  readonly key: string;
  /** What was found, as a statement. */
  readonly title: string;
  /** Label of the row, where it says more than the title does; else "". */
  readonly row: string;
  readonly at: Address;
  readonly cell: string;
  /** What a correction changes, where it changes a value that people see. */
  readonly figures: CardFigures | null;
  /** What is wrong and what to do, beyond what the line says. */
  readonly text: string;
  readonly finding: Finding;
}

/** A value as it stands (null: none) and as it should be, and the unit of both. */
export interface CardFigures {
  readonly from: string | null;
  readonly to: string;
  readonly unit: string;
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly cards: readonly FindingCard[];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The findings of a form in their groups, each in the order of the sheet. */
export function groupFindings({ findings }: Pick<FormReview, "findings">): FindingGroup[] {
  return ORDER.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const keys = new Map<string, number>();
    const cards = own
      .sort((a, b) => compareAddresses(a.at, b.at))
      .map((finding) => cardOf(finding, severity, keys));
    return { severity, cards };
  });
}

/** @param keys how often each key was given already */
function cardOf(finding: Finding, severity: Severity, keys: Map<string, number>): FindingCard {
  const { at, row, rule, form } = finding;
  const title = titleOf(finding);
  const figures = figuresOf(finding);
  // The rule and the row's label stay the same when rows are inserted above: an open card stays open.
  const key = `${severity} ${row.value} ${rule.id} ${columnName(at.column)}`;
  const times = keys.get(key) ?? 0;
  keys.set(key, times + 1);
  // A title such as 总分有误 says by itself which row it is about; of an indicator none does.
  const totals = [form.funds?.total.label, form.total?.label].flatMap((label) => label?.at ?? []);
  const isOfTotal = figures !== null && totals.some((label) => sameAddress(label, row.at));
  const isSaid = isOfTotal || title.includes(row.value);
  return {
    key: times === 0 ? key : `${key} ${times}`,
    title,
    row: isSaid ? "" : row.value,
    at,
    cell: toA1(at),
    figures,
    text: sentenceOf(finding) + finding.todo,
    finding,
  };
}

/** Nothing has an arrow that no correction would write. */
function figuresOf({ correction, stated, expected, rule }: Finding): CardFigures | null {
  if (correction === null || expected === null || stated === expected) return null;
  const [, unit = ""] = /（(.+)）$/u.exec(rule.corrects ?? "") ?? [];
  return { from: stated, to: expected, unit };
}

/** What is wrong, without the row's name where the sentence begins with it: that stands above. */
function sentenceOf({ what, brief, row }: Finding): string {
  if (brief !== undefined) return brief;
  const name = `“${row.value}”`;
  return what.startsWith(name) ? what.slice(name.length).replace(/^[的下行]/u, "") : what;
}

/** The card that a cell belongs to: the open one where it is about that cell, a finding on it, another of its row. */
export function cardAt(
  groups: readonly FindingGroup[],
  at: Address,
  open: string | null = null,
): FindingCard | null {
  const cards = groups.flatMap((group) => group.cards).filter((card) => card.at.row === at.row);
  const own = cards.filter((card) => sameAddress(card.at, at));
  return own.find(({ key }) => key === open) ?? own[0] ?? cards[0] ?? null;
}

/** What one click would write on a sheet: how many cells, as is said when it is done, and of how many forms. */
export function safeWork(review: Review | null): { readonly count: number; readonly forms: number } {
  const edits = review === null ? [] : planCorrections(review, safeOnly).edits;
  const forms = new Set(edits.map(({ finding }) => toA1(finding.form.anchor)));
  return { count: edits.length, forms: forms.size };
}

/** How many cells on a sheet one click would write. */
export function safeCount(review: Review | null): number {
  return safeWork(review).count;
}

/** Whether something can be corrected on a sheet, safe or suggested. */
export function hasCorrections(review: Review | null): boolean {
  return (review?.forms ?? []).some(({ findings }) => findings.some(({ correction }) => correction !== null));
}
