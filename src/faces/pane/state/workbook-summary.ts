import type { Address } from "../../../core/cells";
import type { SheetRef } from "../../../core/port";
import { changeText, countOf, formTitle, rateText, repeatedText } from "../../../core/report";
import { repeatedProjects, type Review, type SheetOutcome } from "../../../core/review";
import type { Severity } from "../../../core/rules";
import { safeCount } from "./finding-cards";

/** One form in the table of the workbook. */
export interface SummaryRow {
  readonly key: string;
  readonly sheet: SheetRef;
  /** Which of the forms on its sheet it is, counted from zero. */
  readonly form: number;
  readonly at: Address;
  /** The project's name, else that there is none and on which sheet. */
  readonly project: string;
  /** "95.69 → 94.69", one number where both agree. */
  readonly total: string;
  readonly rate: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A sheet with safe corrections. */
export interface SafeSheet {
  readonly sheet: SheetRef;
  readonly count: number;
}

/** What is known of one sheet, and what is shown of it: made once, when its answer comes. */
export interface SheetLine {
  readonly outcome: SheetOutcome;
  readonly rows: readonly SummaryRow[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many safe corrections there are. */
  readonly safe: number;
}

/** All sheets as people read them. */
export interface WorkbookSummary {
  readonly rows: readonly SummaryRow[];
  readonly failed: readonly { readonly sheet: SheetRef; readonly why: string }[];
  /** Names of sheets that hold no form. */
  readonly without: readonly string[];
  /** One sentence for each project that stands on several forms. */
  readonly repeated: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly safe: readonly SafeSheet[];
  readonly safeTotal: number;
  /** Sheets with safe corrections that cannot be written. */
  readonly locked: readonly SheetRef[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Counts by severity. */
function countsBy(count: (severity: Severity) => number): Record<Severity, number> {
  return Object.fromEntries(SEVERITIES.map((each) => [each, count(each)])) as Record<Severity, number>;
}

export function lineOf(outcome: SheetOutcome): SheetLine {
  const { review } = outcome;
  return {
    outcome,
    rows: review === null ? [] : rowsOf(review),
    counts: countsBy((severity) => countOf(review?.forms ?? [], severity)),
    safe: safeCount(review),
  };
}

/** Sums up what was made of each sheet; nothing of a sheet is looked at again. */
export function summaryOf(lines: readonly SheetLine[]): WorkbookSummary {
  const outcomes = lines.map(({ outcome }) => outcome);
  const reviews = outcomes.flatMap(({ review }) => review ?? []);
  const correctable = lines.flatMap(({ outcome: { review }, safe }) =>
    review === null || safe === 0 ? [] : [{ sheet: review.snapshot.sheet, count: safe, review }],
  );
  const isLocked = ({ review }: (typeof correctable)[number]) => review.snapshot.isProtected;
  const safe = correctable
    .filter((each) => !isLocked(each))
    .map(({ sheet, count }): SafeSheet => ({ sheet, count }));
  return {
    rows: lines.flatMap(({ rows }) => rows),
    failed: outcomes.flatMap(({ sheet, failure }) => (failure === null ? [] : [{ sheet, why: failure }])),
    without: reviews.filter((review) => review.forms.length === 0).map(({ snapshot }) => snapshot.sheet.name),
    repeated: repeatedProjects(reviews).map(repeatedText),
    counts: countsBy((severity) => lines.reduce((sum, { counts }) => sum + counts[severity], 0)),
    safe,
    safeTotal: safe.reduce((sum, { count }) => sum + count, 0),
    locked: correctable.filter(isLocked).map(({ sheet }) => sheet),
  };
}

function rowsOf(review: Review): SummaryRow[] {
  return review.scoreCards.map((card, index): SummaryRow => {
    const { form } = card.review;
    const { sheet, anchor } = form;
    return {
      key: rowKey(sheet.id, index),
      sheet,
      form: index,
      at: anchor,
      project: formTitle(form),
      total: changeText(card.total),
      rate: rateText(card),
      errors: countOf([card.review], "error"),
      warnings: countOf([card.review], "warning"),
    };
  });
}

/** The lines with those of some sheets replaced by newer ones; a sheet that failed keeps what was known of it. */
export function withNewer(lines: readonly SheetLine[], newer: readonly SheetLine[]): readonly SheetLine[] {
  const known = new Map(
    newer.flatMap((line) => (line.outcome.failure === null ? [[line.outcome.sheet.id, line] as const] : [])),
  );
  return lines.map((old) => known.get(old.outcome.sheet.id) ?? old);
}

/** A row's key, from its sheet and its form's place on that. */
export function rowKey(sheetId: string, form: number): string {
  return `${sheetId} ${form}`;
}
