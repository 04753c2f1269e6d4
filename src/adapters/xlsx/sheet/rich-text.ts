import { unescapeText } from "../xml/escape";
import { type XmlElement, childrenOf } from "../xml/tree";

/** Text of a string item: `<t>` itself or that of its runs, without reading aids. */
export function richText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => {
      if (child.open.local === "t") return unescapeText(child.text);
      return child.open.local === "r" ? richText(child) : "";
    })
    .join("");
}
