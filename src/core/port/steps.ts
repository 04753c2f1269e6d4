import type { Pause } from "./pause";

/** Long work, written once: it can be left after each of its steps and taken up again. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps in one go. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does one step after another and asks between them whether to pause. */
export async function inSteps<T>(work: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const waiting = pause();
    if (waiting !== null) await waiting;
  }
}
