import type { LiveWorkbook } from "../../../core/port";

/** Thrown inside an action that its user has given up; nobody is told. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Whether an action has been given up, and how to wait for that. */
export class Cancellation {
  private readonly controller = new AbortController();
  /** Tells those who are on their way to write. */
  readonly signal = this.controller.signal;
  /** Rejects with Cancelled once the action is given up. */
  readonly whenCancelled = new Promise<never>((_, reject) => {
    this.signal.addEventListener("abort", () => {
      reject(new Cancelled("given up"));
    });
  });

  constructor() {
    // Nobody may be waiting when it happens.
    this.whenCancelled.catch(() => undefined);
  }

  get isCancelled(): boolean {
    return this.signal.aborted;
  }

  cancel(): void {
    this.controller.abort();
  }

  /** @throws Cancelled once the action is given up */
  check(): void {
    if (this.isCancelled) throw new Cancelled("given up");
  }
}

/**
 * The workbook for one action. An action that waits for Excel (while a person is editing a cell) cannot be called
 * back; but what it would then write is decided only after the waiting, and that is stopped here. What is already on its
 * way is taken back by the port when it arrives.
 */
export function cancellable(port: LiveWorkbook, cancellation: Cancellation): LiveWorkbook {
  return {
    name: port.name,
    sheets: () => port.sheets(),
    read: (sheetId) => port.read(sheetId),
    select: (sheetId, at) => port.select(sheetId, at),
    watch: (watcher) => port.watch(watcher),
    putSheet: (content) => {
      cancellation.check();
      return port.putSheet(content, cancellation.signal);
    },
    dropHalfSheet: (journal) => port.dropHalfSheet(journal),
    edit: (sheetId, decide) =>
      port.edit(
        sheetId,
        (snapshot) => {
          cancellation.check();
          return decide(snapshot);
        },
        cancellation.signal,
      ),
  };
}
