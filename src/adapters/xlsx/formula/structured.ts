/** The rows of a table that a reference names. */
type Part = "all" | "data" | "headers" | "totals" | "this row";

/** What stands in the brackets behind a table's name. */
export interface StructuredReference {
  /** Several lie below one another. */
  readonly parts: readonly Part[];
  /** Names of the first and last column; null for all of them. */
  readonly columns: readonly [first: string, last: string] | null;
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["#all", "all"],
  ["#data", "data"],
  ["#headers", "headers"],
  ["#totals", "totals"],
  ["#this row", "this row"],
]);

/**
 * Reads `[金额]`, `[#Totals]`, `[@金额]`, `[[#Headers],[#Data],[金额]:[得分]]` and the like.
 * @returns null for what is none of these
 */
export function structuredReference(brackets: string): StructuredReference | null {
  const inner = brackets.slice(1, -1).trim();
  const isRow = inner.startsWith("@");
  const items = itemsOf(isRow ? inner.slice(1).trim() : inner);
  if (items === null) return null;
  const parts: Part[] = isRow ? ["this row"] : [];
  const columns: string[] = [];
  let isRange = false;
  for (const { text, isAfterColon } of items) {
    const part = text.startsWith("#") ? PARTS.get(text.toLowerCase()) : undefined;
    if (text.startsWith("#")) {
      if (part === undefined || isAfterColon || columns.length > 0) return null;
      parts.push(part);
    } else {
      isRange ||= isAfterColon;
      columns.push(unescaped(text));
    }
  }
  const [first, last] = columns;
  if (columns.length > 2 || (columns.length === 2 && !isRange)) return null;
  return {
    parts: parts.length === 0 ? ["data"] : parts,
    columns: first === undefined ? null : [first, last ?? first],
  };
}

interface Item {
  readonly text: string;
  readonly isAfterColon: boolean;
}

/** One name without brackets of its own, or several with them. */
function itemsOf(inner: string): Item[] | null {
  if (inner === "") return [];
  if (!inner.startsWith("[")) return [{ text: inner, isAfterColon: false }];
  const items: Item[] = [];
  const item = /\s*([,:]?)\s*\[((?:'[^]|[^'[\]])*)\]\s*/y;
  while (item.lastIndex < inner.length) {
    const found = item.exec(inner);
    if (found === null || (found[1] === "") !== (items.length === 0)) return null;
    items.push({ text: found[2] ?? "", isAfterColon: found[1] === ":" });
  }
  return items;
}

/** An apostrophe stands before letters that mean something else in brackets. */
function unescaped(name: string): string {
  return name.replaceAll(/'([^])/g, "$1");
}
