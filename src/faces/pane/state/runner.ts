import type { Options } from "../../../core/actions";
import { check } from "../../../core/actions/check";
import { withLayouts } from "../../../core/actions/with-layouts";
import { type ReadProfile, withProfiles } from "../../../core/actions/with-profiles";
import {
  type LiveWorkbook,
  readRecord,
  Store,
  type Unwatch,
  type Workbook,
  WorkbookError,
} from "../../../core/port";
import { type Review, settingsFrom } from "../../../core/review";
import { browserPause } from "../../browser";
import { cancellable, Cancelled, whenCancelled } from "./cancellable";
import { Earlier } from "./earlier";
import { groupFindings } from "./finding-cards";
import { saidAfter } from "./outcomes";
import { type ActionKind, FIRST_STATE, NO_CHOICES, NO_FILTER, type Outcome } from "./pane-state";
import type { Preferences, PreferenceStore } from "./preferences";

/** An action that takes longer says so after this, and can be cancelled after that. Milliseconds. */
const SHOWN_AFTER = 300;
const LONG_AFTER = 2_000;

/** What an action leaves: the sheet as it now stands (null where it has not looked at one), and what to say. */
export interface Result {
  readonly review: Review | null;
  readonly outcome?: Outcome;
}

/**
 * Carries out one action at a time, and puts what came of it into the state, which lives here and nowhere else. What a
 * person can do is functions on this; what changes only what is shown patches the store.
 */
export class Runner {
  readonly earlier = new Earlier();
  /** Counts what was begun: tells whether something else has come between. */
  turn = 0;
  /** Ends what was begun with listening to the workbook. */
  unwatch: Unwatch = () => Promise.resolve();
  private running: { readonly kind: ActionKind; readonly controller: AbortController } | null = null;
  /** What is to be done once nothing is under way: another sheet came to the front meanwhile. */
  private next: (() => Promise<void>) | null = null;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param salt letters that no other pane on the workbook has
   * @param store where a frame stands already, what it shows
   * @param pause asked between the steps of long work, so that the page answers meanwhile
   */
  constructor(
    readonly port: LiveWorkbook,
    readonly now: () => Date,
    readonly preferences: PreferenceStore,
    private readonly salt = Math.random().toString(36).slice(2, 6),
    readonly store = new Store(FIRST_STATE),
    readonly pause = browserPause(),
  ) {
    const { isLive, ...own } = preferences.read();
    this.store.patch({ settings: { ...store.get().settings, isLive }, ...own });
  }

  /** What every action that writes has to know. */
  async options(): Promise<Required<Pick<Options, "now" | "salt" | "witness" | "pause">>> {
    const { now, salt, pause } = this;
    const { witness } = await this.earlier.load();
    return { now, salt, witness, pause };
  }

  /** A workbook as this person reads it: with what was told of headers. */
  read(workbook: Workbook = this.port): Workbook {
    return withProfiles(
      withLayouts(workbook, () => this.store.get().layouts),
      readerOfProfiles,
    );
  }

  /** The sheet that is looked at. */
  get sheetId(): string | undefined {
    return this.store.get().review?.snapshot.sheet.id;
  }

  get isBusy(): boolean {
    return this.running !== null && !this.running.controller.signal.aborted;
  }

  /** Whether the action under way is of this kind. */
  isRunning(kind: ActionKind): boolean {
    return this.running?.kind === kind;
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.running?.controller.abort();
  }

  /** Gives up everything, also what was to come. */
  async stop(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.cancel();
    await this.unwatch();
  }

  /** Does something once nothing is under way, at once where nothing is. */
  async afterwards(action: () => Promise<void>): Promise<void> {
    if (this.isBusy) this.next = action;
    else await action();
  }

  /** Does something after a while; asked for again by the same name, it begins to wait anew. */
  later(name: string, milliseconds: number, action: () => Promise<void>): void {
    clearTimeout(this.timers.get(name));
    this.timers.set(
      name,
      setTimeout(() => void this.afterwards(action), milliseconds),
    );
  }

