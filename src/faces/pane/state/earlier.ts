import type { Witness } from "../../../core/actions";
import type { SheetSnapshot } from "../../../core/port";
import type { Review } from "../../../core/review";
import type { PaneState } from "./pane-state";
import type { Past } from "./past";

/** What was done on sheets before. Most that are opened tell of nothing: what reads it is fetched with the first that does. */
export class Earlier {
  private past: Past | null = null;

  async load(): Promise<Past> {
    const { Past } = await import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./past");
    return (this.past ??= new Past());
  }

  /** To be asked before a sheet is shown. */
  async prepare(review: Review | null): Promise<void> {
    const { record = [], marks = [], unfinishedMarks = 0 } = review?.snapshot ?? {};
    if (record.length + marks.length + unfinishedMarks > 0) await this.load();
  }

  /** What was done on a sheet, as it was just read. */
  on(snapshot: SheetSnapshot): Pick<PaneState, "runs" | "unfinished"> {
    return this.past?.of(snapshot) ?? { runs: [], unfinished: null };
  }

  /** Who has seen corrected cells; null while no sheet has had any. */
  get witness(): Witness | null {
    return this.past?.witness ?? null;
  }
}
