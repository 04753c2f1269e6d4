import type { Corrected, Ending, LeftEntry, Undone } from "../../../core/actions";
import { toA1 } from "../../../core/cells";
import type { EditResult, LedgerEntry } from "../../../core/port";
import type { Review } from "../../../core/review";
import { TEXTS } from "../texts";
import type { Change, Outcome } from "./pane-state";

/** "14:32", as a clock on the wall shows it. */
function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

export function correctedOutcome(result: Corrected, time: Date): Outcome {
  const { edits, written, reverted, withoutComment } = result;
  const list = (cells: readonly { readonly row: number; readonly column: number }[]) =>
    cells.map(toA1).join("、");
  const remarks = [
    ...(reverted.length > 0 ? [TEXTS.reverted(list(reverted.map(({ at }) => at)))] : []),
    ...(withoutComment.length > 0 ? [TEXTS.withoutComment(list(withoutComment))] : []),
  ];
  const nothing = written ? TEXTS.nothingToCorrect : TEXTS.alreadyRight;
  return {
    kind: "correct",
    text: edits.length > 0 ? TEXTS.corrected(edits.length, clock(time)) : nothing,
    remarks,
    changes: edits.map(changeOf),
    run: edits.length > 0 ? time.toISOString() : null,
  };
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
export function undoneOutcome({ restored, left }: Undone, after: Review | null): Outcome {
  const isLast = after?.snapshot.marks.length === 0;
  const cells = cellsOf(left);
  return {
    kind: "undo",
    text: restored.length > 0 ? TEXTS.undone(restored.length, isLast) : TEXTS.nothingToUndo,
    remarks: cells === "" ? [] : [TEXTS.left(cells)],
    changes: [],
    run: null,
  };
}

/** @param left entries whose cells a person has changed since */
export function settledOutcome(ending: Ending, left: readonly LedgerEntry[]): Outcome {
  const cells = left.map(({ cell }) => cell).join("、");
  return {
    kind: "settle",
    text: TEXTS.unfinished.done[ending],
    remarks: cells === "" ? [] : [TEXTS.left(cells)],
    changes: [],
    run: null,
  };
}

/** Cells that were left as they are: where they stand now, else where they stood. */
export function cellsOf(left: readonly LeftEntry[]): string {
  return left.map(({ at, cell }) => (at === null ? cell : toA1(at))).join("、");
}

/** A write that was given up has arrived after all: said beside what was done since. */
export function withLate(outcome: Outcome | null, isTakenBack: boolean): Outcome {
  const { takenBack, notTakenBack } = TEXTS.unfinished.late;
  const text = isTakenBack ? takenBack : notTakenBack;
  return outcome === null
    ? { kind: "settle", text, remarks: [], changes: [], run: null }
    : { ...outcome, remarks: [...outcome.remarks, text] };
}

export function clearedOutcome({ written }: EditResult): Outcome {
  return {
    kind: "clear",
    text: written ? TEXTS.cleared : TEXTS.nothingToClear,
    remarks: [],
    changes: [],
    run: null,
  };
}

export function ignoredOutcome(how: "ignored" | "restored" | "removed", count: number): Outcome {
  return { kind: "ignore", text: TEXTS.ignoring.done[how](count), remarks: [], changes: [], run: null };
}
