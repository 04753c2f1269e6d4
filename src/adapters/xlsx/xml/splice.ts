/** Replace text[start, end) with `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Takes a piece out. */
export function cut({ start, end }: { readonly start: number; readonly end: number }): Splice {
  return { start, end, text: "" };
}

/** Carries out splices that do not overlap; those at the same place in the order given. */
export function splice(source: string, splices: readonly Splice[]): string {
  const ordered = splices.map((each, index) => ({ ...each, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) throw new RangeError("splices overlap");
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

/** The splice that gives an attribute of a tag another value; none where the tag does not have it. */
export function attributeSplice(
  source: string,
  tag: { readonly start: number; readonly end: number },
  name: string,
  value: string,
): Splice[] {
  for (const match of source.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) {
    if (match[2] !== name) continue;
    const start = tag.start + match.index + (match[1] as string).length + 1;
    return [{ start, end: tag.start + match.index + match[0].length - 1, text: value }];
  }
  return [];
}

/** A start tag with attributes set, or left out (null); everything else in it stays as it is. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const pending = new Map(Object.entries(changes));
  const kept = tag.replace(ATTRIBUTE, (whole, lead: string, name: string) => {
    const value = pending.get(name);
    if (value === undefined) return whole;
    pending.delete(name);
    return value === null ? "" : `${lead}"${value}"`;
  });
  const added = [...pending].flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]));
  return kept.replace(/\s*\/?>$/, (close) => added.join("") + close);
}

const ATTRIBUTE = /(\s+([^\s=/>]+)\s*=\s*)(?:"[^"]*"|'[^']*')/g;
