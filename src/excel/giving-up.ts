import { WorkbookError } from "../sheet";

/** Whether somebody still waits for a run. A request that is on its way cannot be called back, but what follows can. */
export interface Waiting {
  readonly isGivenUp: boolean;
}

/** @throws WorkbookError no-answer where nobody waits any more: what is not written yet is not written at all */
export function stopIfGivenUp({ isGivenUp }: Waiting): void {
  if (isGivenUp) throw new WorkbookError("no-answer", "given up before anything was written");
}
