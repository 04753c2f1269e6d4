import { check, clear, correct, undo } from "../../app";
import { type Choose, type Finding, type Review, safeOnly, scoreCards } from "../../review";
import { type Address, type LiveWorkbook, type Unwatch, WorkbookError } from "../../sheet";
import { Cancellation, Cancelled, cancellable } from "./cancellable";
import { cardAt, type FindingCard, groupFindings } from "./cards";
import { clearedOutcome, correctedOutcome, undoneOutcome } from "./outcomes";
import { type ActionKind, FIRST_STATE, type Outcome, type PaneState } from "./pane-state";
import { createStore, type Store } from "./store";

/** An action that takes longer says so after this, and can be cancelled after that. Milliseconds. */
export const SHOWN_AFTER = 300;
export const LONG_AFTER = 2_000;

/** What an action leaves: the sheet as it now stands, and what to say. */
interface Result {
  readonly review: Review;
  readonly outcome?: Outcome;
}

/** Everything a person can do in the pane. State lives here and nowhere else. */
export class PaneActions {
  readonly store: Store<PaneState> = createStore(FIRST_STATE);
  private running: { readonly kind: ActionKind; readonly cancellation: Cancellation } | null = null;
  /** Another sheet came to the front while something was under way. */
  private isCheckDue = false;
  private unwatch: Unwatch = () => Promise.resolve();

  constructor(
    private readonly port: LiveWorkbook,
    private readonly now: () => Date,
  ) {}

  /** Begins to listen and looks at the active sheet. */
  async start(): Promise<void> {
    const watching = this.port
      .watch({
        changed: ({ sheetId, source }) => {
          if (source !== "own" && sheetId === this.sheetId) this.store.patch({ isStale: true });
        },
        selected: ({ sheetId, at }) => {
          if (sheetId === this.sheetId) this.showCellOf(at);
        },
        activated: () => void this.check(),
        failed: (error) => {
          this.fail("check", error);
        },
      })
      .then((unwatch) => {
        this.unwatch = unwatch;
      })
      .catch((error: unknown) => {
        this.fail("check", error);
      });
    await this.check();
    await watching;
  }

  async stop(): Promise<void> {
    this.running?.cancellation.cancel();
    await this.unwatch();
  }

  /** Reads and checks the active sheet; an action under way goes first. */
  async check(): Promise<void> {
    if (this.running?.kind === "check") this.running.cancellation.cancel();
    this.isCheckDue = this.running !== null && !this.running.cancellation.isCancelled;
    if (this.isCheckDue) return;
    await this.run("check", async (workbook) => ({ review: await check(workbook, undefined) }));
  }

  /** 一键重算: every safe correction on the active sheet. */
  async correct(): Promise<void> {
    await this.correctChosen(safeOnly);
  }

  /** One finding's correction, and with it the total that follows. */
  async correctOne({ id }: Finding): Promise<void> {
    await this.correctChosen((finding) => finding.id === id || follows(finding));
  }

  async undo(): Promise<void> {
    await this.run("undo", async (workbook) => {
      const outcome = undoneOutcome(await undo(workbook, this.sheetId));
      return { review: await check(workbook, this.sheetId), outcome };
    });
  }

  async clear(): Promise<void> {
    await this.run("clear", async (workbook) => {
      const outcome = clearedOutcome(await clear(workbook, this.sheetId));
      return { review: await check(workbook, this.sheetId), outcome };
    });
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.running?.cancellation.cancel();
  }

  /** Opens a card, or closes the open one, and shows its cell on the sheet. */
  toggle({ key, at }: FindingCard): void {
    const isOpen = this.store.get().open === key;
    this.store.patch({ open: isOpen ? null : key });
    if (!isOpen) this.goTo(at);
  }

  goTo(at: Address): void {
    const { sheetId } = this;
    if (sheetId === undefined) return;
    this.port.select(sheetId, at).catch((error: unknown) => {
      this.fail("check", error);
    });
  }

