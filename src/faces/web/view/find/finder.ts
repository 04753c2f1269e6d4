import type { LiveWorkbook, Unwatch } from "../../../../core/port";
import type { PageWorkbook } from "../../book/page-workbook";
import { matchesIn, nextMatch, type Place } from "./matches";

/** What is looked for. */
export interface Wanted {
  readonly text: string;
  /** On all sheets, or on the one in front. */
  readonly isEverywhere: boolean;
}

/** Where one stands among what was found. */
export interface Found {
  /** From 0; -1 where nothing was found. */
  readonly at: number;
  readonly count: number;
}

/** Finds texts in the cells of an open file; what was found is kept until something else is wanted or cells change. */
export class Finder {
  private known: {
    readonly key: string;
    readonly matches: readonly Place[];
    readonly order: string[];
  } | null = null;
  private readonly watching: Promise<Unwatch>;
  private control = new AbortController();
  private last: Promise<unknown> = Promise.resolve();

  /** @param onError hears of what went wrong on the way */
  constructor(
    private readonly book: PageWorkbook,
    onError: (error: unknown) => void,
  ) {
    const forget = () => {
      this.known = null;
    };
    const watcher: Parameters<LiveWorkbook["watch"]>[0] = { changed: forget, failed: onError };
    this.watching = book.watch(watcher);
  }

  async close(): Promise<void> {
    this.control.abort();
    await (
      await this.watching
    )();
  }

  /**
   * Selects the next match and says where it stands among them. Steps on and back are taken one after another, however
   * fast they are asked for; the first of another text is looked for at once, and what was looked for before is given up.
   * @param way on, back, or to the first from where the person is
   * @returns null where something else was begun meanwhile
   */
  async go(wanted: Wanted, way: "on" | "back" | "first"): Promise<Found | null> {
    if (way === "first") {
      this.control.abort();
      this.control = new AbortController();
    }
    const { signal } = this.control;
    const turn = this.last.then(() => this.step(wanted, way, signal));
    // Who asked hears of a fault; the next step is taken all the same.
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async step(wanted: Wanted, way: "on" | "back" | "first", signal: AbortSignal) {
    const isGivenUp = () => signal.aborted;
    if (isGivenUp()) return null;
    const { matches, order } = await this.matches(wanted, signal);
    if (isGivenUp()) return null;
    const at = nextMatch(matches, order, this.here(), way === "back" ? "back" : "on", way === "first");
    const match = matches[at];
    if (match !== undefined) await this.book.select(match.sheetId, match);
    return isGivenUp() ? null : { at, count: matches.length };
  }

  private async matches({ text, isEverywhere }: Wanted, signal: AbortSignal) {
    const { sheetId } = this.here();
    const key = JSON.stringify([text, isEverywhere || sheetId]);
    if (this.known?.key === key) return this.known;
    const sheets = (await this.book.sheets()).filter(({ kind, visible }) => kind === "worksheet" && visible);
    const looked = isEverywhere ? sheets : sheets.filter(({ id }) => id === sheetId);
    const matches: Place[] = [];
    for await (const { result } of this.book.readSheets(looked)) {
      if (signal.aborted) break;
      if (result !== null) matches.push(...matchesIn(result, text));
    }
    const found = { key, matches, order: sheets.map(({ id }) => id) };
    if (!signal.aborted) this.known = found;
    return found;
  }

  private here(): Place {
    const { activeSheet } = this.book.workbook;
    const [area] = activeSheet.selection;
    const sheetId = this.book.screen.front;
    return { sheetId, row: area?.top ?? 0, column: area?.left ?? 0 };
  }
}
