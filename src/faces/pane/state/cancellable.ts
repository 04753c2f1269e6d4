import type { LiveWorkbook } from "../../../core/port";

/** Thrown inside an action that its user has given up; nobody is told. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Whether an action has been given up, and how to wait for that. */
export class Cancellation {
  private giveUp: (reason: Cancelled) => void = () => undefined;
  /** Rejects with Cancelled once the action is given up. */
  readonly whenCancelled = new Promise<never>((_, reject) => {
    this.giveUp = reject;
  });
  private readonly controller = new AbortController();
  isCancelled = false;

  constructor() {
    // Nobody may be waiting when it happens.
    this.whenCancelled.catch(() => undefined);
  }

  /** Tells those who are on their way to write. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  cancel(): void {
    this.isCancelled = true;
    this.controller.abort();
    this.giveUp(new Cancelled("given up"));
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
      if (cancellation.isCancelled) throw new Cancelled("given up");
      return port.putSheet(content, cancellation.signal);
    },
    dropHalfSheet: (journal) => port.dropHalfSheet(journal),
    edit: (sheetId, decide) =>
      port.edit(
        sheetId,
        (snapshot) => {
          if (cancellation.isCancelled) throw new Cancelled("given up");
          return decide(snapshot);
        },
        cancellation.signal,
      ),
  };
}
