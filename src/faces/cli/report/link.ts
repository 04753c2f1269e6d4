import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

/** A file as the target of a link in a workbook that lies elsewhere: relative where a path leads there. */
export function linkTarget(file: string, from: string): string {
  const path = relative(dirname(resolve(from)), resolve(file));
  const parts = path.split(sep).map(encodeName);
  // On another drive there is no way but from its root.
  if (isAbsolute(path)) return `file:///${parts.join("/")}`;
  // "a:b.xlsx" would be taken for an address of its own kind.
  return /^[^/]*:/u.test(parts[0] ?? "") ? `./${parts.join("/")}` : parts.join("/");
}

/** What has a meaning of its own in an address is written as %XX; Chinese characters stay as they are. */
function encodeName(name: string): string {
  return name.replace(/[\p{Cc} "#%<>?[\\\]^`{|}]/gu, (character) => encodeURIComponent(character));
}
