import {
  layoutSettings,
  NOTHING_TO_DO,
  partSettings,
  type RecordedSettings,
  type SheetSnapshot,
  type TaughtLayout,
  WorkbookError,
  type Workbook,
} from "../port";
import type { Options } from "./options";
import { openRecord } from "./record";
import { recorded } from "./recorded";
import { isWorksheet } from "./through-sheets";

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
  await changeLayouts(workbook, options, (kept) => ({ ...kept, ...layoutSettings(layouts) }));
}

/** Takes a layout out of the workbook; one that is not there is no error, and what cannot be read of others stays. */
export async function dropLayout(
  workbook: Workbook,
  layout: TaughtLayout,
  options: WriteOptions,
): Promise<void> {
  const gone = Object.keys(layoutSettings([layout]));
  await changeLayouts(workbook, options, (kept) =>
    Object.fromEntries(Object.entries(kept).filter(([name]) => !gone.includes(name))),
  );
}

/** The record is the workbook's, whichever sheet it is written from: the first that lets itself be written. */
async function changeLayouts(
  workbook: Workbook,
  options: WriteOptions,
  change: (kept: RecordedSettings) => RecordedSettings,
): Promise<void> {
  const time = options.now().toISOString();
  const decide = (snapshot: SheetSnapshot) => {
    const open = openRecord(snapshot);
    const { layouts, others } = partSettings(open.kept.settings);
    const settings = { ...others, ...change(layouts) };
    const isSame = JSON.stringify(settings) === JSON.stringify(open.kept.settings);
    const wanted = isSame ? open.kept : { ...open.kept, settings, settingsTime: time };
    return recorded(snapshot, NOTHING_TO_DO, { open, wanted, action: "settings", time });
  };
  for (const { id } of (await workbook.sheets()).filter(isWorksheet)) {
    try {
      await workbook.edit(id, decide, options.signal);
      return;
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== "protected") throw error;
    }
  }
  throw new WorkbookError("protected");
}
