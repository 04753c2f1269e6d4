import { decodedValue, type Fail } from "./character-data";
import { isBlank, isNameStart, nameEnd, skipBlanks } from "./characters";
import type { Scope } from "./scope";
import type { OpenTag, XmlAttribute } from "./events";

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
  const nameStop = nameEnd(text, start + 1);
  const name = text.slice(start + 1, nameStop);
  const reader = new AttributeReader(text, outer, fail);
  const end = reader.read(nameStop);
  const { scope, attributes } = reader;
  const prefix = prefixOf(name, start, fail);
  const local = prefix === "" ? name : name.slice(prefix.length + 1);
  const uri = scope.uriOf(prefix) ?? "";
  if (prefix === "xmlns") fail(start, 'tags may not have "xmlns" as prefix.');
  if (prefix !== "" && uri === "") fail(start, unbound(prefix));
  const selfClosing = text.charCodeAt(end - 2) === SLASH;
  return { tag: { name, prefix, local, uri, attributes, start, end, selfClosing }, scope };
}

class AttributeReader {
  attributes: XmlAttribute[] = [];
  /** That of the element itself, once it declares anything. */
  scope: Scope;
  /** Whether any has a prefix, and so a namespace. */
  private hasPrefixed = false;

  constructor(
    private readonly text: string,
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
      else if (at >= text.length) fail(at, "unexpected end.");
    }
    const raw = text.slice(from, at);
    this.enter(text.slice(start, end), isPlain ? raw : decodedValue(raw, from, fail), start);
    return at + 1;
  }

  private enter(name: string, value: string, at: number): void {
    const { attributes, fail } = this;
    const prefix = prefixOf(name, at, fail);
    const local = prefix === "" ? name : name.slice(prefix.length + 1);
    attributes.push({ name, local, uri: "", value });
    if (prefix !== "") this.hasPrefixed = true;
    if (prefix !== "xmlns" && name !== "xmlns") return;
    if (this.scope === this.outer) this.scope = this.outer.inner();
    this.scope.declare(prefix === "" ? "" : local, value, at, fail);
  }

  /** What prefixes stand for is known at the end of a tag only. */
  private ended(end: number): number {
    if (this.hasPrefixed || this.scope !== this.outer) {
      this.attributes = this.attributes.map((each) => this.withNamespace(each, end));
    }
    const { attributes, fail } = this;
    const twice = attributes.length < FEW ? doubledOfFew(attributes) : doubledOfMany(attributes);
    if (twice !== undefined) fail(end, `duplicate attribute: ${twice.name}.`);
    return end;
  }

  private withNamespace(attribute: XmlAttribute, end: number): XmlAttribute {
    const { name, local, value } = attribute;
    if (name === local && name !== "xmlns") return attribute;
    const prefix = name === local ? name : name.slice(0, name.length - local.length - 1);
    return { name, local, uri: this.scope.uriOf(prefix) ?? this.fail(end, unbound(prefix)), value };
  }
}

/** So many attributes are compared with each other. */
const FEW = 8;

/** One that stands twice: by its name without a prefix, and the namespace of that. */
function doubledOfFew(attributes: readonly XmlAttribute[]): XmlAttribute | undefined {
  for (let last = 1; last < attributes.length; last++) {
    const { local, uri } = attributes[last] as XmlAttribute;
    for (let index = 0; index < last; index++) {
      const other = attributes[index] as XmlAttribute;
      if (other.local === local && other.uri === uri) return other;
    }
  }
  return undefined;
}

function doubledOfMany(attributes: readonly XmlAttribute[]): XmlAttribute | undefined {
  const seen = new Set<string>();
  return attributes.find(({ local, uri }) => seen.size === seen.add(`{${uri}}${local}`).size);
}

/** The prefix of a name; empty where it has none. */
function prefixOf(name: string, at: number, fail: Fail): string {
  const colon = name.indexOf(":");
  if (colon < 0) return "";
  if (colon === 0 || colon === name.length - 1 || name.includes(":", colon + 1))
    fail(at, `malformed name: ${name}.`);
  return name.slice(0, colon);
}

function unbound(prefix: string): string {
  return `unbound namespace prefix: ${JSON.stringify(prefix)}.`;
}
