import { fromA1, sameAddress } from "../../src/core/cells";
import type { Host } from "../../src/simulation/host";

/**
 * The notes of ExcelApi 1.18, for which the client from npm has no proxies: a small double of the members that the
 * adapter uses, under the types of the definitions. What is queued happens when the context is synchronised next.
 */
class NotesDouble {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheetId: () => string,
    private readonly host: Host,
  ) {}

  getItemOrNullObject(key: string): NoteDouble {
    const sheet = () => this.host.workbook.sheet(this.sheetId());
    const find = () =>
      sheet().comments.find((each) => each.isNote === true && sameAddress(each, fromA1(key)));
    return new NoteDouble(
      (work) => {
        atNextSync(this.context, work);
      },
      () => find()?.content ?? null,
      () => {
        const note = find();
        sheet().comments = sheet().comments.filter((each) => each !== note);
      },
    );
  }
}

class NoteDouble {
  private found: string | null | undefined;

  constructor(
    private readonly queue: (work: () => void) => void,
    private readonly read: () => string | null,
    private readonly remove: () => void,
  ) {}

  load(): this {
    this.queue(() => {
      this.found = this.read();
    });
    return this;
  }

  get isNullObject(): boolean {
    if (this.found === undefined) throw new Error("not loaded");
    return this.found === null;
  }

  get content(): string {
    if (typeof this.found !== "string") throw new Error("not loaded, or not there");
    return this.found;
  }

  delete(): void {
    this.queue(this.remove);
  }
}

const waiting = new WeakMap<object, (() => void)[]>();

function atNextSync(context: Excel.RequestContext, work: () => void): void {
  const queued = waiting.get(context);
  if (queued !== undefined) {
    queued.push(work);
    return;
  }
  waiting.set(context, [work]);
  const genuine = context.sync.bind(context);
  context.sync = async <T>(value?: T) => {
    for (const each of waiting.get(context)?.splice(0) ?? []) each();
    return genuine(value as T);
  };
}

/** Gives the sheets of the client notes, those of a host's workbook; null takes them away again. */
export function addNotesApi(excel: typeof Excel, host: Host | null): void {
  const prototype = excel.Worksheet.prototype as object;
  Reflect.deleteProperty(prototype, "notes");
  if (host === null) return;
  Object.defineProperty(prototype, "notes", {
    configurable: true,
    get(this: Excel.Worksheet) {
      return new NotesDouble(this.context, () => this.id, host);
    },
  });
}