  /** Carries out an action unless another one is under way. */
  async run(
    kind: ActionKind,
    action: (workbook: Workbook, signal: AbortSignal) => Promise<Result>,
  ): Promise<void> {
    if (this.isBusy) return;
    const controller = new AbortController();
    const { signal } = controller;
    const mine = { kind, controller };
    this.running = mine;
    this.turn++;
    const say = (phase: "shown" | "long") => () => {
      if (this.running === mine) this.store.patch({ busy: { kind, phase } });
    };
    const timers = [setTimeout(say("shown"), SHOWN_AFTER), setTimeout(say("long"), LONG_AFTER)];
    this.store.patch({ busy: { kind, phase: "quiet" }, failure: null });
    try {
      const work = action(this.read(cancellable(this.port, signal)), signal).then(async (result) => {
        await this.earlier.prepare(result.review, this.pause);
        return result;
      });
      work.catch(() => undefined); // Given up, it may still fail later: nobody is to be told.
      const { review, outcome = null } = await Promise.race([work, whenCancelled(signal)]);
      if (review === null) this.store.patch({ outcome });
      else this.show(review, outcome, kind);
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.fail(kind, error);
        await this.lookAgain(kind, error);
      }
    } finally {
      timers.forEach(clearTimeout);
      if (this.running === mine) {
        this.running = null;
        this.store.patch({ busy: null });
        const { next } = this;
        this.next = null;
        if (next !== null) await next();
      }
    }
  }

  /**
   * The sheet as it stands after an action has written; null where it cannot be read right now, which undoes nothing.
   */
  async reread(workbook: Workbook, sheetId = this.sheetId): Promise<Review | null> {
    try {
      const { witness } = this.earlier;
      const review = await check(workbook, sheetId, { pause: this.pause, ...(witness && { witness }) });
      await this.earlier.prepare(review, this.pause);
      return review;
    } catch (error) {
      // A fault of ours is told all the same.
      if (!(error instanceof WorkbookError)) this.fail("check", error);
      this.store.patch({ isStale: true });
      return null;
    }
  }

  /** After a write of which nobody knows how far it came: what the sheet holds tells, where it can be read. */
  private async lookAgain(kind: ActionKind, error: unknown): Promise<void> {
    const code = error instanceof WorkbookError ? error.code : "unknown";
    if (kind === "check" || !["no-answer", "unknown"].includes(code)) return;
    const { failure } = this.store.get();
    const review = await this.reread(this.read());
    if (review !== null) this.show(review, null, kind);
    this.store.patch({ failure });
  }

  /** The pane keeps its place: the form and the open card stay if they are still there. */
  show(review: Review, outcome: Outcome | null, kind: ActionKind): void {
    const { review: last, form, open, settings, filter, choices, isKnown, ...shownNow } = this.store.get();
    const { sheet } = review.snapshot;
    const isSameSheet = last?.snapshot.sheet.id === sheet.id;
    const place = isSameSheet && form < review.forms.length ? form : 0;
    const shown = review.forms[place];
    const keys =
      shown === undefined ? [] : groupFindings(shown).flatMap(({ cards }) => cards.map(({ key }) => key));
    const record = readRecord(review.snapshot.record);
    this.store.patch({
      review,
      ...this.earlier.on(review.snapshot),
      record: { isNewer: record.newer.length > 0, isDamaged: record.damaged.length > 0 },
      form: place,
      open: isSameSheet && open !== null && keys.includes(open) ? open : null,
      ...saidAfter(shownNow, outcome, kind, isSameSheet),
      isStale: false,
      settings: { ...settingsFrom(record.settings), isLive: settings.isLive },
      ...(isSameSheet
        ? { filter, choices }
        : { filter: NO_FILTER, choices: NO_CHOICES, selected: null, ignoring: null }),
    });
    // Who has had a form checked needs no welcome any more.
    if (!isKnown && review.forms.length > 0) this.prefer({ isKnown: true });
  }

  /** Keeps a choice of the person's own on this computer, and says whether that was possible. */
  prefer(change: Partial<Preferences>): void {
    const arePreferencesKept = this.preferences.write({ ...this.preferences.read(), ...change });
    const { settings, isKnown, layouts, profiles } = this.store.get();
    this.store.patch({
      settings: { ...settings, isLive: change.isLive ?? settings.isLive },
      isKnown: change.isKnown ?? isKnown,
      layouts: change.layouts ?? layouts,
      profiles: change.profiles ?? profiles,
      arePreferencesKept,
    });
  }

  /** Says what stopped an action. */
  fail(kind: ActionKind, error: unknown): void {
    const known = error instanceof WorkbookError ? error : new WorkbookError("unknown", nameOf(error));
    const { code, message, detail } = known;
    this.store.patch({ failure: { kind, code, message, detail } });
  }
}

/** Large, and most workbooks carry no profile. */
async function readerOfProfiles(): Promise<ReadProfile> {
  const { readProfile } = await import(/* webpackChunkName: "profiles" */ "../../../core/profile/format");
  return readProfile;
}

/** An error's kind only: its message might hold what stands in a cell. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [firstFrame = ""] = /^\s*at .*$/mu.exec(error.stack ?? "") ?? [];
  return `${error.name} ${firstFrame.trim()}`.trim();
}
