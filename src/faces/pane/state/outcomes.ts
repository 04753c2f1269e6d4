import type { LeftEntry } from "../../../core/actions";
import { toA1 } from "../../../core/cells";
import type { SheetRef } from "../../../core/port";
import type { Review } from "../../../core/review";
import { TEXTS } from "../texts";
import type { Outcome } from "./pane-state";

/** An outcome that is a message only. */
export function messageOutcome(
  kind: Outcome["kind"],
  text: string,
  remarks: readonly string[] = [],
  sheet?: SheetRef,
): Outcome {
  return { kind, text, remarks, changes: [], run: null, ...(sheet && { sheet }) };
}

/** Whether marks say that cells were corrected; without a record of it, another program has lost that. */
export function hasCorrectedMarks({ snapshot }: Review): boolean {
  return snapshot.marks.some(({ highlight }) => highlight === "corrected");
}

/** Cells that were left as they are: where they stand now, else where they stood. */
export function cellsOf(left: readonly LeftEntry[]): string {
  return left.map(({ at, cell }) => (at === null ? cell : toA1(at))).join("、");
}

/** A write that was given up has arrived after all: said beside what was done since. */
export function withLate(outcome: Outcome | null, isTakenBack: boolean): Outcome {
  const { takenBack, notTakenBack } = TEXTS.late;
  const text = isTakenBack ? takenBack : notTakenBack;
  if (outcome === null) return messageOutcome("settle", text);
  return { ...outcome, remarks: [...outcome.remarks, text] };
}
