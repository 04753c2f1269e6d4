import { SaxesParser } from "saxes";

/** An element with its children, names without prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/**
 * Reads XML as elements, tolerantly: what stands before a mistake is kept. Prefixes are dropped, since a display only
 * looks for names that it knows.
 */
export function readElements(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  let isBroken = false;
  parser.on("error", () => {
    isBroken = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (isBroken) return;
    const element: Element = {
      name: localName(name),
      attributes: localNames(attributes),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (!isBroken && open.length > 1) open.pop();
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (!isBroken && element) element.text += text;
  });
  parser.write(xml.replace(/^\uFEFF/, "").replace(/<!DOCTYPE[^>]*>/i, "")).close();
  return root.children.find(({ name }) => name !== "") ?? root;
}

export function childNamed({ children }: Element, name: string): Element | undefined {
  return children.find((child) => child.name === name);
}

export function childrenNamed({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

/** All elements below one, in the order in which they begin. */
export function* descendants({ children }: Element): Generator<Element> {
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

/** "1" and "true" in all the ways that programs write them; an element without the attribute is set. */
export function isSet(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : /^(1|true|on)$/i.test(value);
}

export function numberIn(value: string | undefined): number | null {
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !name.startsWith("xmlns"))
      .map(([name, value]) => [localName(name), value]),
  );
}
