import type { MountedPane } from "../pane";

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
  /** One click and those that come while it is carried out: the same wish. */
  let running: { readonly shown: Promise<void>; readonly corrected: Promise<void> } | null = null;

  async function show(): Promise<void> {
    await office.addin?.showAsTaskpane();
  }

  async function correct(): Promise<void> {
    try {
      await (await pane())?.correct();
    } finally {
      running = null;
    }
  }

  office.actions.associate(RECALCULATE, async (event) => {
    // Neither waits for the other: where the pane cannot be shown, the sheet still gets its corrections and comments,
    // and where the pane has not started, the page that is shown says so.
    running ??= { shown: show(), corrected: correct() };
    const { shown, corrected } = running;
    try {
      await corrected;
    } finally {
      // Until then Office keeps the button busy and accepts no other click.
      event?.completed?.();
    }
    await shown;
  });
}
