import type { Review, ScoreCard } from "../../review";
import type { Address, WorkbookErrorCode } from "../../sheet";

export type ActionKind = "check" | "correct" | "undo" | "clear";

/** What the pane is doing: at first without a word, then said, then with a way to cancel. */
export interface Busy {
  readonly kind: ActionKind;
  readonly phase: "quiet" | "shown" | "long";
}

/** What stopped an action: its text for the user, and what goes into a report. */
export interface Failure {
  readonly kind: ActionKind;
  readonly code: WorkbookErrorCode;
  readonly message: string;
  /** For developers; never holds what stands in cells. */
  readonly detail: string;
}

/** One cell that a correction has changed. */
export interface Change {
  readonly at: Address;
  /** What stands in the cell: 执行率得分. */
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** What the last action has done, said until the next one. */
export interface Outcome {
  readonly kind: Exclude<ActionKind, "check">;
  readonly text: string;
  /** What could not be done, one sentence each. */
  readonly remarks: readonly string[];
  readonly changes: readonly Change[];
  /** Whether it can be taken back from where it is said. */
  readonly canUndo: boolean;
}

/** Everything the pane shows. */
export interface PaneState {
  /** Null until the first reading. */
  readonly review: Review | null;
  readonly cards: readonly ScoreCard[];
  /** Which form of the sheet is looked at. */
  readonly form: number;
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  readonly outcome: Outcome | null;
  /** The finding card that is open. */
  readonly open: string | null;
  /** Cells have been changed since the reading. */
  readonly isStale: boolean;
}

export const FIRST_STATE: PaneState = {
  review: null,
  cards: [],
  form: 0,
  busy: null,
  failure: null,
  outcome: null,
  open: null,
  isStale: false,
};
