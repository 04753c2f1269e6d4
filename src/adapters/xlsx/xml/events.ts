import type { XmlAttribute } from "./attributes";

/** A start tag and where it stands: text.slice(start, end) is the tag itself. */
export interface OpenTag {
  /** With its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly start: number;
  readonly end: number;
  /** `<a/>`: the close event follows at once and has the same place. */
  readonly selfClosing: boolean;
}

export interface XmlHandler {
  open(tag: OpenTag): void;
  /** `start` and `end` are those of the end tag, or of the whole tag if it closes itself. */
  close(place: XmlSpan): void;
  text(text: string): void;
}

/** Takes what nobody wants to know. */
export const NOBODY: XmlHandler = { open: () => undefined, close: () => undefined, text: () => undefined };

/** A piece of a text: the content of an element. */
export interface XmlSpan {
  readonly start: number;
  readonly end: number;
}
