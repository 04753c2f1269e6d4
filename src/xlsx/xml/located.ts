import { SaxesParser } from "saxes";
import { WorkbookError } from "../../sheet";

/** An element with its place in the text it was read from, so that edits can splice the text. */
export interface Located {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, "" without one: what we add beside an element takes the same. */
  readonly prefix: string;
  readonly uri: string;
  /** Attribute values by their names as written (prefix included). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Located[];
  /** Character data directly inside, joined. */
  readonly text: string;
  /** Start of "<", end behind the start tag, start of the end tag, end behind it. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
}

type Open = { -readonly [Key in keyof Located]: Located[Key] } & { children: Located[] };

/**
 * Reads XML into located elements.
 * @throws WorkbookError damaged when it is not well-formed or declares a document type
 */
export function parseXml(source: string, part: string): Located {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (why: string) => new WorkbookError("damaged", `${part}: ${why}`);
  const stack: Open[] = [];
  let root: Located | undefined;
  parser.on("error", (error) => {
    throw fail(error.message);
  });
  parser.on("doctype", () => {
    throw fail("document type declaration");
  });
  parser.on("opentag", (tag) => {
    const innerStart = parser.position;
    const attributes: Record<string, string> = {};
    for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value;
    stack.push({
      name: tag.local,
      prefix: tag.prefix === "" ? "" : `${tag.prefix}:`,
      uri: tag.uri,
      attributes,
      children: [],
      text: "",
      start: source.lastIndexOf("<", innerStart - 1),
      innerStart,
      innerEnd: innerStart,
      end: innerStart,
      isSelfClosing: tag.isSelfClosing,
    });
  });
  const addText = (text: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = stack.pop() as Open;
    element.end = parser.position;
    element.innerEnd = element.isSelfClosing ? element.end : source.lastIndexOf("<", element.end - 1);
    const parent = stack.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(source).close();
  if (root === undefined) throw fail("no root element");
  return root;
}

/** The first child of a name, or undefined. */
export function child(element: Located | undefined, name: string): Located | undefined {
  return element?.children.find((other) => other.name === name);
}

/** All children of a name. */
export function childrenOf(element: Located | undefined, name: string): Located[] {
  return (element?.children ?? []).filter((other) => other.name === name);
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: Located, localName: string): string | undefined {
  const { attributes } = element;
  if (localName in attributes) return attributes[localName];
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${localName}`));
  return name === undefined ? undefined : attributes[name];
}

/** "1" and "true" are true, as XML Schema has it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
