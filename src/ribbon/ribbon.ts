import type { MountedPane } from "../taskpane";

/**
 * The function behind 一键重算, as the manifest names it. Office looks for it among the page's global names before it
 * looks here, and ids of elements are global names too: so it is a word that nothing else has.
 */
export const RECALCULATE = "zipingRecalculate";

/** What Office hands to a function of the ribbon. In a shared runtime it may come without an end to report. */
export interface RibbonEvent {
  completed?(): void;
}

/** What is needed of Office: where functions are registered, and the pane's place, which older versions do not have. */
export interface RibbonOffice {
  readonly actions: { associate(name: string, action: (event?: RibbonEvent) => Promise<void>): void };
  readonly addin?: { showAsTaskpane(): Promise<void> };
}

/** What the ribbon does with the pane. */
export type RibbonPane = Pick<MountedPane, "correct">;

/**
 * Registers the ribbon's functions. To be called as soon as the script runs: the first click may be what starts the
 * page, and Office asks for the function once. A click that comes before the pane waits for it.
 */
export function registerRibbon(office: RibbonOffice, pane: () => Promise<RibbonPane | null>): void {
  let running: Promise<void> | null = null;

  /** Corrects, and shows the pane, where the result stands. */
  async function recalculate(): Promise<void> {
    // Neither waits for the other: where the pane cannot be shown, the sheet still gets its corrections and comments,
    // and where the pane has not started, it says so.
    const outcomes = await Promise.allSettled([office.addin?.showAsTaskpane(), correct()]);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }

  async function correct(): Promise<void> {
    await (await pane())?.correct();
  }

  office.actions.associate(RECALCULATE, async (event) => {
    try {
      // A second click during the first one is the same wish.
      running ??= recalculate().finally(() => {
        running = null;
      });
      await running;
    } finally {
      // Until then Office keeps the button busy and accepts no other click.
      event?.completed?.();
    }
  });
}
