import { check } from "../../../core/actions";
import { type Address, sameAddress } from "../../../core/cells";
import type { LiveWorkbook, Store, Unwatch } from "../../../core/port";
import { AutoCheck } from "./auto-check";
import { CorrectActions } from "./correct-actions";
import { cardAt, type FindingCard, groupFindings } from "./finding-cards";
import { IgnoreActions } from "./ignore-actions";
import { withLate } from "./outcomes";
import { PageActions } from "./page-actions";
import { type Filter, NO_CHOICES, NO_FILTER, type PaneState } from "./pane-state";
import type { PreferenceStore } from "./preferences";
import { Runner } from "./runner";

/** Everything a person can do in the pane. State lives here and nowhere else. */
export class PaneActions {
  readonly store: Store<PaneState>;
  readonly correct: CorrectActions;
  readonly ignoring: IgnoreActions;
  readonly pages: PageActions;
  private readonly runner: Runner;
  private readonly autoCheck: AutoCheck;
  private unwatch: Unwatch = () => Promise.resolve();

  /** @param salt letters that no other pane on the workbook has */
  constructor(
    port: LiveWorkbook,
    now: () => Date,
    preferences: PreferenceStore,
    salt = Math.random().toString(36).slice(2, 6),
  ) {
    this.runner = new Runner(port, now, salt);
    this.store = this.runner.store;
    this.autoCheck = new AutoCheck(this.runner);
    this.correct = new CorrectActions(this.runner);
    this.ignoring = new IgnoreActions(this.runner);
    this.pages = new PageActions(this.runner, preferences);
  }

  /** Begins to listen and looks at the active sheet. */
  async start(): Promise<void> {
    const { runner } = this;
    const watching = runner.port
      .watch({
        changed: ({ source, ...event }) => {
          if (source !== "own") this.autoCheck.changed(event);
        },
        selected: ({ sheetId, at }) => {
          if (sheetId === runner.sheetId) this.showCellOf(at);
        },
        activated: () => void this.check(),
        late: ({ isTakenBack }) => {
          this.store.patch({ outcome: withLate(this.store.get().outcome, isTakenBack) });
          void this.check();
        },
        failed: (error) => {
          runner.fail("check", error);
        },
      })
      .then((unwatch) => {
        this.unwatch = unwatch;
      })
      .catch((error: unknown) => {
        runner.fail("check", error);
      });
    await this.check();
    await watching;
  }

  async stop(): Promise<void> {
    this.autoCheck.stop();
    this.runner.cancel();
    await this.unwatch();
  }

  /** Reads and checks the active sheet; an action under way goes first. */
  async check(): Promise<void> {
    const { runner } = this;
    if (runner.isRunning("check")) runner.cancel();
    await runner.afterwards(() =>
      runner.run("check", async (workbook) => ({ review: await check(workbook, undefined) })),
    );
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.runner.cancel();
  }

  /** Shows what would be corrected; a preview begins with what is proposed. */
  openPreview(): void {
    this.store.patch({ choices: NO_CHOICES });
    this.pages.go("preview");
  }

  /** Opens a card, or closes the open one, and shows its cell on the sheet. */
  toggle(card: FindingCard): void {
    if (this.store.get().open === card.key) this.store.patch({ open: null, ignoring: null });
    else this.showCard(card);
  }

  /** Opens a card and shows its cell on the sheet. */
  showCard({ key, at }: FindingCard): void {
    this.store.patch({ open: key, ignoring: null });
    this.goTo(at);
  }

  goTo(at: Address): void {
    const { sheetId } = this.runner;
    if (sheetId === undefined) return;
    this.runner.port.select(sheetId, at).catch((error: unknown) => {
      this.runner.fail("check", error);
    });
  }

  chooseForm(form: number): void {
    this.store.patch({ form, open: null, ignoring: null });
    const anchor = this.store.get().review?.forms[form]?.form.anchor;
    if (anchor !== undefined) this.goTo(anchor);
  }

  filter(change: Partial<Filter>): void {
    this.store.patch({ filter: { ...this.store.get().filter, ...change } });
  }

  showAll(): void {
    this.store.patch({ filter: NO_FILTER });
  }

  dismissOutcome(): void {
    this.store.patch({ outcome: null });
  }

  /** The form and the finding of the cell that the person is at. A reason that is being written is not taken away. */
  private showCellOf(at: Address): void {
    const { review, form, open, ignoring, selected } = this.store.get();
    if (selected === null || !sameAddress(selected, at)) this.store.patch({ selected: at });
    const index =
      review?.forms.findIndex(({ form: { area } }) => at.row >= area.top && at.row <= area.bottom) ?? -1;
    const shown = review?.forms[index];
    if (shown === undefined || ignoring !== null) return;
    const card = cardAt(groupFindings(shown), at, open);
    if (index !== form || (card !== null && card.key !== open)) {
      this.store.patch({ form: index, open: card?.key ?? null });
    }
  }
}
