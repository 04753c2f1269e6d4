import type { Address } from "../../../core/cells";
import type { WorkbookSettings } from "../../../core/review";
import { putDemo } from "./demo-actions";
import type { Page } from "./pane-state";
import type { Preferences, PreferenceStore } from "./preferences";
import type { Runner } from "./runner";
import { savePreference, saveSettings } from "./settings-actions";
import { WholeActions } from "./whole-actions";

/** What a person can do on the pages behind the sheet. */
export class PageActions {
  readonly whole: WholeActions;

  constructor(
    private readonly runner: Runner,
    private readonly preferences: PreferenceStore,
  ) {
    this.whole = new WholeActions(runner);
    const { isLive, isKnown } = preferences.read();
    const { settings } = runner.store.get();
    runner.store.patch({ settings: { ...settings, isLive }, isKnown });
    // Who has had a form checked needs no welcome any more.
    runner.store.subscribe(() => {
      const { isKnown: isWelcomed, review } = runner.store.get();
      if (!isWelcomed && (review?.forms.length ?? 0) > 0) this.prefer({ isKnown: true });
    });
  }

  go(page: Page): void {
    const { page: cameFrom } = this.runner.store.get();
    this.runner.store.patch({ page, cameFrom });
  }

  /** Shows a cell of any sheet; the pane follows to that sheet. */
  show(sheetId: string, at: Address): void {
    this.runner.store.patch({ page: "sheet" });
    this.runner.port.select(sheetId, at).catch((error: unknown) => {
      this.runner.fail("check", error);
    });
  }

  async makeReport(): Promise<void> {
    const { makeReport } = await import("./report-actions");
    return makeReport(this.runner);
  }

  putDemo(): Promise<void> {
    this.prefer({ isKnown: true });
    return putDemo(this.runner);
  }

  saveSettings(settings: WorkbookSettings): Promise<void> {
    return saveSettings(this.runner, settings);
  }

  prefer(change: Partial<Preferences>): void {
    savePreference(this.runner, this.preferences, change);
  }
}
