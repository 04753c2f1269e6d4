import { WorkbookError } from "../../core/port";

/** Whether somebody still waits for a run. A request that is on its way cannot be called back, but what follows can. */
export interface Waiting {
  readonly isGivenUp: boolean;
}

/** How the detail of an error begins where what was written could not be taken back. */
export const NOT_TAKEN_BACK = "not taken back";

/** The detail of the error where nothing was written. */
export const NOTHING_WRITTEN = "given up before anything was written";

/** @throws WorkbookError no-answer where nobody waits any more: what is not written yet is not written at all */
export function stopIfGivenUp({ isGivenUp }: Waiting): void {
  if (isGivenUp) throw new WorkbookError("no-answer", NOTHING_WRITTEN);
}

/** @throws WorkbookError no-answer where nobody waits any more for what was just written: it is to be taken back */
export function stopIfLate({ isGivenUp }: Waiting): void {
  if (isGivenUp) throw new WorkbookError("no-answer", "given up before it was carried out");
}
