import {
  isPaintedOtherwise,
  looksIn,
  readAllButLedger,
  type SheetRef,
  type SheetSnapshot,
  type Unfinished,
} from "../port";
import { isOfSheet } from "./record";

/** Something that an action has left in the middle. */
export interface LeftInTheMiddle {
  /** The sheet concerned. */
  readonly sheet: SheetRef;
  /** What tells of the action; null where marks alone are not complete. */
  readonly journal: Unfinished | null;
  /** What tells of the same action on other sheets: it is brought to its end on all of them, or taken back. */
  readonly others: readonly Unfinished[];
}

/** What an action has left in the middle, on this sheet first; null where all is in order. */
export function leftInTheMiddle(snapshot: SheetSnapshot): LeftInTheMiddle | null {
  const { unfinished } = readAllButLedger(snapshot.record);
  const journal = unfinished.find((each) => isOfSheet(each, snapshot)) ?? unfinished[0];
  if (journal !== undefined) {
    const { sheet } = isOfSheet(journal, snapshot) ? snapshot : journal;
    const isOfRun = ({ action, time }: Unfinished) => action === journal.action && time === journal.time;
    return { sheet, journal, others: unfinished.filter((each) => each !== journal && isOfRun(each)) };
  }
  const looks = looksIn(snapshot.record);
  const isPaintedHalf = snapshot.marks.some((mark) => isPaintedOtherwise(mark, looks));
  return !snapshot.isProtected && (snapshot.unfinishedMarks > 0 || isPaintedHalf)
    ? { sheet: snapshot.sheet, journal: null, others: [] }
    : null;
}

/** How an action that has stopped in the middle is brought to an end. */
export type Ending = "finish" | "takeBack";
