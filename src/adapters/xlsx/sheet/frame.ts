import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { scanXml, type XmlSpan } from "../xml/located";
import { TreeBuilder, type XmlElement } from "../xml/tree";
import { readSheetNodes } from "./nodes";

/** The worksheet element of a part, for all that stands around its rows; its sheetData may have no children. */
export function frameOf(parts: Parts, part: string): XmlElement {
  return parts.ifParsed(part, readSheetNodes)?.root ?? parts.parsed(part, readFrame, WEIGHT);
}

/** What stands around rows is little. */
const WEIGHT = 0.1;

/**
 * The worksheet element with all that stands around its rows. The rows themselves are passed over, which their part's
 * first reading has found well-formed.
 * @throws WorkbookError damaged
 */
function readFrame(part: string, source: string): XmlElement {
  const builder = new TreeBuilder();
  scanXml(part, source, builder, rowsIn(source));
  if (builder.root?.open.local !== "worksheet") throw damaged(part, "no worksheet");
  return builder.root;
}

/** Where the content of sheetData stands; nowhere if comments or CDATA could make the search go wrong. */
function rowsIn(source: string): XmlSpan | undefined {
  const open = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(source);
  if (!open || open[0].endsWith("/>") || source.includes("<!")) return undefined;
  const name = open[0].slice(1).split(/[\s>]/)[0] ?? "";
  const start = open.index + open[0].length;
  const end = source.indexOf(`</${name}`, start);
  return end < 0 ? undefined : { start, end };
}
