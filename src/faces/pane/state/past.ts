import { runsOf } from "../../../core/actions/history";
import { leftInTheMiddle } from "../../../core/actions/left-in-the-middle";
import { Witness } from "../../../core/actions/witness";
import type { SheetSnapshot } from "../../../core/port";
import type { PaneState } from "./pane-state";

/** What was done on sheets before. It comes with what writes, and with the first sheet that tells of something. */
export class Past {
  /** What has been seen of corrected cells while the pane was open. */
  readonly witness = new Witness();

  /** What was done on a sheet, as it was just read. */
  of(snapshot: SheetSnapshot): Pick<PaneState, "runs" | "unfinished"> {
    this.witness.look(snapshot);
    return { runs: runsOf(snapshot, this.witness), unfinished: leftInTheMiddle(snapshot) };
  }
}
