import type { FileAnswer, SeverityAnswer, SummaryAnswer } from "./types";

/** Counts over all files of a run, one after another. */
export class Summary {
  private files = 0;
  private unreadable = 0;
  private forms = 0;
  private errors = 0;
  private warnings = 0;
  private unjudged = 0;
  private incomplete = 0;

  add({ error, forms, incomplete = false }: FileAnswer): void {
    this.files++;
    if (isUnreadable(error)) this.unreadable++;
    if (incomplete) this.incomplete++;
    this.forms += forms.length;
    for (const { findings, unjudged } of forms) {
      this.errors += count(findings, "error");
      this.warnings += count(findings, "warning");
      this.unjudged += unjudged.length;
    }
  }

  /** Whether every file was read, written and corrected as a whole. */
  get isComplete(): boolean {
    return this.unreadable + this.incomplete === 0;
  }

  counts(): SummaryAnswer {
    const { files, unreadable, forms, errors, warnings, unjudged } = this;
    return { files, unreadable, forms, errors, warnings, unjudged };
  }
}

/** A file without a form counts as read. */
export function isUnreadable(error: FileAnswer["error"]): boolean {
  return error !== null && error.code !== "no-form";
}

/** How many findings of one severity there are. */
export function count(findings: readonly { severity: SeverityAnswer }[], severity: SeverityAnswer): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
