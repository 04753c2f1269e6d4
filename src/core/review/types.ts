import type { ColumnReading, Form } from "../form";
import type { IgnoredFinding } from "../port";
import type { Profile } from "../profile";
import type { Observation, Rule, Severity } from "../rules";
import type { RuleResults } from "./run/rule-results";

/** What a rule found on a form. */
export interface Finding extends Observation {
  /** Rule and cell, "E02@J6": unique on a sheet, and the same for the same finding after a re-check. */
  readonly id: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly form: Form;
  /** The column, not sure to be what it was taken for, on which a correction rests that is proposed for that reason alone. */
  readonly weakColumn?: ColumnReading;
}

/** The profile a form is judged by, and why that one, in Chinese. */
interface ProfileChoice {
  readonly profile: Profile;
  readonly why: string;
}

/** Decides which profile a form is judged by. */
export type ProfileChooser = (form: Form) => ProfileChoice;

/** A form and what it is judged by. */
export interface JudgedForm {
  readonly form: Form;
  readonly choice: ProfileChoice;
  readonly results: RuleResults;
}

/** A finding that a person has set aside, and the entry that says why. */
export interface SetAside {
  readonly finding: Finding;
  readonly entry: IgnoredFinding;
}

export interface FormReview extends JudgedForm {
  /** What stands: nothing that was set aside, and of several findings with one cause the first. */
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
}

/** Decides which findings' corrections are carried out. */
export type Choose = (finding: Finding) => boolean;

/** The one click: every safe correction and nothing else. */
export const safeOnly: Choose = ({ correction }) => correction?.kind === "safe";
