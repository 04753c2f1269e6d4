import type { Witness } from "../../../core/actions";
import type { Pause, SheetSnapshot } from "../../../core/port";
import type { Review } from "../../../core/review";
import type { PaneState } from "./pane-state";
import type { Past } from "./past";

type Told = Pick<PaneState, "runs" | "unfinished">;

/** What was done on sheets before. Most that are opened tell of nothing: what reads it is fetched with the first that does. */
export class Earlier {
  private past: Past | null = null;
  /** What was made ready for a sheet that is about to be shown. */
  private ready: { readonly snapshot: SheetSnapshot; readonly told: Told } | null = null;

  async load(): Promise<Past> {
    const { Past } = await import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./past");
    return (this.past ??= new Past());
  }

  /**
   * To be asked before a sheet is shown.
   * @param pause asked before and after what is long where much was done
   */
  async prepare(review: Review | null, pause: Pause): Promise<void> {
    if (review === null) return;
    const { snapshot } = review;
    if (snapshot.record.length + snapshot.marks.length + snapshot.unfinishedMarks === 0) return;
    const past = await this.load();
    await pause();
    this.ready = { snapshot, told: past.of(snapshot) };
    await pause();
  }

  /** What was done on a sheet, as it was just read. */
  on(snapshot: SheetSnapshot): Told {
    if (this.ready?.snapshot === snapshot) return this.ready.told;
    return this.past?.of(snapshot) ?? { runs: [], unfinished: null };
  }

  /** Who has seen corrected cells; null while no sheet has had any. */
  get witness(): Witness | null {
    return this.past?.witness ?? null;
  }
}
