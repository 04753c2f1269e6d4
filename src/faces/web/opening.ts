import type { Pause } from "../../core/port";

/** What is shown of a file that is being opened. */
export interface OpeningState {
  readonly name: string;
  /** At first nothing is shown, most files being open before anyone can read it; what takes long can be given up. */
  readonly phase: "quiet" | "shown" | "long";
  /** How many of its steps are done. */
  readonly done: number;
}

/** Milliseconds after which it is shown, and after which it can be given up. */
const SHOWN_AFTER = 300;
const LONG_AFTER = 2_000;

/** The part of the page that opens files, the bytes, the sheet in front. */
export const OPENING_STEPS = 3;

/** Thrown inside an opening that its user has given up; nobody is told. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** A file on its way to the screen: how far it has come, and whether the person has given it up. */
export class Opening {
  private readonly control = new AbortController();
  private readonly timers: readonly ReturnType<typeof setTimeout>[];
  private state: OpeningState;

  /** @param show hears of every change, while it has not ended */
  constructor(
    name: string,
    private readonly show: (state: OpeningState) => void,
  ) {
    this.state = { name, phase: "quiet", done: 0 };
    show(this.state);
    this.timers = [
      setTimeout(() => {
        this.change({ phase: "shown" });
      }, SHOWN_AFTER),
      setTimeout(() => {
        this.change({ phase: "long" });
      }, LONG_AFTER),
    ];
  }

  /**
   * One step of it.
   * @throws GivenUp as soon as it is given up, whatever becomes of the step
   */
  async step<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.control;
    const givenUp = new Promise<never>((_, reject) => {
      const stop = () => {
        reject(new GivenUp());
      };
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
    const result = await Promise.race([givenUp, work]);
    this.change({ done: this.state.done + 1 });
    return result;
  }

  /** Pauses at which it stops when it was given up. */
  pausing(pause: Pause): Pause {
    return () => (this.control.signal.aborted ? Promise.reject(new GivenUp()) : pause());
  }

  giveUp(): void {
    this.control.abort();
    this.end();
  }

  /** It is open, or cannot be opened: nothing more is shown of it. */
  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private change(change: Partial<OpeningState>): void {
    if (this.control.signal.aborted) return;
    this.state = { ...this.state, ...change };
    this.show(this.state);
  }
}
