import type { SheetRef } from "../sheet";
import { normalizeLabel, type Form } from "../form";
import type { FormReview, Review } from "./types";

/** What came of looking at one sheet of a workbook: its review, or why it could not be looked at. */
export type SheetOutcome =
  | { readonly sheet: SheetRef; readonly review: Review; readonly failure: null }
  | { readonly sheet: SheetRef; readonly review: null; readonly failure: string };

/** A project that several forms of a workbook are about. */
export interface RepeatedProject {
  /** Its name, else its code. */
  readonly project: string;
  readonly forms: readonly FormReview[];
}

/** Projects that stand on more than one form: known by their code, without one by name, unit and year. */
export function repeatedProjects(reviews: readonly Review[]): RepeatedProject[] {
  const byProject = new Map<string, FormReview[]>();
  for (const form of reviews.flatMap(({ forms }) => forms)) {
    const key = projectKey(form.form);
    if (key !== null) byProject.set(key, [...(byProject.get(key) ?? []), form]);
  }
  return [...byProject.values()]
    .filter((forms) => forms.length > 1)
    .map((forms) => ({ project: projectName(forms[0]?.form), forms }));
}

function projectKey({ project: { code, name, unit, year } }: Form): string | null {
  const text = (field: typeof code) => normalizeLabel(field?.value ?? "");
  if (text(code) !== "") return `code ${text(code)}`;
  return text(name) === "" ? null : `name ${text(name)} ${text(unit)} ${text(year)}`;
}

function projectName(form: Form | undefined): string {
  return form?.project.name?.value || form?.project.code?.value || "";
}
