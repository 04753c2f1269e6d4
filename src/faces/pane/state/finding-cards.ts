import { type Address, compareAddresses, sameAddress, toA1 } from "../../../core/cells";
import type { Finding, FormReview, Review } from "../../../core/review";
import type { Severity } from "../../../core/rules";

/** All findings on one row, as one card. */
export interface FindingCard {
  readonly key: string;
  /** Short titles of what was found. */
  readonly title: string;
  /** Label of the row. */
  readonly row: string;
  readonly at: Address;
  readonly cell: string;
  readonly findings: readonly Finding[];
}

export interface FindingGroup {
  readonly severity: Severity;
  /** How many findings there are, however many cards show them. */
  readonly count: number;
  readonly cards: readonly FindingCard[];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The findings of a form in their groups; a row stands once in each group that it has findings for. */
export function groupFindings({ findings }: Pick<FormReview, "findings">): FindingGroup[] {
  return ORDER.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return { severity, count: own.length, cards: cardsOf(severity, own) };
  });
}

function cardsOf(severity: Severity, findings: readonly Finding[]): FindingCard[] {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    rows.set(finding.at.row, [...(rows.get(finding.at.row) ?? []), finding]);
  }
  const cards = [...rows.values()].map((group) => cardOf(severity, group));
  return cards.sort((a, b) => compareAddresses(a.at, b.at));
}

function cardOf(severity: Severity, findings: readonly Finding[]): FindingCard {
  const sorted = [...findings].sort((a, b) => compareAddresses(a.at, b.at));
  const [first] = sorted as [Finding, ...Finding[]];
  return {
    // The rules and the row's label stay the same when rows are inserted above: an open card stays open.
    key: `${severity} ${first.row.value} ${sorted.map(({ rule }) => rule.id).join(" ")}`,
    title: [...new Set(sorted.map(({ rule }) => rule.title))].join("、"),
    row: first.row.value,
    at: first.at,
    cell: [...new Set(sorted.map(({ at }) => toA1(at)))].join("、"),
    findings: sorted,
  };
}

/** The card that a cell belongs to: the open one where it is about that cell, a finding on it, another of its row. */
export function cardAt(
  groups: readonly FindingGroup[],
  at: Address,
  open: string | null = null,
): FindingCard | null {
  const cards = groups.flatMap((group) => group.cards).filter((card) => card.at.row === at.row);
  const own = cards.filter((card) => isAbout(card, at));
  return own.find(({ key }) => key === open) ?? own[0] ?? cards[0] ?? null;
}

/** Whether one of a card's findings is on this very cell. */
export function isAbout({ findings }: FindingCard, at: Address): boolean {
  return findings.some((finding) => sameAddress(finding.at, at));
}

/** How many findings on a sheet one click would correct. */
export function safeCount(review: Review | null): number {
  const findings = (review?.forms ?? []).flatMap((form) => form.findings);
  return findings.filter(({ correction }) => correction?.kind === "safe").length;
}

/** Whether something can be corrected on a sheet, safe or suggested. */
export function hasCorrections(review: Review | null): boolean {
  return (review?.forms ?? []).some(({ findings }) => findings.some(({ correction }) => correction !== null));
}