  chooseForm(form: number): void {
    this.store.patch({ form, open: null });
    const anchor = this.store.get().review?.forms[form]?.form.anchor;
    if (anchor !== undefined) this.goTo(anchor);
  }

  dismissOutcome(): void {
    this.store.patch({ outcome: null });
  }

  private async correctChosen(choose: Choose): Promise<void> {
    const { review } = this.store.get();
    await this.run("correct", async (workbook) => {
      const seen = review === null ? {} : { reviewed: review };
      const result = await correct(workbook, this.sheetId, { choose, now: this.now, ...seen });
      return { review: result.after, outcome: correctedOutcome(result, this.now()) };
    });
  }

  private get sheetId(): string | undefined {
    return this.store.get().review?.snapshot.sheet.id;
  }

  private showCellOf(at: Address): void {
    const { review, form, open } = this.store.get();
    const index =
      review?.forms.findIndex(({ form: { area } }) => at.row >= area.top && at.row <= area.bottom) ?? -1;
    const shown = review?.forms[index];
    if (shown === undefined) return;
    const card = cardAt(groupFindings(shown), at);
    if (index !== form || (card !== null && card.key !== open)) {
      this.store.patch({ form: index, open: card?.key ?? null });
    }
  }

  private async run(kind: ActionKind, action: (workbook: LiveWorkbook) => Promise<Result>): Promise<void> {
    if (this.running !== null && !this.running.cancellation.isCancelled) return;
    const cancellation = new Cancellation();
    const mine = { kind, cancellation };
    this.running = mine;
    const say = (phase: "shown" | "long") => () => {
      if (this.running === mine) this.store.patch({ busy: { kind, phase } });
    };
    const timers = [setTimeout(say("shown"), SHOWN_AFTER), setTimeout(say("long"), LONG_AFTER)];
    this.store.patch({ busy: { kind, phase: "quiet" }, failure: null });
    try {
      const work = action(cancellable(this.port, cancellation));
      work.catch(() => undefined); // Given up, it may still fail later: nobody is to be told.
      const { review, outcome = null } = await Promise.race([work, cancellation.whenCancelled]);
      this.show(review, outcome, kind);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.fail(kind, error);
    } finally {
      timers.forEach(clearTimeout);
      if (this.running === mine) {
        this.running = null;
        this.store.patch({ busy: null });
        if (this.isCheckDue) await this.check();
      }
    }
  }

  /** The pane keeps its place: the form and the open card stay if they are still there. */
  private show(review: Review, outcome: Outcome | null, kind: ActionKind): void {
    const { review: last, form, open, outcome: said } = this.store.get();
    const isSameSheet = last?.snapshot.sheet.id === review.snapshot.sheet.id;
    const place = isSameSheet && form < review.forms.length ? form : 0;
    const shown = review.forms[place];
    const keys =
      shown === undefined ? [] : groupFindings(shown).flatMap(({ cards }) => cards.map(({ key }) => key));
    this.store.patch({
      review,
      cards: scoreCards(review),
      form: place,
      open: isSameSheet && open !== null && keys.includes(open) ? open : null,
      outcome: kind === "check" && isSameSheet ? said : outcome,
      isStale: false,
    });
  }

  private fail(kind: ActionKind, error: unknown): void {
    const known = error instanceof WorkbookError ? error : new WorkbookError("unknown", nameOf(error));
    const { code, message, detail } = known;
    this.store.patch({ failure: { kind, code, message, detail } });
  }
}

/** Values that follow from the others, such as the total, are put right with any of them. */
function follows({ rule, correction }: Finding): boolean {
  return rule.isDerived === true && correction?.kind === "safe";
}

/** An error's kind only: its message might hold what stands in a cell. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${firstFrame(error)}`.trim() : typeof error;
}

function firstFrame({ stack = "" }: Error): string {
  return /^\s*at .*$/mu.exec(stack)?.[0].trim() ?? "";
}
