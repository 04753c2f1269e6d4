import type { Corrected, Ending, LeftEntry, Undone } from "../../../core/actions";
import { type Address, sheetPrefix, toA1 } from "../../../core/cells";
import type { LedgerEntry, SheetRef } from "../../../core/port";
import { clockText } from "../../../core/report";
import type { Review } from "../../../core/review";
import { TEXTS } from "../texts";
import type { Change, Outcome } from "./pane-state";

/** An outcome that is a message only. */
export function messageOutcome(
  kind: Outcome["kind"],
  text: string,
  remarks: readonly string[] = [],
  sheet?: SheetRef,
): Outcome {
  return { kind, text, remarks, changes: [], run: null, ...(sheet && { sheet }) };
}

export function correctedOutcome(result: Corrected, time: Date): Outcome {
  const { edits, written, reverted, withoutComment, resultsLost } = result;
  const list = (cells: readonly Address[]) => cells.map(toA1).join("、");
  const remarks = [
    ...(reverted.length > 0 ? [TEXTS.reverted(list(reverted.map(({ at }) => at)))] : []),
    ...(withoutComment.length > 0 ? [TEXTS.withoutComment(list(withoutComment))] : []),
    ...(resultsLost.length > 0 ? [TEXTS.resultsLost(lostList(resultsLost))] : []),
  ];
  if (edits.length === 0) {
    return messageOutcome("correct", written ? TEXTS.nothingToCorrect : TEXTS.alreadyRight, remarks);
  }
  return {
    ...messageOutcome("correct", TEXTS.corrected(edits.length, clockText(time)), remarks),
    changes: edits.map(changeOf),
    run: time.toISOString(),
  };
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
    from: stated ?? TEXTS.notStated,
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

/** Whether marks say that cells were corrected; without a record of it, another program has lost that. */
export function hasCorrectedMarks({ snapshot }: Review): boolean {
  return snapshot.marks.some(({ highlight }) => highlight === "corrected");
}

/** @param left entries whose cells a person has changed since */
export function settledOutcome(ending: Ending, left: readonly LedgerEntry[]): Outcome {
  const cells = left.map(({ cell }) => cell).join("、");
  return messageOutcome("settle", TEXTS.unfinished.done[ending], leftRemarks(cells));
}

function leftRemarks(cells: string): string[] {
  return cells === "" ? [] : [TEXTS.left(cells)];
}

/** Cells that were left as they are: where they stand now, else where they stood. */
export function cellsOf(left: readonly LeftEntry[]): string {
  return left.map(({ at, cell }) => (at === null ? cell : toA1(at))).join("、");
}

/** A write that was given up has arrived after all: said beside what was done since. */
export function withLate(outcome: Outcome | null, isTakenBack: boolean): Outcome {
  const { takenBack, notTakenBack } = TEXTS.unfinished.late;
  const text = isTakenBack ? takenBack : notTakenBack;
  if (outcome === null) return messageOutcome("settle", text);
  return { ...outcome, remarks: [...outcome.remarks, text] };
}
