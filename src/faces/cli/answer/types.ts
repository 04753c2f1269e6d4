import type { FormKind, Proof, ReadBy, Reading } from "../../../core/form";

/** The version of what `--json` and `--json-lines` write (answer.schema.json). */
export const ANSWER_VERSION = 1;

/**
 * What comes of a file, as plain data: the answer of `--json` (answer.schema.json), what worker threads send back, and
 * all that the text and the report are made of. Numbers are decimal strings, absent is null.
 */
export interface FileAnswer {
  /** The path as it was given or found. */
  readonly file: string;
  readonly error: FileError | null;
  readonly forms: readonly FormAnswer[];
  /** What was set aside on these forms and is no longer found. */
  readonly obsolete: readonly ObsoleteAnswer[];
  /** What a person should know besides: sheets read in part, sheets that could not be corrected. */
  readonly notes: readonly string[];
  /** `fix` and `clear`: the file that was written; null where none was. */
  readonly output?: string | null;
  /** `fix` only. */
  readonly corrections?: readonly CorrectionAnswer[];
  /** Whether a sheet could not be checked, corrected or cleared though the rest of the file was. */
  readonly incomplete?: boolean;
}

/**
 * Why a file gave no forms; no-form means that it was read and holds none, signed that it must not be changed as long as
 * nobody has said so.
 */
export type FileErrorCode = "password" | "damaged" | "not-xlsx" | "too-large" | "no-form" | "signed" | "io";

export interface FileError {
  readonly code: FileErrorCode;
  readonly message: string;
}

export interface FormAnswer {
  readonly sheet: string;
  readonly range: string;
  /** 项目支出, 部门整体支出 or 转移支付. */
  readonly kind: FormKind;
  readonly profile: { readonly name: string; readonly title: string; readonly why: string };
  readonly grade: string | null;
  /** As it follows from the computed total. */
  readonly computedGrade: string | null;
  readonly project: ProjectAnswer;
  readonly execution: ExecutionAnswer | null;
  readonly weights: FigureAnswer;
  readonly total: FigureAnswer;
  readonly indicators: readonly IndicatorAnswer[];
  readonly reading: ReadingAnswer;
  readonly findings: readonly FindingAnswer[];
  readonly unjudged: readonly UnjudgedAnswer[];
  readonly ignored: readonly IgnoredAnswer[];
  /** Rows (from 1) and columns of the form that the sheet does not show; they were checked like all others. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly string[] };
}

/** Why the columns of a form were taken for what they are. */
export interface ReadingAnswer {
  readonly columns: readonly ColumnAnswer<keyof Reading["columns"]>[];
  readonly funds: readonly ColumnAnswer<keyof Reading["funds"]>[];
}

export interface ColumnAnswer<Role extends string> {
  readonly role: Role;
  /** The heading's cell; null where the column has none. */
  readonly cell: string | null;
  /** Its letters. */
  readonly column: string;
  readonly heading: string | null;
  /** Said by a person, a whole known label, a label of known words, or what stands in the column alone. */
  readonly by: ReadBy;
  /** Relations between figures that hold as they were read. */
  readonly proofs: readonly Proof[];
  /** Whether a correction may rest on it without being confirmed. */
  readonly sure: boolean;
}

export interface ProjectAnswer {
  readonly code: string | null;
  readonly name: string | null;
  readonly year: string | null;
  readonly unit: string | null;
}

export interface ExecutionAnswer {
  readonly amountUnit: "元" | "万元";
  readonly annualBudget: string | null;
  readonly executed: string | null;
  readonly points: string | null;
  readonly rate: FigureAnswer;
  readonly score: FigureAnswer;
}

export interface FigureAnswer {
  readonly cell: string | null;
  readonly stated: string | null;
  readonly computed: string | null;
}

export interface IndicatorAnswer {
  readonly cell: string;
  readonly category: string | null;
  readonly dimension: string | null;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
  readonly score: string | null;
}

export type SeverityAnswer = "error" | "warning" | "info";

export interface FindingAnswer {
  readonly rule: string;
  readonly name: string;
  readonly severity: SeverityAnswer;
  readonly cell: string;
  readonly row: string;
  readonly message: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly correction: "safe" | "suggested" | "none";
}

/** What could be called neither right nor wrong, and the rules that could not tell. */
export interface UnjudgedAnswer {
  readonly rules: readonly string[];
  /** The cell at which something is missing. */
  readonly cell: string;
  /** What is not judged, and what is missing. */
  readonly message: string;
}

/** A finding that a person has set aside, with the reason given. */
export interface IgnoredAnswer {
  readonly rule: string;
  readonly cell: string;
  readonly row: string;
  readonly message: string;
  readonly reason: string;
}

interface ObsoleteAnswer {
  readonly sheet: string;
  readonly rule: string;
  readonly row: string;
  readonly reason: string;
}

/** A cell that was written, by the finding that it puts right. */
export interface CorrectionAnswer {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  /** What the value is: 总分. */
  readonly subject: string;
  readonly correction: "safe" | "suggested";
  readonly stated: string | null;
  readonly expected: string | null;
  /** The formula that was written where formulas were asked for. */
  readonly formula?: string;
}

/** A project that stands in several places of a run. */
export interface DuplicateAnswer {
  /** Its name, else its code. */
  readonly project: string;
  readonly places: readonly PlaceAnswer[];
}

export interface PlaceAnswer {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
}

export interface SummaryAnswer {
  readonly files: number;
  readonly unreadable: number;
  readonly forms: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unjudged: number;
}

/** The answer for a file of which no form is told. */
export function bareAnswer(file: string, error: FileError | null): FileAnswer {
  return { file, error, forms: [], obsolete: [], notes: [] };
}
