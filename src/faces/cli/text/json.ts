import { ANSWER_VERSION, type FileAnswer, type FormAnswer, type SummaryAnswer } from "../answer/types";

/** Writes the answer of `--json` (answer.schema.json) file by file, so that it is never in memory as a whole. */
export class JsonText {
  private isFirst = true;

  constructor(private readonly write: (text: string) => void) {}

  /** Before the first file. */
  begin(): void {
    this.write(`{\n  "version": ${ANSWER_VERSION},\n  "files": [`);
  }

  /** @param answer as `jsonInDocument` gives it */
  add(answer: string): void {
    this.write(`${this.isFirst ? "" : ","}\n    ${answer}`);
    this.isFirst = false;
  }

  end(summary: SummaryAnswer): void {
    this.write(`${this.isFirst ? "" : "\n  "}],\n  "summary": ${indented(summary, "  ")}\n}\n`);
  }
}

/** The answer for one file as it stands in the document of `--json`. */
export function jsonInDocument(answer: FileAnswer): string {
  return indented(contractOf(answer), "    ");
}

/** The answer of `--json-lines` for one file: all on one line, which needs no other line beside it. */
export function jsonLine(answer: FileAnswer): string {
  const { file, error, output, corrections, notes, incomplete = false, forms } = answer;
  const line = {
    version: ANSWER_VERSION,
    file,
    error,
    ...(output !== undefined && { output }),
    ...(corrections !== undefined && { corrections }),
    notes,
    incomplete,
    forms: forms.map((form) => ({ ...formContract(form), profile: form.profile })),
  };
  return `${JSON.stringify(line)}\n`;
}

/** What the contract has of an answer, and nothing else. */
function contractOf({ file, error, forms }: FileAnswer) {
  return { file, error, forms: forms.map(formContract) };
}

function formContract(form: FormAnswer) {
  return {
    sheet: form.sheet,
    range: form.range,
    kind: form.kind,
    profile: { name: form.profile.name, why: form.profile.why },
    grade: form.grade,
    computedGrade: form.computedGrade,
    project: form.project,
    execution: form.execution,
    weights: form.weights,
    total: form.total,
    indicators: form.indicators,
    reading: form.reading,
    findings: form.findings,
    unjudged: form.unjudged,
  };
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
