import { type CellValue, firstCellIn } from "../../core/cells";
import type { ChangeSource, Unwatch, Watcher } from "../../core/port";

/**
 * Registers a watcher for the whole workbook.
 * @param isOwn whether a run of ours is writing at this moment
 */
export async function watch(
  context: Excel.RequestContext,
  { changed, selected, activated, failed }: Watcher,
  isOwn: () => boolean,
): Promise<Unwatch> {
  const guarded =
    <E>(handler: (event: E) => void) =>
    (event: E): Promise<void> => {
      try {
        handler(event);
      } catch (error) {
        failed(error);
      }
      return Promise.resolve();
    };
  const { worksheets } = context.workbook;
  const handlers = [
    changed &&
      worksheets.onChanged.add(
        guarded((event) => {
          const { worksheetId: sheetId, address } = event;
          changed({ sheetId, address, source: sourceOf(event, isOwn), ...valueAfter(event) });
        }),
      ),
    selected &&
      worksheets.onSelectionChanged.add(
        guarded(({ address, worksheetId }) => {
          selected({ sheetId: worksheetId, at: firstCellIn(address) });
        }),
      ),
    activated &&
      worksheets.onActivated.add(
        guarded(({ worksheetId }) => {
          activated({ sheetId: worksheetId });
        }),
      ),
  ].filter((handler) => handler !== undefined);
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}

/** What now stands in a single cell that was edited; nothing is known of rows, formulas' results and several cells. */
function valueAfter({ changeType, details }: Excel.WorksheetChangedEventArgs): { value?: CellValue } {
  const after = (details as Excel.ChangedEventDetail | undefined)?.valueAfter as unknown;
  if (changeType !== "RangeEdited") return {};
  if (after === "" || after === null) return { value: null };
  return typeof after === "number" || typeof after === "string" || typeof after === "boolean"
    ? { value: after }
    : {};
}

/** Excel says who made a change since ExcelApi 1.14; before that, what comes while we write is taken for ours. */
function sourceOf(
  { source, triggerSource }: Excel.WorksheetChangedEventArgs,
  isOwn: () => boolean,
): ChangeSource {
  if (source === "Remote") return "remote";
  const isOurs =
    (triggerSource as string | undefined) === undefined ? isOwn() : triggerSource === "ThisLocalAddin";
  return isOurs ? "own" : "user";
}
