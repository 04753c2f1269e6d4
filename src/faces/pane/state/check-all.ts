import { checkWorkbook } from "../../../core/actions/whole-workbook";
import type { Pause } from "../../../core/port";
import type { SheetOutcome } from "../../../core/review";
import type { Runner } from "./runner";

/** Checks every sheet as it now stands, by what the person has chosen and told; writes nothing, and the pane says nothing. */
export function checkAll(
  runner: Runner,
  pause: Pause,
  signal: AbortSignal,
): Promise<readonly SheetOutcome[]> {
  return checkWorkbook(runner.read(), { pause, signal });
}
