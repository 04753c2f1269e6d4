import { Store } from "../../core/port";

/** What a page has to say: a problem, or a note that goes by itself. */
export interface Notice {
  readonly kind: "note" | "problem";
  readonly text: string;
}

/** Notes go by themselves after this time in milliseconds; problems stay. */
const NOTE_STAYS = 10_000;

/** What a page shows, a new object after every change; with it what the page has to say. */
export abstract class PageStore<State extends { readonly notice: Notice | null }> {
  private readonly store: Store<State>;
  readonly subscribe: Store<State>["subscribe"];

  constructor(initial: State) {
    this.store = new Store(initial);
    this.subscribe = this.store.subscribe;
  }

  get state(): State {
    return this.store.get();
  }

  tell(kind: Notice["kind"], text: string): void {
    const notice: Notice = { kind, text };
    this.setNotice(notice);
    if (kind === "problem") return;
    setTimeout(() => {
      if (this.state.notice === notice) this.dismiss();
    }, NOTE_STAYS);
  }

  dismiss(): void {
    this.setNotice(null);
  }

  protected change(change: Partial<State>): void {
    this.store.patch(change);
  }

  private setNotice(notice: Notice | null): void {
    this.store.patch({ notice } as Partial<State>);
  }
}
