import type { FigureAnswer, FileAnswer, FileError, FindingAnswer, FormAnswer } from "./types";

/** What is kept of a file's answer to the end of a run, for all that is said of its files together. */
export interface FileBrief {
  readonly file: string;
  /** The corrected copy, which the findings of `fix` are about. */
  readonly output: string | null;
  readonly error: FileError | null;
  /** Whether a sheet could not be worked on though the rest of the file was. */
  readonly incomplete: boolean;
  readonly forms: readonly FormBrief[];
}

export interface FormBrief extends Pick<
  FormAnswer,
  "sheet" | "range" | "grade" | "computedGrade" | "project"
> {
  /** The profile's title. */
  readonly profile: string;
  /** Null where the form has no table of budget execution. */
  readonly execution: { readonly rate: Figures; readonly score: Figures } | null;
  readonly weights: Figures;
  readonly total: Figures;
  readonly counts: FindingCounts;
  /** Those that are to be listed: all of them, or none where there are too many. */
  readonly findings: readonly FindingAnswer[];
  /** How many things could not be judged. */
  readonly unjudged: number;
}

export type Figures = Pick<FigureAnswer, "stated" | "computed">;

/** How many findings there are, by their severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/**
 * What is kept of an answer. Its texts may be cut out of others and keep the whole of a file in memory: what stays in the
 * thread is to be a copy.
 */
export function briefOf({ file, output, error, incomplete, forms }: FileAnswer): FileBrief {
  return {
    file,
    output: output ?? null,
    error,
    incomplete: incomplete ?? false,
    forms: forms.map(formBrief),
  };
}

function formBrief(form: FormAnswer): FormBrief {
  const { sheet, range, grade, computedGrade, project, execution, weights, total, findings, unjudged } = form;
  return {
    sheet,
    range,
    grade,
    computedGrade,
    project,
    profile: form.profile.title,
    execution: execution && { rate: figures(execution.rate), score: figures(execution.score) },
    weights: figures(weights),
    total: figures(total),
    counts: countsOf(findings),
    findings,
    unjudged: unjudged.length,
  };
}

/** How many of these findings there are, by their severity. */
export function countsOf(findings: readonly Pick<FindingAnswer, "severity">[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function figures({ stated, computed }: FigureAnswer): Figures {
  return { stated, computed };
}
