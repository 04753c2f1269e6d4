import type { Decide, Workbook } from "../../../core/port";

/** Thrown inside an action that its user has given up; nobody is told. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Rejects with Cancelled once an action is given up. */
export function whenCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Cancelled("given up"));
    });
  });
}

/**
 * The workbook for one action. An action that waits for Excel (while a person is editing a cell) cannot be called
 * back; but what it would then write is decided only after the waiting, and that is stopped here. What is already on its
 * way is taken back by the port when it arrives.
 */
export function cancellable(port: Workbook, signal: AbortSignal): Workbook {
  const stopIfCancelled = () => {
    if (signal.aborted) throw new Cancelled("given up");
  };
  const stoppable =
    (decide: Decide): Decide =>
    async (snapshot) => {
      stopIfCancelled();
      const plan = await decide(snapshot);
      stopIfCancelled();
      return plan;
    };
  return {
    name: port.name,
    sheets: () => port.sheets(),
    read: (sheetId) => port.read(sheetId),
    putSheet: (content) => {
      stopIfCancelled();
      return port.putSheet(content, signal);
    },
    dropHalfSheet: (journal) => port.dropHalfSheet(journal),
    edit: (sheetId, decide) => port.edit(sheetId, stoppable(decide), signal),
    mergedAreas: (sheetId, within) => port.mergedAreas(sheetId, within),
    readSheets: (sheets, options) => port.readSheets(sheets, options),
    // What was done on other sheets stays: given up, the answers end without an error.
    editSheets: (sheets, decide, options) => port.editSheets(sheets, decide, { ...options, signal }),
  };
}
