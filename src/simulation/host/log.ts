import { type RequestMessage, describeAction, isHidden } from "./protocol";

/** What became of a request. */
type Outcome =
  | "received"
  /** Waiting for the end of cell editing. */
  | "held"
  /** A fault: it, or its answer, is held back until a test lets it go. */
  | "delayed"
  | "answered"
  /** Answered with an error in its body, or with a status that is not 200. */
  | "failed"
  /** A fault: no answer will come, whether or not it was carried out. */
  | "unanswered";

/** One request as the host saw it. Holds no cell values. */
export interface RequestRecord {
  /** Counted from 1 over all requests. */
  readonly number: number;
  readonly flags: number;
  /** Only gives ranges back (_RemoveReference): sent by the client itself after a run. */
  readonly isHidden: boolean;
  /** The actions in words: "Worksheets.GetActiveWorksheet.GetRange.Values=". */
  readonly actions: readonly string[];
  readonly requestBytes: number;
  responseBytes: number;
  outcome: Outcome;
  /** Code of the error answered, or null. */
  error: string | null;
}

/** All requests in the order of their arrival. */
export class RequestLog {
  readonly records: RequestRecord[] = [];

  add(text: string, { flags, message: { body } }: RequestMessage): RequestRecord {
    const record: RequestRecord = {
      number: this.records.length + 1,
      flags,
      isHidden: isHidden(body),
      actions: body.Actions.map((action) => describeAction(body, action)),
      requestBytes: byteLength(text),
      responseBytes: 0,
      outcome: "received",
      error: null,
    };
    this.records.push(record);
    return record;
  }

  /** Requests that the add-in caused by `context.sync()`: all but the hidden ones. */
  get syncs(): number {
    return this.records.filter((record) => !record.isHidden).length;
  }
}

/** Length in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
