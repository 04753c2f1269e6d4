import { KeptWith } from "../../../core/cells";
import { NOBODY, XmlScan } from "./located";
import { Scope } from "./scope";
import type { Splice } from "./splice";
import { elementAt, type XmlElement } from "./tree";

/**
 * The tree of a flat list of elements after some have been put to its end, or taken out: a list of many entries need not
 * be read anew for one.
 * @param root the tree before, which stays as it is
 * @returns undefined where something else was spliced, or where entries hold others
 */
export function followTree(
  part: string,
  text: string,
  root: XmlElement,
  splices: readonly Splice[],
): XmlElement | undefined {
  const { closeStart } = root;
  if (root.open.selfClosing || root.children.some(({ children }) => children.length > 0)) return undefined;
  const gone = new Set<XmlElement>();
  let added = "";
  for (const { start, end, text: put } of splices) {
    if (start === end && start === closeStart) added += put;
    else {
      const entry = put === "" ? entryAt(root, start, end) : undefined;
      if (entry === undefined) return undefined;
      gone.add(entry);
    }
  }
  let shift = 0;
  const children: XmlElement[] = [];
  for (const child of root.children) {
    if (gone.has(child)) shift -= child.end - child.start;
    else children.push(shift === 0 ? child : moved(child, shift));
  }
  const close = closeStart + shift;
  const scope = scopes.of(root.open, () => scopeIn(part, text, root));
  // Read from what was put in alone: what is kept of an entry would keep the whole text, each time another one.
  for (let at = 0; at < added.length;) {
    const entry = elementAt(part, added, at, scope);
    if (entry.children.length > 0) return undefined;
    children.push(moved(entry, close));
    at = entry.end;
  }
  return { ...root, children, closeStart: close + added.length, end: root.end + shift + added.length };
}

/** The namespaces inside a list: its start tag stays the same. */
const scopes = new KeptWith<XmlElement["open"], Scope>();

/** The entry of exactly this place; entries stand in their order. */
function entryAt({ children }: XmlElement, start: number, end: number): XmlElement | undefined {
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as XmlElement).start < start) low = middle + 1;
    else high = middle;
  }
  const found = children[low];
  return found?.start === start && found.end === end ? found : undefined;
}

function moved({ open, text, ...places }: XmlElement, shift: number): XmlElement {
  const { start, openEnd, closeStart, end } = places;
  return {
    open: { ...open, start: open.start + shift, end: open.end + shift },
    children: [],
    text,
    start: start + shift,
    openEnd: openEnd + shift,
    closeStart: closeStart + shift,
    end: end + shift,
  };
}

/** The namespaces inside an element. */
function scopeIn(part: string, text: string, { start }: XmlElement): Scope {
  const scan = new XmlScan(part, text, NOBODY, { at: start, scope: Scope.outermost() });
  scan.enter();
  return scan.namespaces;
}
