import { WorkbookError } from "../../../core/port";
import type { LiveReader } from "../save/save";
import type { PaneSide } from "./protocol";

/** The pane's port as the page reads through it. */
export function liveReader({ port }: PaneSide): LiveReader {
  return {
    sheets: () => port.sheets().catch(raiseOurs),
    read: (sheetId) => port.read(sheetId).catch(raiseOurs),
  };
}

/** Errors of the frame are of its own classes: here each becomes one of ours. */
function raiseOurs(error: unknown): never {
  const { name, code, detail, message } = error as Error & Omit<WorkbookError, "name">;
  throw name === "WorkbookError" ? new WorkbookError(code, detail, message) : error;
}
