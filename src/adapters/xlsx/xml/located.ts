import { damaged } from "../errors";
import { LIMITS } from "../limits";
import { decodedText, type Fail, withLineFeeds } from "./character-data";
import { firstNotAllowed, skipBlanks } from "./characters";
import type { OpenTag, XmlHandler, XmlSpan } from "./events";
import { behindDeclaration, commentEnd, instructionEnd } from "./instructions";
import { COMPATIBILITY } from "./namespaces";
import { Scope } from "./scope";
import { readStartTag } from "./start-tag";

export { NOBODY, type OpenTag, type XmlHandler, type XmlSpan } from "./events";

/**
 * Reads a part and reports its elements with their places in the text. Of alternative content only what is meant for
 * readers without extensions is reported, never both.
 * @param hole a piece of the text that is passed over: the content of an element
 * @throws WorkbookError damaged, naming the part, when it is not well-formed or has a DOCTYPE
 */
export function scanXml(part: string, text: string, handler: XmlHandler, hole?: XmlSpan): void {
  const scan = new XmlScan(part, text, handler);
  if (hole) {
    scan.readTo(hole.start);
    scan.passTo(hole.end);
  }
  scan.end();
}

const [EXCLAMATION, SLASH, GREATER_THAN, QUESTION] = [0x21, 0x2f, 0x3e, 0x3f];

/** An element that is open. */
interface Opened {
  readonly name: string;
  /** Namespaces outside it. */
  readonly outer: Scope;
}

/**
 * A text that is read on and on, of which pieces may be passed over: a strict, non-validating reader of XML 1.0 with
 * namespaces. It searches for the next sign instead of looking at each character, so places come for nothing.
 */
export class XmlScan {
  private at = 0;
  private scope: Scope;
  private readonly opened: Opened[] = [];
  private hasRoot = false;
  private skippedFrom = 0;
  /** Where the first character stands that XML does not allow. */
  private bad = Infinity;

  /** @param inside where to begin in a text that was read before, and the namespaces there */
  constructor(
    readonly part: string,
    readonly text: string,
    private handler: XmlHandler,
    inside?: { readonly at: number; readonly scope: Scope },
  ) {
    this.at = inside?.at ?? behindDeclaration(part, text, this.fail);
    this.scope = inside?.scope ?? Scope.outermost();
  }

  readonly fail: Fail = (at, reason) => {
    const before = this.text.slice(0, at).split(/\r\n?|\n/);
    throw damaged(this.part, `${before.length}:${before.at(-1)?.length ?? 0}: ${reason}`);
  };

  /** How far it has been read or passed over. */
  get place(): number {
    return this.at;
  }

  /** The namespaces that prefixes stand for here. */
  get namespaces(): Scope {
    return this.scope;
  }

  /** Reads on up to a place, which is the end of the text or stands between elements. */
  readTo(end: number): void {
    const { text, at } = this;
    this.bad = at + firstNotAllowed(at === 0 && end === text.length ? text : text.slice(at, end));
    while (this.at < end) this.step(end);
  }

  /** Passes over what stands between here and a place; the next one to read on must be readTo(). */
  passTo(end: number): void {
    this.at = end;
  }

  /** Reads the rest. */
  end(): void {
    const { text, opened } = this;
    this.readTo(text.length);
    const last = opened.at(-1);
    if (last !== undefined) this.fail(text.length, `unclosed tag: ${last.name}`);
    if (!this.hasRoot) this.fail(text.length, "document must contain a root element.");
  }

  /** Reads one piece: the text up to the next tag, or what begins with "<". */
  step(end = this.text.length): void {
    const { text, at } = this;
    const sign = text.indexOf("<", at);
    const next = sign < 0 || sign > end ? end : sign;
    this.at = next > at ? this.characters(at, next) : this.markup(at);
    if (this.at > this.bad) this.fail(this.bad, "disallowed character.");
  }

  /**
   * Reads the start tag whose "<" stands here, and reports nothing. Unless the tag closes itself, whoever asks goes on
   * inside the element, up to leave() or with readInside().
   */
  enter(): OpenTag {
    const { tag, scope } = readStartTag(this.text, this.at, this.scope, this.fail);
    this.begin(tag, scope);
    if (tag.selfClosing) this.pop();
    this.foundTo(tag.end);
    return tag;
  }

