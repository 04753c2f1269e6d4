import { WorkbookError } from "../../core/port";

/** The error for a part that is missing or cannot be understood. */
export function damaged(part: string, reason: string): WorkbookError {
  return new WorkbookError("damaged", `${part}: ${reason}`);
}

/** What a reader gives, for parts that can be done without: undefined where one is missing, damaged or too large. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
