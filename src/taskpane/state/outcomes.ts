import type { Corrected, Ending, Undone } from "../../app";
import type { Review } from "../../review";
import { type EditResult, type LedgerEntry, toA1 } from "../../sheet";
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

export function undoneOutcome({ restored, left }: Undone, after: Review): Outcome {
  const isLast = after.snapshot.marks.length === 0;
  const cells = left.map(({ cell }) => cell).join("、");
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

/** A write that was given up has arrived after all. */
export function lateOutcome(isTakenBack: boolean): Outcome {
  const { takenBack, notTakenBack } = TEXTS.unfinished.late;
  return {
    kind: "settle",
    text: isTakenBack ? takenBack : notTakenBack,
    remarks: [],
    changes: [],
    run: null,
  };
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