  /** Reads the rest of the element that was entered, its end tag included, and reports it to another handler. */
  readInside(handler: XmlHandler): void {
    const { handler: usual, opened, text } = this;
    const depth = opened.length;
    this.handler = handler;
    while (opened.length >= depth && this.at < text.length) this.step();
    this.handler = usual;
  }

  /** Goes to a place inside the same element, up to which somebody has found all well-formed. */
  foundTo(at: number): void {
    this.at = at;
    if (at > this.bad) this.fail(this.bad, "disallowed character.");
  }

  /** Reads the end tag that stands here, and reports nothing. */
  leave(): XmlSpan {
    const place = this.endTagAt(this.at);
    this.pop();
    this.at = place.end;
    return place;
  }

  private characters(from: number, to: number): number {
    const raw = this.text.slice(from, to);
    if (this.opened.length === 0) {
      if (skipBlanks(raw, 0) < raw.length) this.fail(from, "text data outside of root node.");
      return to;
    }
    const bracket = raw.indexOf("]]>");
    if (bracket >= 0) this.fail(from + bracket, 'the string "]]>" is disallowed in char data.');
    this.report(decodedText(raw, from, this.fail));
    return to;
  }

  private report(text: string): void {
    if (this.skippedFrom === 0) this.handler.text(text);
  }

  private markup(start: number): number {
    switch (this.text.charCodeAt(start + 1)) {
      case SLASH: {
        const place = this.endTagAt(start);
        this.close(place);
        return place.end;
      }
      case EXCLAMATION:
        return this.commentOrData(start);
      case QUESTION:
        return instructionEnd(this.text, start, this.fail);
      default:
        return this.startTag(start);
    }
  }

  private startTag(start: number): number {
    const { tag, scope } = readStartTag(this.text, start, this.scope, this.fail);
    this.begin(tag, scope);
    this.at = tag.end;
    if (this.skippedFrom === 0) {
      if (tag.local === "Choice" && tag.uri === COMPATIBILITY) this.skippedFrom = this.opened.length;
      else this.handler.open(tag);
    }
    if (tag.selfClosing) this.close(tag);
    // The handler may have read on.
    return this.at;
  }

  private begin(tag: OpenTag, scope: Scope): void {
    const { opened } = this;
    if (opened.length === 0 && this.hasRoot) this.fail(tag.start, "documents may contain only one root.");
    this.hasRoot = true;
    opened.push({ name: tag.name, outer: this.scope });
    if (opened.length > LIMITS.xmlDepth) throw damaged(this.part, "nested too deeply");
    this.scope = scope;
  }

  private endTagAt(start: number): XmlSpan {
    const { text, opened } = this;
    const name = opened.at(-1)?.name ?? this.fail(start, "unmatched closing tag.");
    const nameStart = start + 2;
    const end = skipBlanks(text, nameStart + name.length);
    if (!text.startsWith(name, nameStart) || text.charCodeAt(end) !== GREATER_THAN)
      this.fail(start, `unexpected close tag, or none of ${name}.`);
    return { start, end: end + 1 };
  }

  private close({ start, end }: XmlSpan): void {
    if (this.skippedFrom === 0) this.handler.close({ start, end });
    else if (this.skippedFrom === this.opened.length) this.skippedFrom = 0;
    this.pop();
  }

  private pop(): void {
    const last = this.opened.pop();
    if (last !== undefined) this.scope = last.outer;
  }

  private commentOrData(start: number): number {
    const { text } = this;
    if (text.startsWith("<!--", start)) return commentEnd(text, start, this.fail);
    if (text.startsWith("<!DOCTYPE", start)) throw damaged(this.part, "DOCTYPE");
    if (!text.startsWith("<![CDATA[", start)) this.fail(start, "incorrect syntax.");
    const end = text.indexOf("]]>", start);
    if (this.opened.length === 0) this.fail(start, "text data outside of root node.");
    if (end < 0) this.fail(text.length, "unexpected end.");
    this.report(withLineFeeds(text.slice(start + "<![CDATA[".length, end)));
    return end + "]]>".length;
  }
}
