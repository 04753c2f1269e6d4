import type { OwnCell } from "../../../core/port";
import { cell } from "../../../core/report";
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

/** Excel calls a file damaged that has a longer address. */
const LONGEST_ADDRESS = 2_079;

/** A text that leads to a cell of a file; the text alone where its address is too long for a link. */
export function linkCell(text: string, link: { file: string; sheetName: string; cell: string }): OwnCell {
  return link.file.length > LONGEST_ADDRESS ? cell(text, "center") : { ...cell(text, "link"), link };
}

/** What has a meaning of its own in an address is written as %XX; Chinese characters stay as they are. */
function encodeName(name: string): string {
  return name.replace(/[\p{Cc} "#%<>?[\\\]^`{|}]/gu, (character) => encodeURIComponent(character));
}
