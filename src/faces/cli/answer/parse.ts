import { Decimal, points } from "../../../core/number";
import { gradeOf, profileNamed } from "../../../core/profile";
import { countsOf, type FileBrief, type Figures, type FormBrief } from "./brief";
import { Fields, Mismatch } from "./fields";
import type { FileError, FindingAnswer } from "./types";

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const CELL = /^[A-Z]{1,3}[1-9]\d*$/u;
const RANGE = /^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/u;

const ERROR_CODES = ["password", "damaged", "not-xlsx", "too-large", "no-form", "signed", "io"] as const;

/** What is kept of an answer of `--json` or `--json-lines`; null where it is none. */
export function parseBrief(answer: unknown): FileBrief | null {
  try {
    const fields = new Fields(answer);
    return {
      file: fields.text("file"),
      output: fields.has("output") ? fields.orNull("output", (own) => own.text("output")) : null,
      error: fields.orNull("error", (own) => fileError(own.inner("error"))),
      incomplete: fields.has("incomplete") && fields.isTrue("incomplete"),
      forms: fields.list("forms", (form) => formBrief(new Fields(form))),
    };
  } catch (error) {
    if (error instanceof Mismatch) return null;
    throw error;
  }
}

function fileError(fields: Fields): FileError {
  return { code: fields.oneOf("code", ERROR_CODES), message: fields.text("message") };
}

function formBrief(form: Fields): FormBrief {
  const project = form.inner("project");
  const findings = form.list("findings", (finding) => findingOf(new Fields(finding)));
  return {
    sheet: form.text("sheet"),
    range: form.text("range", RANGE),
    grade: textOrNull(form, "grade"),
    computedGrade: computedGrade(form),
    project: {
      code: textOrNull(project, "code"),
      name: textOrNull(project, "name"),
      year: textOrNull(project, "year"),
      unit: textOrNull(project, "unit"),
    },
    profile: profileTitle(form.inner("profile")),
    execution: form.orNull("execution", (own) => {
      const execution = own.inner("execution");
      return { rate: figures(execution.inner("rate")), score: figures(execution.inner("score")) };
    }),
    weights: figures(form.inner("weights")),
    total: figures(form.inner("total")),
    counts: countsOf(findings),
    findings,
    unjudged: form.list("unjudged", (each) => new Fields(each)).length,
  };
}

/** Answers of earlier versions may leave it out: it follows from the total, for profiles that are known. */
function computedGrade(form: Fields): string | null {
  if (form.has("computedGrade")) return textOrNull(form, "computedGrade");
  const { computed } = figures(form.inner("total"));
  const profile = profileNamed(form.inner("profile").text("name"));
  return computed === null || profile === null ? null : gradeOf(points(new Decimal(computed)), profile);
}

/** Answers of `--json` have the name alone; of a profile of one's own nothing else is known then. */
function profileTitle(profile: Fields): string {
  if (profile.has("title")) return profile.text("title");
  const name = profile.text("name");
  return profileNamed(name)?.title ?? name;
}

function findingOf(finding: Fields): FindingAnswer {
  return {
    rule: finding.text("rule"),
    name: finding.text("name"),
    severity: finding.oneOf("severity", ["error", "warning", "info"]),
    cell: finding.text("cell", CELL),
    row: finding.text("row"),
    message: finding.text("message"),
    stated: textOrNull(finding, "stated"),
    expected: textOrNull(finding, "expected"),
    correction: finding.oneOf("correction", ["safe", "suggested", "none"]),
  };
}

function figures(figure: Fields): Figures {
  const number = (name: string) => figure.orNull(name, (own) => own.text(name, NUMBER));
  return { stated: number("stated"), computed: number("computed") };
}

function textOrNull(fields: Fields, name: string): string | null {
  return fields.orNull(name, (own) => own.text(name));
}
