import {
  type KeptRecord,
  looksIn,
  type MarkChanges,
  partsAfter,
  reconcileMarks,
  recordChange,
  type SheetSnapshot,
  type Steps,
} from "../port";
import { type Review, reviewing, wantedMarks } from "../review";
import { SheetLedger } from "./ledger";
import { markIds } from "./mark-ids";
import type { Options } from "./options";

/** A sheet looked at as it will be, and what brings its marks in line with that. */
interface MatchedMarks {
  readonly review: Review;
  readonly marks: MarkChanges;
}

/** How forms are judged and marks are made; `isUnmarked`: none of ours are to be there. */
interface MatchOptions extends Pick<Options, "profile" | "now" | "salt" | "isUnmarked"> {
  /** What is known of the sheet already. */
  readonly known?: Review;
}

/**
 * The marks that a sheet should have once its cells and the record are as given.
 * @param now the sheet with the marks that stand
 * @param after the sheet as it will be: cells and record
 */
export function* matchMarks(
  now: SheetSnapshot,
  after: { readonly snapshot: SheetSnapshot; readonly kept: KeptRecord },
  { profile, known, now: time, salt, isUnmarked = false }: MatchOptions,
): Steps<MatchedMarks> {
  const { snapshot, kept } = after;
  const review = yield* reviewing(snapshot, profile, known);
  const standing = new SheetLedger(snapshot, kept.ledger).corrections();
  const wanted = isUnmarked ? [] : wantedMarks(review, standing, markIds(time(), now, kept, salt)());
  const { highlightOnly } = now;
  return {
    review,
    marks: reconcileMarks(now.marks, wanted, { looks: looksIn(snapshot.record), highlightOnly }),
  };
}

/** A sheet as it would be read with another record. */
export function withRecord(snapshot: SheetSnapshot, wanted: KeptRecord): SheetSnapshot {
  const change = recordChange(snapshot.record, wanted, snapshot.tabs);
  return change === undefined ? snapshot : { ...snapshot, record: partsAfter(snapshot.record, change) };
}
