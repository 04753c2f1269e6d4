import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { unescapeText } from "../xml/escape";
import { type XmlElement, childrenOf, parseXml } from "../xml/tree";

/** Text of a string item: `<t>` itself or that of its runs, without reading aids. */
export function richText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => {
      if (child.open.local === "t") return unescapeText(child.text);
      return child.open.local === "r" ? richText(child) : "";
    })
    .join("");
}

/** The texts that cells refer to by number. */
export function readSharedStrings(parts: Parts, workbookPart: string): readonly string[] {
  const part = relatedPart(parts, workbookPart, "sharedStrings");
  if (part === undefined) return [];
  return parts.parsed(part, readStrings);
}

function readStrings(part: string, text: string): readonly string[] {
  return childrenOf(parseXml(part, text), "si").map(richText);
}
