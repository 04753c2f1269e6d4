import type { Located } from "./located";

/** A change of text: what stands between two offsets gives way to other text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out changes of one text; all offsets are those of the text before. Of two at one place the first comes first. */
export function splice(source: string, changes: readonly Splice[]): string {
  const ordered = changes
    .map((change, index) => ({ ...change, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = "";
  let position = 0;
  for (const { start, end, text } of ordered) {
    if (start < position) throw new RangeError("overlapping splices");
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}

/** Replaces an element whole. */
export function replaceElement({ start, end }: Located, text: string): Splice {
  return { start, end, text };
}

/** Inserts text as the last thing inside an element, opening it where it is written as empty. */
export function appendInside(source: string, element: Located, text: string): Splice {
  if (!element.isSelfClosing) return { start: element.innerEnd, end: element.innerEnd, text };
  const tag = source.slice(element.start, element.end);
  const name = `${element.prefix}${element.name}`;
  return { start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/, ">")}${text}</${name}>` };
}

/** Appends to a list that states how many it holds. */
export function appendCounted(source: string, list: Located, text: string, count: number): Splice[] {
  const states = list.attributes["count"] !== undefined;
  if (!list.isSelfClosing) {
    const grown = appendInside(source, list, text);
    return states ? [setAttribute(source, list, "count", String(count)), grown] : [grown];
  }
  const { start, end, text: opened } = appendInside(source, list, text);
  return [{ start, end, text: states ? opened.replace(/(\bcount=)(["'])\d*\2/, `$1"${count}"`) : opened }];
}

/** Sets or removes (null) an attribute in an element's start tag. */
export function setAttribute(source: string, element: Located, name: string, value: string | null): Splice {
  const tag = source.slice(element.start, element.innerStart);
  const pattern = new RegExp(`\\s+${name.replace(/[.:]/g, "\\$&")}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const found = pattern.exec(tag);
  const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  if (found) {
    const start = element.start + found.index;
    return { start, end: start + found[0].length, text: written };
  }
  const at = element.start + tag.search(/\s*\/?>$/);
  return { start: at, end: at, text: written };
}

export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
