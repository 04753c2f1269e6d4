import { layoutSettings, type TaughtLayout, type Workbook } from "../port";
import { changeKept, withoutNames } from "./kept-settings";
import type { Options } from "./options";

type WriteOptions = Pick<Options, "now" | "signal">;

/**
 * Keeps layouts in the workbook's settings, one entry for each header; no cell is written.
 * @throws WorkbookError "protected" where every sheet is
 */
export async function keepLayouts(
  workbook: Workbook,
  layouts: readonly TaughtLayout[],
  options: WriteOptions,
): Promise<void> {
  await changeKept(workbook, "layouts", options, (kept) => ({ ...kept, ...layoutSettings(layouts) }));
}

/** Takes a layout out of the workbook; one that is not there is no error, and what cannot be read of others stays. */
export async function dropLayout(
  workbook: Workbook,
  layout: TaughtLayout,
  options: WriteOptions,
): Promise<void> {
  const gone = Object.keys(layoutSettings([layout]));
  await changeKept(workbook, "layouts", options, (kept) => withoutNames(kept, gone));
}
