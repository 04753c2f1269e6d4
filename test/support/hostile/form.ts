import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipped } from "../packages";
import { joined, type PartContent } from "./zip";

const FILE = path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx");

export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";
export const WORKBOOK = "xl/workbook.xml";

/** The reference workbook with planted errors: three forms, each on its sheet. */
export function referenceBytes(): Uint8Array {
  return new Uint8Array(readFileSync(FILE));
}

/** Its parts. */
export function referenceParts(): Record<string, string> {
  return Object.fromEntries(unzipped(referenceBytes()));
}

/** Which place of a part something is put into, and what. */
interface Addition {
  readonly part: string;
  /** A text that stands once in the part. */
  readonly before: string;
  readonly content: PartContent;
}

/** The reference workbook with something put in before texts of its parts, and parts added. */
export function referenceWith(
  additions: readonly Addition[],
  more: Readonly<Record<string, PartContent>> = {},
): Record<string, PartContent> {
  const parts: Record<string, PartContent> = { ...referenceParts(), ...more };
  for (const { part, before, content } of additions) {
    const text = parts[part];
    if (typeof text !== "string") throw new RangeError(`no text in ${part}`);
    const at = text.indexOf(before);
    if (at < 0) throw new RangeError(`no ${before} in ${part}`);
    parts[part] = joined(text.slice(0, at), content, text.slice(at));
  }
  return parts;
}

/** The reference workbook with texts of one part replaced. */
export function referenceReplaced(
  part: string,
  replace: (text: string) => PartContent,
): Record<string, PartContent> {
  const parts = referenceParts();
  return { ...parts, [part]: replace(parts[part] ?? "") };
}
