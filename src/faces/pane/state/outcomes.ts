import type { LeftEntry } from "../../../core/actions";
import { toA1 } from "../../../core/cells";
import type { SheetRef } from "../../../core/port";
import type { Review } from "../../../core/review";
import { TEXTS } from "../texts";
import type { ActionKind, Outcome, Page, PaneState } from "./pane-state";

/** An outcome that is a message only. */
export function messageOutcome(
  kind: Outcome["kind"],
  text: string,
  remarks: readonly string[] = [],
  sheet?: SheetRef,
): Outcome {
  return { kind, text, remarks, changes: [], run: null, ...(sheet && { sheet }) };
}

/** Pages that speak of the sheet that is looked at. */
const OF_SHEET: ReadonlySet<Page> = new Set(["sheet", "preview", "history"]);
/** After these the cells of sheets stand otherwise than was said before. */
const WRITES: ReadonlySet<ActionKind> = new Set(["correct", "undo", "settle", "clear"]);

/** What is said, here and on the other pages, once an action has looked at a sheet. @param outcome what came of it */
export function saidAfter(
  { page, outcome: said, kept }: Pick<PaneState, "page" | "outcome" | "kept">,
  outcome: Outcome | null,
  kind: ActionKind,
  isSameSheet: boolean,
): Pick<PaneState, "outcome" | "kept"> {
  const stays = kind === "check" && (isSameSheet || !OF_SHEET.has(page));
  const isOver = WRITES.has(kind) || (kind === "workbook" && outcome !== null);
  const others = Object.entries(kept).filter(([each]) => isSameSheet || !OF_SHEET.has(each as Page));
  return { outcome: stays ? said : outcome, kept: isOver ? {} : Object.fromEntries(others) };
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
