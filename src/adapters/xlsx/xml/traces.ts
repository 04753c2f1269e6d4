/**
 * Adding to a part and taking away again gives the same bytes. Where the text alone would not tell what stood there
 * before, white space in a tag does, which XML allows and readers do not see: `</a >` closed itself before we filled
 * it, `</a  >` and `<a  />` were put there by us.
 */
import { attributeSplice, cut, type Splice } from "./splice";
import type { XmlElement } from "./tree";

/** All of an element's places in its text. */
type Place = Pick<XmlElement, "open" | "start" | "openEnd" | "closeStart" | "end">;

/** An element of ours, with its content. */
export function ownElement(name: string, attributes: string, content: string): string {
  const start = attributes === "" ? name : `${name} ${attributes}`;
  return content === "" ? `<${start}  />` : `<${start}>${content}</${name}  >`;
}

/** Whether an element was put there by us. */
export function isOwnElement(source: string, { start, end }: Pick<XmlElement, "start" | "end">): boolean {
  return /\S {2}\/?>$/.test(source.slice(start, end));
}

/** Whether this is the end tag of an element that closed itself before we filled it. */
export function wasSelfClosing(endTag: string): boolean {
  return /\S >$/.test(endTag);
}

/** Content for the end of an element, which is opened if it closes itself. */
export function appendTo(source: string, element: Place, content: string): Splice[] {
  if (content === "") return [];
  const { open, openEnd, closeStart, end } = element;
  if (!open.selfClosing) return [{ start: closeStart, end: closeStart, text: content }];
  const own = isOwnElement(source, element) ? "  " : " ";
  const slash = openEnd - (own === " " ? 2 : 4);
  return [{ start: slash, end, text: `>${content}</${open.name}${own}>` }];
}

/** Content for the end of a list that says how many entries it has. */
export function appendCounted(source: string, list: Place, count: number, content: string): Splice[] {
  return [...attributeSplice(source, list.open, "count", `${count}`), ...appendTo(source, list, content)];
}

/** Takes children out; an element that we opened closes itself again when nothing is left in it. */
export function removeFrom(
  source: string,
  element: Place,
  children: readonly Pick<XmlElement, "start" | "end">[],
): Splice[] {
  const { openEnd, closeStart, end, open } = element;
  const opened = !open.selfClosing && wasSelfClosing(source.slice(closeStart, end));
  const content = children.reduce((length, child) => length + child.end - child.start, 0);
  if (opened && content === closeStart - openEnd) return [{ start: openEnd - 1, end, text: "/>" }];
  return children.map(cut);
}

/** Whether nothing would be left in an element without these children: neither elements nor text. */
export function isEmptied(element: XmlElement, children: readonly XmlElement[]): boolean {
  const gone = new Set(children);
  return element.text.trim() === "" && element.children.every((child) => gone.has(child));
}
