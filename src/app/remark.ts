import { type ProfileChooser, type Review, reviewSheet, wantedMarks } from "../review";
import {
  type EditPlan,
  isNothing,
  NOTHING_TO_DO,
  reconcileMarks,
  serializeRecord,
  type SheetSnapshot,
  type WorkbookRecord,
} from "../sheet";
import { changedRecord, entriesOf, standingCorrections } from "./ledger";

/** A sheet looked at with another record, and the plan that stores it and brings the marks in line with it. */
export interface Remarked {
  readonly review: Review;
  readonly plan: EditPlan;
}

/** Plans a change of the record alone: no cell is written. A sheet without marks of ours does not get any. */
export function remark(
  snapshot: SheetSnapshot,
  record: WorkbookRecord,
  profile: ProfileChooser,
  time: Date,
): Remarked {
  const review = reviewSheet({ ...snapshot, record: serializeRecord(record) }, profile);
  const standing = standingCorrections(snapshot, entriesOf(record, snapshot));
  const wanted = wantedMarks(review, standing, markIds(time, snapshot, record)());
  const marks = snapshot.marks.length === 0 ? NOTHING_TO_DO.marks : reconcileMarks(snapshot.marks, wanted);
  const stored = changedRecord(snapshot.record, record);
  const plan: EditPlan = {
    edits: [],
    recalculations: [],
    marks,
    ...(stored !== undefined && { record: stored }),
  };
  return { review, plan: isNothing(plan) ? NOTHING_TO_DO : plan };
}

/** New ids for the marks of one run: its time, and a number that no mark on the sheet and no entry has yet. */
export function markIds(time: Date, { marks }: SheetSnapshot, { ledger }: WorkbookRecord): () => string {
  const taken = new Set([...marks.map(({ id }) => id), ...ledger.map(({ mark }) => mark)]);
  const run = time.getTime().toString(36);
  let count = 0;
  return () => {
    let id: string;
    do id = `${run}-${++count}`;
    while (taken.has(id));
    return id;
  };
}
