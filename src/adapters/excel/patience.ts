import { WorkbookError } from "../../core/port";

/** Starts and stops a timer; the page's own by default. */
export interface Timer {
  readonly start: (action: () => void, milliseconds: number) => unknown;
  readonly stop: (handle: unknown) => void;
}

/**
 * Waits so long and no longer: the client library has no time-out of its own, a request without an answer would leave
 * its caller waiting for ever. What was asked may still be carried out later.
 * @param message in place of the error's own text
 * @throws WorkbookError no-answer
 */
export async function withPatience<T>(
  work: Promise<T>,
  milliseconds: number,
  timer: Timer,
  message?: string,
): Promise<T> {
  let handle: unknown;
  const tooLong = new Promise<never>((_, reject) => {
    handle = timer.start(() => {
      reject(new WorkbookError("no-answer", `no answer within ${milliseconds} ms`, message));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    timer.stop(handle);
  }
}
