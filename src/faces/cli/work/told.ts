import { briefOf, type FileBrief } from "../answer/brief";
import type { FileAnswer } from "../answer/types";
import { fileText } from "../text/file-text";
import { jsonInDocument, jsonLine } from "../text/json";
import { lookOf, type LookRequest } from "../text/look";

/** How a file is told of, as plain data: it goes to other threads. */
export interface Telling {
  readonly as: "text" | "json" | "json-line";
  readonly look: LookRequest;
  /** The copy that is written of the file; null where none is. */
  readonly output: string | null;
}

/**
 * What is told of a file. It is made where the file was worked on: an answer has several hundred parts, which cost more
 * to hand from thread to thread than one text.
 */
export interface Told {
  readonly brief: FileBrief;
  readonly text: string;
}

/** Tells of an answer. */
export function toldOf(answer: FileAnswer, { as, look }: Telling): Told {
  return { brief: briefOf(answer), text: textOf(answer, as, look) };
}

function textOf(answer: FileAnswer, as: Telling["as"], look: LookRequest): string {
  switch (as) {
    case "text":
      return `${fileText(answer, lookOf(look))}\n\n`;
    case "json":
      return jsonInDocument(answer);
    case "json-line":
      return jsonLine(answer);
  }
}
