/** An attribute by its name: with its prefix, without it, and the namespace of that. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  /** Empty where it has no prefix. */
  readonly uri: string;
  readonly value: string;
}

/** A start tag and where it stands: text.slice(start, end) is the tag itself. */
export interface OpenTag {
  /** With its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** In their order. */
  readonly attributes: readonly XmlAttribute[];
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
