import type { FileState, XlsxWorkbook } from "../../../adapters/xlsx";
import type { Address } from "../../../core/cells";

/** What was changed at once: by one action of the pane, or by what a person typed or pasted. */
interface Deed {
  readonly sheetId: string;
  /** The cells with other contents; none where only marks, the record or a whole sheet are others. */
  readonly cells: readonly Address[];
  /** The sheet of ours that was written as a whole. */
  readonly written?: string;
  /** All that is done under one of these is one deed: an action writes one sheet after another. */
  readonly action?: object | undefined;
}

interface Moment extends FileState {
  /** Another one for each state of the file; a state that comes back has its own again. */
  readonly number: number;
}

/** A deed, and what the file was before it and after it. */
export interface Step {
  readonly deeds: readonly Deed[];
  readonly before: Moment;
  readonly after: Moment;
}

/** No more steps are kept than these, and no more letters than these but for the last: a tab has to live with them. */
const MOST_STEPS = 100;
const MOST_LETTERS = 30_000_000;

/** What an open file has been since it was opened, so that a person can go back and forth, step by step. */
export class Past {
  private now: Moment;
  private saved: number;
  private count = 0;
  private behind: Step[] = [];
  private ahead: Step[] = [];

  constructor(private readonly file: XlsxWorkbook) {
    this.now = this.moment();
    this.saved = this.now.number;
  }

  /** Whether there is something that no saved copy holds. */
  get isUnsaved(): boolean {
    return this.now.number !== this.saved;
  }

  /** What names the file as it now stands among all that it has been. */
  get number(): number {
    return this.now.number;
  }

  /** @param number what the file was when the copy was made */
  isSaved(number: number): void {
    this.saved = number;
  }

  /** The file has been changed. */
  did(deed: Deed): void {
    const before = this.now;
    this.now = this.moment();
    const last = this.behind.at(-1);
    const isSame = deed.action !== undefined && last?.deeds.some(({ action }) => action === deed.action);
    if (last !== undefined && isSame === true) {
      this.behind[this.behind.length - 1] = {
        deeds: [...last.deeds, deed],
        before: last.before,
        after: this.now,
      };
    } else this.behind.push({ deeds: [deed], before, after: this.now });
    this.ahead = [];
    this.forgetOldest();
  }

  /**
   * Takes the last step back.
   * @returns the step; null where there is none
   */
  back(): Step | null {
    const step = this.behind.pop();
    if (step === undefined) return null;
    this.ahead.push(step);
    this.goTo(step.before);
    return step;
  }

  /** Takes the last step that was taken back once more. @returns the step; null where there is none */
  forth(): Step | null {
    const step = this.ahead.pop();
    if (step === undefined) return null;
    this.behind.push(step);
    this.goTo(step.after);
    return step;
  }

  private goTo(moment: Moment): void {
    this.file.restore(moment);
    this.now = moment;
  }

  private moment(): Moment {
    const { parts, book } = this.file;
    return { parts, book, number: this.count++ };
  }

  private forgetOldest(): void {
    let letters = 0;
    let kept = 0;
    for (const { before, after } of [...this.behind].reverse()) {
      letters += after.parts.lettersBeside(before.parts);
      if (kept > 0 && (kept === MOST_STEPS || letters > MOST_LETTERS)) break;
      kept++;
    }
    this.behind = this.behind.slice(this.behind.length - kept);
  }
}
