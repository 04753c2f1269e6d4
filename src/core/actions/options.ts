import type { Pause } from "../port";
import type { ProfileChooser } from "../review";
import type { Witness } from "./witness";

/** What every action needs to know besides the workbook. */
export interface Options {
  /** Which profile each form is judged by; what the workbook's settings and the form itself say where none is given. */
  readonly profile?: ProfileChooser;
  /** Cells are corrected without comments and highlights; as the workbook's settings have it where it is not said. */
  readonly isUnmarked?: boolean;
  /** Tells the time for the ledger; the entry points bring the clock. */
  readonly now: () => Date;
  /** Letters that no other pane has: two that write in the same millisecond give their marks different ids. */
  readonly salt?: string;
  /** Knows what has been seen of corrected cells. */
  readonly witness?: Witness;
  /** Given up: what is not written yet is not written any more. */
  readonly signal?: AbortSignal;
  /** Asked between the steps of the work; left out: all is done in one go. */
  readonly pause?: Pause;
}
