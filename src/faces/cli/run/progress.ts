import { textWidth } from "../text/width";
import type { Terminal } from "../terminal";

/** Shorter runs show no bar. */
const SHOWN_AFTER = 1000;
/** Between two drawings, so that drawing costs nothing. */
const PAUSE = 100;
const BAR = 24;
const CLEAR_LINE = "\r\u001b[2K";

/** A bar on the last line of the terminal for errors, on runs that last; elsewhere nothing is written. */
export class Progress {
  private readonly start: number;
  private drawnAt = 0;
  private done = 0;
  private isDrawn = false;

  constructor(
    private readonly doing: string,
    private readonly total: number,
    private readonly terminal: Terminal,
  ) {
    this.start = terminal.now().getTime();
  }

  /** So many files are done. */
  step(done: number): void {
    this.done = done;
    if (done === this.total) return;
    const time = this.terminal.now().getTime();
    if (time - this.start >= SHOWN_AFTER && time - this.drawnAt >= PAUSE) this.draw(time);
  }

  /** Writes something else without the bar in its way. */
  beside(write: () => void): void {
    const wasDrawn = this.isDrawn;
    this.end();
    write();
    if (wasDrawn) this.draw(this.terminal.now().getTime());
  }

  /** Takes the bar away. */
  end(): void {
    if (this.isDrawn) this.terminal.writeError(CLEAR_LINE);
    this.isDrawn = false;
  }

  private draw(time: number): void {
    const { errorColumns, writeError } = this.terminal;
    if (errorColumns === undefined) return;
    const full = Math.floor((BAR * this.done) / this.total);
    const bar = "█".repeat(full) + "░".repeat(BAR - full);
    const figures = `正在${this.doing}  ${this.done}/${this.total}  ${this.remaining(time)}`;
    const line = `${bar}  ${figures}`;
    writeError(CLEAR_LINE + (textWidth(line) < errorColumns ? line : `${this.done}/${this.total}`));
    this.isDrawn = true;
    this.drawnAt = time;
  }

  private remaining(time: number): string {
    if (this.done === 0) return "";
    const seconds = Math.ceil((((time - this.start) / this.done) * (this.total - this.done)) / 1000);
    return seconds < 60 ? `约剩 ${seconds} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`;
  }
}
