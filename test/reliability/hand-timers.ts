import type { ExcelOptions } from "../../src/adapters/excel";

/** An adapter's timers: those without a delay run when all else has been done, the others when a test says so. */
export class HandTimers {
  private readonly waiting = new Map<number, { readonly action: () => void; readonly delay: number }>();
  private last = 0;

  /** What the adapter takes. */
  readonly timer: NonNullable<ExcelOptions["timer"]> = {
    start: (action, delay) => {
      this.waiting.set(++this.last, { action, delay });
      return this.last;
    },
    stop: (handle) => {
      this.waiting.delete(handle as number);
    },
  };

  /** Runs the timers without a delay. */
  runDue(): void {
    this.run((delay) => delay === 0);
  }

  /** Lets all time pass: whoever waits for an answer waits no longer. Says whether anybody did. */
  expire(): boolean {
    return this.run(() => true);
  }

  private run(isMeant: (delay: number) => boolean): boolean {
    const meant = [...this.waiting].filter(([, { delay }]) => isMeant(delay));
    for (const [handle, { action }] of meant) {
      this.waiting.delete(handle);
      action();
    }
    return meant.length > 0;
  }
}
