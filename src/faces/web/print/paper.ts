import type { OwnSheet, Pause, Unwatch } from "../../../core/port";
import { untilIdle } from "../../browser";
import type { PageWorkbook } from "../book/page-workbook";
import { PRINT } from "./texts";
import { sheetElements } from "./sheet-table";
import "./paper.css";

/** The report on every sheet as it stands, as the pane would make it. */
export type MakeReport = (pause: Pause, signal: AbortSignal) => Promise<OwnSheet | null>;

/** So long nothing was changed before the report is made ready unasked, in milliseconds; and of no more sheets. */
const CALM = 1_500;
const MOST_SHEETS = 12;

/**
 * What is printed of an open file: the report. A browser prints without waiting for anybody: it is made ready in idle
 * moments, and where it is not ready a note in its place says what to do; the page makes it ready after that.
 */
export class Paper {
  private readonly element = document.createElement("div");
  private readonly watching: Promise<Unwatch>;
  private isMade = false;
  private control = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onError hears of what went wrong unasked
   */
  constructor(
    private readonly book: PageWorkbook,
    private readonly makeReport: MakeReport,
    private readonly onError: (error: unknown) => void,
  ) {
    this.element.className = "paper";
    this.element.lang = "zh-CN";
    document.body.append(this.element);
    this.outdated();
    this.watching = book.watch({
      changed: () => {
        this.outdated();
      },
      failed: onError,
    });
  }

  /** Whether what would be printed now is the report. */
  get isReady(): boolean {
    return this.isMade;
  }

  /**
   * Makes the report as the file now stands.
   * @param pausing how to pause between the steps; given up, it need not go on
   * @returns whether it is ready: not where something was changed meanwhile
   */
  async prepare(pausing: (signal: AbortSignal) => Pause): Promise<boolean> {
    this.control.abort();
    this.control = new AbortController();
    const { signal } = this.control;
    const report = await this.makeReport(pausing(signal), signal);
    if (signal.aborted || report === null) return false;
    this.element.replaceChildren(...sheetElements(report));
    this.isMade = true;
    return true;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.control.abort();
    this.element.remove();
    await (
      await this.watching
    )();
  }

  /** Cells, marks or the file's name are others: what was made ready is no longer so. */
  private outdated(): void {
    this.control.abort();
    this.isMade = false;
    const note = document.createElement("p");
    note.textContent = PRINT.notReady;
    this.element.replaceChildren(note);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.prepareUnasked().catch(this.onError);
    }, CALM);
  }

  private async prepareUnasked(): Promise<void> {
    const sheets = await this.book.sheets();
    if (sheets.length <= MOST_SHEETS) await this.prepare(untilIdle);
  }
}
