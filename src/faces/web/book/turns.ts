import type { Pause } from "../../../core/port";

/** One thing after another, as if a program stood behind the file. */
export class Turns {
  /** What is under way; the next thing waits for it. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param pause asked between one thing and the next */
  constructor(private readonly pause: Pause) {}

  /** Does something when all that was begun before is done, or has failed. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      await this.pause();
      return work();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
