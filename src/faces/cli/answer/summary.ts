import type { FileBrief } from "./brief";
import type { FileError, SummaryAnswer } from "./types";

/** Counts over all files of a run, one after another. */
export class Summary {
  private files = 0;
  private unreadable = 0;
  private forms = 0;
  private errors = 0;
  private warnings = 0;
  private unjudged = 0;
  private incomplete = 0;

  add({ error, forms, incomplete }: FileBrief): void {
    this.files++;
    if (isUnreadable(error)) this.unreadable++;
    if (incomplete) this.incomplete++;
    this.forms += forms.length;
    for (const { counts, unjudged } of forms) {
      this.errors += counts.error;
      this.warnings += counts.warning;
      this.unjudged += unjudged;
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
export function isUnreadable(error: FileError | null): boolean {
  return error !== null && error.code !== "no-form";
}
