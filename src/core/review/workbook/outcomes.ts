import type { SheetRef } from "../../port";
import type { Review } from "../review";
import type { FormReview } from "../types";
import { type ProjectHead, repeated, type Repeated } from "./repeated";

/** What came of looking at one sheet of a workbook: its review, or why it could not be looked at. */
export type SheetOutcome =
  | { readonly sheet: SheetRef; readonly review: Review; readonly failure: null }
  | { readonly sheet: SheetRef; readonly review: null; readonly failure: string };

/** Projects that stand on more than one form. */
export function repeatedProjects(reviews: readonly Review[]): Repeated<FormReview>[] {
  return repeated(
    reviews.flatMap(({ forms }) => forms),
    headOf,
  );
}

function headOf({ form: { project } }: FormReview): ProjectHead {
  const { code, name, unit, year } = project;
  return {
    code: code?.value ?? null,
    name: name?.value ?? null,
    unit: unit?.value ?? null,
    year: year?.value ?? null,
  };
}
