import { Store } from "../../../core/port";
import type { Engine } from "../engine";

/** How far a pane has come: its frame is there at once, its engine (what reads, checks and writes) comes after it. */
export type Stage =
  | { readonly kind: "waiting" }
  /** The engine's script could not be had. */
  | { readonly kind: "failed" }
  | { readonly kind: "open"; readonly engine: Engine };

/** Fetches the engine and says how far that has come; a person may try again. */
export class Opening {
  readonly stage = new Store<{ readonly current: Stage }>({ current: { kind: "waiting" } });
  private attempt: Promise<Engine | null>;

  /** @param load fetches the engine and starts it: at once, and again after a failure */
  constructor(private readonly load: () => Promise<Engine>) {
    this.attempt = this.open();
  }

  /** The engine of the attempt that is under way; null where it fails, which the pane then says. */
  get engine(): Promise<Engine | null> {
    return this.attempt;
  }

  /** Tries once more. */
  retry(): void {
    if (this.stage.get().current.kind !== "failed") return;
    this.stage.patch({ current: { kind: "waiting" } });
    this.attempt = this.open();
  }

  /** The pane is no more: what has begun ends, also where it is only about to begin. */
  async leave(): Promise<void> {
    await (await this.attempt)?.stop();
  }

  private async open(): Promise<Engine | null> {
    try {
      const engine = await this.load();
      this.stage.patch({ current: { kind: "open", engine } });
      return engine;
    } catch (error) {
      this.stage.patch({ current: { kind: "failed" } });
      // The person reads that it failed; what it was stands in the browser's console.
      reportError(error);
      return null;
    }
  }
}
