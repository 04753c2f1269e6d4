import type { Pause, Steps } from "../../core/port";

/** Work that is done again and again, of which only what was begun last counts: at a pause an earlier one is given up. */
export class Latest {
  private doing: Steps<void> | null = null;
  private isDue = false;

  /** @param pause asked between the steps */
  constructor(
    private readonly work: () => Steps<void>,
    private readonly pause: Pause,
  ) {}

  /** Begins, and goes on at once as far as no pause is due. */
  begin(): void {
    const steps = this.work();
    this.doing = steps;
    this.goOn(steps);
  }

  /** Begins soon: many things may ask for it at once. */
  beginSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      this.begin();
    }, 0);
  }

  private goOn(steps: Steps<void>): void {
    while (this.doing === steps && steps.next().done !== true) {
      const waiting = this.pause();
      if (waiting === null) continue;
      void waiting.then(() => {
        this.goOn(steps);
      });
      return;
    }
  }
}
