import {
  type SheetInfo,
  type SheetSnapshot,
  WorkbookError,
  type WorkbookErrorCode,
} from "../../../core/port";
import type { LiveReader } from "../save/save";
import type { Failure, PaneSide } from "./protocol";

/** The pane's port as the page reads through it. */
export function liveReader(pane: PaneSide): LiveReader {
  return {
    sheets: async () => parse(await pane.sheets()) as readonly SheetInfo[],
    read: async (sheetId) => withGaps(parse(await pane.read(sheetId ?? "")) as SheetSnapshot),
  };
}

function parse(text: string): unknown {
  const answer: unknown = JSON.parse(text);
  if (isFailure(answer)) {
    const { code, detail, message } = answer.failure;
    throw new WorkbookError(code as WorkbookErrorCode, detail, message);
  }
  return answer;
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === "object" && answer !== null && "failure" in answer;
}

/** JSON has null where the snapshot has gaps. */
function withGaps(snapshot: SheetSnapshot): SheetSnapshot {
  return { ...snapshot, rows: snapshot.rows.map((row) => row?.map((cell) => cell ?? undefined)) };
}
