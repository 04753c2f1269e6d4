import type { FileAnswer, SummaryAnswer } from "../answer/types";

/** Writes the answer of `--json` (answer.schema.json) file by file, so that it is never in memory as a whole. */
export class JsonText {
  private isFirst = true;

  constructor(private readonly write: (text: string) => void) {}

  /** Before the first file. */
  begin(): void {
    this.write('{\n  "version": 1,\n  "files": [');
  }

  add(answer: FileAnswer): void {
    this.write(`${this.isFirst ? "" : ","}\n    ${indented(contractOf(answer), "    ")}`);
    this.isFirst = false;
  }

  end(summary: SummaryAnswer): void {
    this.write(`${this.isFirst ? "" : "\n  "}],\n  "summary": ${indented(summary, "  ")}\n}\n`);
  }
}

/** What the contract has of an answer, and nothing else. */
function contractOf({ file, error, forms }: FileAnswer) {
  return {
    file,
    error,
    forms: forms.map((form) => ({
      sheet: form.sheet,
      range: form.range,
      profile: { name: form.profile.name, why: form.profile.why },
      grade: form.grade,
      project: form.project,
      execution: form.execution,
      weights: form.weights,
      total: form.total,
      indicators: form.indicators,
      reading: form.reading,
      findings: form.findings,
      unjudged: form.unjudged,
    })),
  };
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
