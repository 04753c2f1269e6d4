import type { ModelEvent, Origin, WorkbookModel } from "../../spreadsheet/model";
import type { EventKind, EventRegistrations } from "./protocol/connection";
import { valueJson, valueType } from "./values";

/** The number each event has in messages to the client. */
const MESSAGE_TYPE: Readonly<Record<EventKind, number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
};

const EVENT_CATEGORY = 65_536;

/** How messages name the workbook, for handlers on the collection of sheets. */
const WORKBOOK_TARGET = "Workbook";

/** Knows which handlers the client has registered, and turns what happens into messages for them. */
export class HostEvents implements EventRegistrations {
  private readonly registered = new Set<string>();
  private held: string[] | null = null;

  constructor(
    workbook: WorkbookModel,
    private readonly send: (text: string) => void,
    private readonly seat: {
      /** Whether changes say that the add-in made them: from ExcelApi 1.14 on. */
      readonly saysTrigger: () => boolean;
      /** Another person's Excel than the model's own. */
      readonly isCoAuthor: boolean;
    },
  ) {
    workbook.listen((event) => {
      this.tell(event);
    });
  }

  register(kind: EventKind, sheetId: string | null): void {
    this.registered.add(`${kind} ${sheetId ?? WORKBOOK_TARGET}`);
  }

  unregister(kind: EventKind, sheetId: string | null): void {
    this.registered.delete(`${kind} ${sheetId ?? WORKBOOK_TARGET}`);
  }

  /** How many events are registered at the moment. */
  get count(): number {
    return this.registered.size;
  }

  /** Runs some work and sends the messages it gives rise to only when `release` is called. */
  holdDuring<T>(work: () => T): { readonly result: T; readonly release: () => void } {
    const held: string[] = [];
    this.held = held;
    try {
      const result = work();
      const release = () => {
        for (const text of held) this.send(text);
      };
      return { result, release };
    } finally {
      this.held = null;
    }
  }

  private tell(event: ModelEvent): void {
    const targets = [event.sheetId, WORKBOOK_TARGET].filter((target) =>
      this.registered.has(`${event.kind} ${target}`),
    );
    for (const targetId of targets) {
      const entry = {
        messageCategory: EVENT_CATEGORY,
        messageType: MESSAGE_TYPE[event.kind],
        targetId,
        message: JSON.stringify(payload(event, this.originHere(event), this.seat.saysTrigger())),
      };
      const text = JSON.stringify({ type: 3, message: { entries: [entry] } });
      if (this.held) this.held.push(text);
      else this.send(text);
    }
  }

  /**
   * Who has done it, seen from here: only what this host's own client has asked for is the add-in's; another pane in
   * the same Excel is to be taken for the person.
   */
  private originHere(event: ModelEvent): Origin {
    if (!("origin" in event)) return "user";
    if (this.held) return "addin";
    return (event.origin === "remote") === this.seat.isCoAuthor ? "user" : "remote";
  }
}

function payload(event: ModelEvent, origin: Origin, saysTrigger: boolean): Record<string, unknown> {
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case "changed":
      return {
        address: event.address,
        changeType: event.changeType,
        worksheetId,
        shiftDirection: "None",
        ...(saysTrigger && { triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown" }),
        source: source(origin),
        ...(event.details && {
          valueBefore: valueJson(event.details.before),
          valueAfter: valueJson(event.details.after),
          valueTypeBefore: valueType(event.details.before),
          valueTypeAfter: valueType(event.details.after),
        }),
      };
    case "selection":
      return { address: event.address, worksheetId };
    case "activated":
    case "deactivated":
      return { worksheetId };
    case "added":
    case "deleted":
      return { worksheetId, source: source(origin) };
  }
}

function source(origin: Origin): string {
  return origin === "remote" ? "Remote" : "Local";
}
