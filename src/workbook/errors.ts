import { WorkbookError } from "../sheet";

/** The error for a part that is missing or cannot be understood. */
export function damaged(part: string, reason: string): WorkbookError {
  return new WorkbookError("damaged", `${part}: ${reason}`);
}
