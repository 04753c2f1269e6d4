import type { Corrected, Ending, Undone } from "../../../core/actions";
import { type Address, sheetPrefix, toA1 } from "../../../core/cells";
import type { LedgerEntry } from "../../../core/port";
import { clockText } from "../../../core/report";
import type { Review } from "../../../core/review";
import { TEXTS as PANE_TEXTS } from "../texts";
import { DONE_TEXTS as TEXTS } from "../texts/done";
import { UNFINISHED_TEXTS } from "../texts/unfinished";
import { cellsOf, hasCorrectedMarks, messageOutcome } from "./outcomes";
import type { Change, Outcome } from "./pane-state";

/** What a correction has come to. */
export function correctedOutcome(result: Corrected, time: Date): Outcome {
  const { edits, written, reverted, withoutComment, resultsLost, after } = result;
  const list = (cells: readonly Address[]) => cells.map(toA1).join("、");
  const remarks = [
    ...(reverted.length > 0 ? [TEXTS.reverted(list(reverted.map(({ at }) => at)))] : []),
    ...(withoutComment.length > 0 ? [TEXTS.withoutComment(list(withoutComment))] : []),
    ...(resultsLost.length > 0 ? [TEXTS.resultsLost(lostList(resultsLost))] : []),
  ];
  if (edits.length === 0) {
    return messageOutcome("correct", written ? markedText(after) : TEXTS.alreadyRight, remarks);
  }
  return {
    ...messageOutcome("correct", TEXTS.corrected(edits.length, clockText(time)), remarks),
    changes: edits.map(changeOf),
    run: time.toISOString(),
  };
}

/** What was marked where nothing was to be corrected. @param after null where it could not be read back */
function markedText(after: Review | null): string {
  const open = (after?.snapshot.marks ?? []).filter(({ highlight }) => highlight !== "corrected");
  return open.length === 0 ? TEXTS.marksRenewed : TEXTS.nothingToCorrect(open.length);
}

/** "汇总!B3、汇总!B4 等 40 个单元格". */
function lostList(lost: Corrected["resultsLost"], most = 5): string {
  const named = lost.slice(0, most).map(({ sheet, at }) => sheetPrefix(sheet) + toA1(at));
  return named.join("、") + (lost.length > most ? ` 等 ${lost.length} 个单元格` : "");
}

function changeOf({ at, finding: { rule, stated, expected } }: Corrected["edits"][number]): Change {
  return {
    at,
    subject: rule.corrects ?? rule.title,
    from: stated ?? PANE_TEXTS.notStated,
    to: expected ?? "",
  };
}

/** @param after the sheet as it now stands; null where it could not be read */
export function undoneOutcome({ restored, left, asked }: Undone, after: Review | null): Outcome {
  const isLast = after?.snapshot.marks.length === 0;
  if (restored.length > 0) {
    return messageOutcome("undo", TEXTS.undone(restored.length, isLast), leftRemarks(cellsOf(left)));
  }
  const isLost = left.length + asked.length === 0 && after !== null && hasCorrectedMarks(after);
  const text = isLost ? TEXTS.recordLost : TEXTS.nothingToUndo;
  return messageOutcome("undo", text, leftRemarks(cellsOf(left)));
}

/** @param left entries whose cells a person has changed since */
export function settledOutcome(ending: Ending, left: readonly LedgerEntry[]): Outcome {
  const cells = left.map(({ cell }) => cell).join("、");
  return messageOutcome("settle", UNFINISHED_TEXTS.done[ending], leftRemarks(cells));
}

function leftRemarks(cells: string): string[] {
  return cells === "" ? [] : [TEXTS.left(cells)];
}

/** What clearing has come to. */
export function clearedText({ written }: { readonly written: boolean }): string {
  return written ? TEXTS.cleared : TEXTS.nothingToClear;
}
