import { Attributes } from "./attributes";
import { decodedValue, type Fail } from "./character-data";
import { isBlank, isNameStart, nameEnd, skipBlanks } from "./characters";
import type { Scope } from "./scope";
import type { OpenTag } from "./events";

const [TAB, LINE_FEED, RETURN] = [0x09, 0x0a, 0x0d];
const [DOUBLE, SINGLE] = [0x22, 0x27];
const [AMPERSAND, SLASH, LESS_THAN, EQUALS, GREATER_THAN] = [0x26, 0x2f, 0x3c, 0x3d, 0x3e];

/** A start tag, and the namespaces inside its element. */
interface ReadTag {
  readonly tag: OpenTag;
  readonly scope: Scope;
}

/** Reads the start tag whose "<" stands at a place. */
export function readStartTag(text: string, start: number, outer: Scope, fail: Fail): ReadTag {
  if (!isNameStart(text, start + 1)) fail(start + 1, "disallowed character in tag name");
  const end = nameEnd(text, start + 1);
  const name = text.slice(start + 1, end);
  const attributes = new Attributes();
  const reader = new AttributeReader(text, attributes, outer, fail);
  const after = reader.read(end);
  const { scope } = reader;
  const { prefix, local } = parted(name, start, fail);
  const uri = scope.uriOf(prefix) ?? "";
  if (prefix === "xmlns") fail(start, 'tags may not have "xmlns" as prefix.');
  if (prefix !== "" && uri === "") fail(start, unbound(prefix));
  const selfClosing = text.charCodeAt(after - 2) === SLASH;
  return { tag: { name, prefix, local, uri, attributes, start, end: after, selfClosing }, scope };
}

class AttributeReader {
  /** That of the element itself, once it declares anything. */
  scope: Scope;
  /** How many have a prefix, and so a namespace. */
  private prefixed = 0;

  constructor(
    private readonly text: string,
    private readonly attributes: Attributes,
    private readonly outer: Scope,
    private readonly fail: Fail,
  ) {
    this.scope = outer;
  }

  /** Reads from behind the name of a tag up to its end; gives where that is. */
  read(from: number): number {
    const { text, fail } = this;
    for (let at = from; ;) {
      const next = skipBlanks(text, at);
      const code = text.charCodeAt(next);
      if (code === GREATER_THAN) return this.ended(next + 1);
      if (code === SLASH) {
        if (text.charCodeAt(next + 1) === GREATER_THAN) return this.ended(next + 2);
        fail(next, "forward-slash in opening tag not followed by >.");
      }
      if (next >= text.length) fail(next, "unexpected end.");
      if (next === at) fail(next, "no whitespace between attributes, or a disallowed character in a name.");
      at = this.one(next);
    }
  }

  /** Reads the attribute that begins at a place; gives where it ends. */
  private one(start: number): number {
    const { text, fail } = this;
    if (!isNameStart(text, start)) fail(start, "disallowed character in attribute name.");
    const end = nameEnd(text, start);
    let at = end;
    if (text.charCodeAt(at) !== EQUALS) at = skipBlanks(text, at);
    if (text.charCodeAt(at) !== EQUALS) fail(at, "attribute without value.");
    at++;
    if (isBlank(text.charCodeAt(at))) at = skipBlanks(text, at);
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE && quote !== SINGLE) fail(at, "unquoted attribute value.");
    const from = at + 1;
    let isPlain = true;
    for (at = from; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS_THAN) fail(at, "disallowed character.");
      if (code === AMPERSAND || code === TAB || code === LINE_FEED || code === RETURN) isPlain = false;
      else if (code !== code) fail(at, "unexpected end.");
    }
    const raw = text.slice(from, at);
    this.enter(text.slice(start, end), isPlain ? raw : decodedValue(raw, from, fail), start);
    return at + 1;
  }

  private enter(name: string, value: string, at: number): void {
    const { attributes, fail } = this;
    if (name in attributes) fail(at, `duplicate attribute: ${name}.`);
    const { prefix, local } = parted(name, at, fail);
    if (prefix !== "") this.prefixed++;
    attributes[name] = { name, local, uri: "", value };
    if (prefix !== "xmlns" && name !== "xmlns") return;
    if (this.scope === this.outer) this.scope = this.outer.inner();
    this.scope.declare(prefix === "" ? "" : local, value, at, fail);
  }

  /** What prefixes stand for is known at the end of a tag only. */
  private ended(end: number): number {
    const { attributes, scope, fail } = this;
    if (this.prefixed === 0 && this.scope === this.outer) return end;
    const seen = new Set<string>();
    for (const name in attributes) {
      const { local, value } = attributes[name] as { local: string; value: string };
      const prefix = local === name ? (name === "xmlns" ? "xmlns" : "") : name.slice(0, -local.length - 1);
      if (prefix === "") continue;
      const uri = scope.uriOf(prefix) ?? fail(end, unbound(prefix));
      const full = `{${uri}}${local}`;
      if (seen.has(full)) fail(end, `duplicate attribute: ${full}.`);
      seen.add(full);
      attributes[name] = { name, local, uri, value };
    }
    return end;
  }
}

function parted(name: string, at: number, fail: Fail): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  if (colon < 0) return { prefix: "", local: name };
  const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
  if (prefix === "" || local === "" || local.includes(":")) fail(at, `malformed name: ${name}.`);
  return { prefix, local };
}

function unbound(prefix: string): string {
  return `unbound namespace prefix: ${JSON.stringify(prefix)}.`;
}
