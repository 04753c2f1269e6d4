import { LIMITS } from "../limits";
import { Attributes } from "./attributes";
import { unescapeXml } from "./escape";
import { type OpenTag, type XmlHandler, XmlScan, type XmlSpan } from "./located";
import { COMPATIBILITY } from "./namespaces";

/*
 * Rows are most of what is read of a workbook, and programs write them plainly. What is written so is read here, some
 * times faster than the parser does; each element that is not goes to the parser, which also tells what is wrong.
 */

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const START_TAG = new RegExp(`<(${NAME})((?: ${NAME}="[^"<&\\t\\n]*")*)(/?)>`, "y");
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;
const NOT_PLAIN = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}]/u;
/** Escapes that stand for a character that XML allows. */
const ESCAPE = /^&(?:amp|lt|gt|quot|apos|#(?:9|10|13|3[2-9]|[4-9]\d|1\d\d|2[0-4]\d));/;
const [LESS_THAN, SLASH] = [0x3c, 0x2f];
/** What is read of one element is held until its end. */
const MOST_EVENTS = 500_000;

/**
 * Reads a part as scanXml does.
 * @param content where the many children of one element stand, if that is known
 */
export function scanWithPlain(
  part: string,
  text: string,
  handler: XmlHandler,
  content: XmlSpan | undefined,
): void {
  const scan = new XmlScan(part, text, handler);
  if (content !== undefined) {
    scan.readTo(content.start);
    const { depth, isReported } = scan.openElements;
    if (isReported && depth > 0) new PlainScan(text, handler, scan, depth).readTo(content.end);
  }
  scan.end();
}

type Event =
  | { readonly kind: "open"; readonly tag: OpenTag }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "close"; readonly place: XmlSpan };

class PlainScan {
  /** What is to be reported of an element once all of it has turned out to be plain. */
  private events: Event[] = [];
  private readonly namespaces = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly handler: XmlHandler,
    private readonly scan: XmlScan,
    private readonly depth: number,
  ) {}

  readTo(end: number): void {
    const { text, scan } = this;
    while (scan.place < end) {
      const start = text.indexOf("<", scan.place);
      if (start < 0 || start >= end) return;
      this.events = [];
      const isPlain = this.between(scan.place, start);
      const after = isPlain ? this.element(start) : -1;
      if (after >= 0 && after <= end) {
        for (const event of this.events) this.report(event);
        scan.passTo(after);
        continue;
      }
      scan.readTo(Math.min(end, this.behind(start)));
      const { depth, isReported } = scan.openElements;
      // It ends elsewhere than it seemed to: the parser goes on alone.
      if (depth !== this.depth || !isReported) return;
    }
  }

  /** White space between elements; false where it is something else. */
  private between(start: number, end: number): boolean {
    if (start === end) return true;
    const text = this.text.slice(start, end);
    this.events.push({ kind: "text", text });
    return /^[ \n\t]*$/.test(text);
  }

  /** Reads the element at a place; gives where it ends, or -1 where it is not plain. */
  private element(start: number): number {
    const { text, events } = this;
    const open: string[] = [];
    let at = start;
    do {
      if (events.length > MOST_EVENTS) return -1;
      if (text.charCodeAt(at) !== LESS_THAN) at = this.textAt(at);
      else if (text.charCodeAt(at + 1) === SLASH) at = this.endTagAt(at, open.pop());
      else {
        const tag = this.startTagAt(at);
        if (tag === null || this.depth + open.length >= LIMITS.xmlDepth) return -1;
        events.push({ kind: "open", tag });
        at = tag.end;
        if (tag.selfClosing) events.push({ kind: "close", place: { start: tag.start, end: tag.end } });
        else open.push(tag.name);
      }
      if (at < 0) return -1;
    } while (open.length > 0);
    return NOT_PLAIN.test(text.slice(start, at)) ? -1 : at;
  }

  private textAt(at: number): number {
    const end = this.text.indexOf("<", at);
    if (end < 0) return -1;
    const text = this.text.slice(at, end);
    if (text.includes("]]>")) return -1;
    for (let sign = text.indexOf("&"); sign >= 0; sign = text.indexOf("&", sign + 1)) {
      if (!ESCAPE.test(text.slice(sign, sign + 6))) return -1;
    }
    this.events.push({ kind: "text", text: text.includes("&") ? unescapeXml(text) : text });
    return end;
  }

  private endTagAt(start: number, name: string | undefined): number {
    const end = this.text.indexOf(">", start) + 1;
    const found = this.text.slice(start + 2, end - 1);
    if (end === 0 || (found !== name && found.replace(/[ \t\n]+$/, "") !== name)) return -1;
    this.events.push({ kind: "close", place: { start, end } });
    return end;
  }

  private startTagAt(start: number): OpenTag | null {
    START_TAG.lastIndex = start;
    const match = START_TAG.exec(this.text);
    if (match === null) return null;
    const [, name = "", given = "", slash = ""] = match;
    const { prefix, local } = parted(name);
    const uri = this.namespaceOf(prefix);
    const attributes = given === "" ? new Attributes() : this.attributesIn(given);
    if (uri === null || uri === COMPATIBILITY || attributes === null) return null;
    return {
      name,
      prefix,
      local,
      uri,
      attributes,
      start,
      end: START_TAG.lastIndex,
      selfClosing: slash !== "",
    };
  }

  private attributesIn(given: string): Attributes | null {
    const attributes = new Attributes();
    for (const [, name = "", value = ""] of given.matchAll(ATTRIBUTE)) {
      const { prefix, local } = parted(name);
      const uri = prefix === "" ? "" : this.namespaceOf(prefix);
      if (uri === null || name in attributes || name === "xmlns") return null;
      attributes[name] = { name, local, uri, value };
    }
    return attributes;
  }

  /** Null for a prefix that is not declared, or that declares others. */
  private namespaceOf(prefix: string): string | null {
    const known = this.namespaces.get(prefix);
    if (known !== undefined) return known;
    const uri = prefix === "xmlns" ? undefined : this.scan.namespaceOf(prefix);
    if (uri === undefined && prefix !== "") return null;
    this.namespaces.set(prefix, uri ?? "");
    return uri ?? "";
  }

  private report(event: Event): void {
    if (event.kind === "open") this.handler.open(event.tag);
    else if (event.kind === "text") this.handler.text(event.text);
    else this.handler.close(event.place);
  }

  /** Where an element seems to end that is not plain. */
  private behind(start: number): number {
    const { text } = this;
    const name = /^<([^\s/>]+)/.exec(text.slice(start, start + 100))?.[1];
    const endTag = name === undefined ? -1 : text.indexOf(`</${name}`, start);
    const end = endTag < 0 ? -1 : text.indexOf(">", endTag);
    return end < 0 ? text.length : end + 1;
  }
}

function parted(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  return colon < 0
    ? { prefix: "", local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
