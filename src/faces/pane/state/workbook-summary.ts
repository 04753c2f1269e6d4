import type { Address } from "../../../core/cells";
import type { SheetRef } from "../../../core/port";
import { changeText, countOf, rateText, repeatedText } from "../../../core/report";
import { repeatedProjects, type Review, type SheetOutcome } from "../../../core/review";
import type { Severity } from "../../../core/rules";
import { safeCount } from "./finding-cards";

/** One form in the table of the workbook. */
export interface SummaryRow {
  readonly key: string;
  readonly sheet: SheetRef;
  readonly at: Address;
  /** The project's name; "" where the form has none. */
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

/** The outcomes as people read them. */
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

export function summaryOf(outcomes: readonly SheetOutcome[]): WorkbookSummary {
  const reviews = outcomes.flatMap(({ review }) => review ?? []);
  const forms = reviews.flatMap((review) => review.forms);
  const correctable = reviews.filter((review) => safeCount(review) > 0);
  const safe = correctable
    .filter(({ snapshot }) => !snapshot.isProtected)
    .map((review) => ({ sheet: review.snapshot.sheet, count: safeCount(review) }));
  return {
    rows: reviews.flatMap(rowsOf),
    failed: outcomes.flatMap(({ sheet, failure }) => (failure === null ? [] : [{ sheet, why: failure }])),
    without: reviews.filter((review) => review.forms.length === 0).map(({ snapshot }) => snapshot.sheet.name),
    repeated: repeatedProjects(reviews).map(repeatedText),
    counts: {
      error: countOf(forms, "error"),
      warning: countOf(forms, "warning"),
      info: countOf(forms, "info"),
    },
    safe,
    safeTotal: safe.reduce((sum, { count }) => sum + count, 0),
    locked: correctable.filter(({ snapshot }) => snapshot.isProtected).map(({ snapshot }) => snapshot.sheet),
  };
}

function rowsOf(review: Review): SummaryRow[] {
  return review.scoreCards.map((card, index): SummaryRow => {
    const { sheet, anchor, project } = card.review.form;
    return {
      key: `${sheet.id} ${index}`,
      sheet,
      at: anchor,
      project: project.name?.value ?? "",
      total: changeText(card.total),
      rate: rateText(card),
      errors: countOf([card.review], "error"),
      warnings: countOf([card.review], "warning"),
    };
  });
}

/** The outcomes with those of some sheets replaced by newer ones; a sheet that failed keeps what was known of it. */
export function withNewer(
  outcomes: readonly SheetOutcome[],
  newer: readonly SheetOutcome[],
): readonly SheetOutcome[] {
  return outcomes.map(
    (old) => newer.find(({ sheet, failure }) => sheet.id === old.sheet.id && failure === null) ?? old,
  );
}
