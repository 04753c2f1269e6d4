import type { OpenTag } from "./located";

/** A child's name with the prefix of its parent, `x:row` in `x:sheetData`. */
export function likeParent({ prefix }: Pick<OpenTag, "prefix">, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

/** A namespace's prefix as an element declares it; where it does not, one to be declared on the spot. */
export function prefixFor(
  { attributes }: OpenTag,
  uris: readonly string[],
  fallback: string,
): { readonly prefix: string; readonly declaration: string } {
  for (const { name, value } of attributes) {
    if (name.startsWith("xmlns:") && uris.includes(value)) return { prefix: name.slice(6), declaration: "" };
  }
  return { prefix: fallback, declaration: ` xmlns:${fallback}="${uris[0] ?? ""}"` };
}
