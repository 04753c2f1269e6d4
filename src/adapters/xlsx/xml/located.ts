import { SaxesParser, type SaxesAttributeNS } from "saxes";
import { damaged, foreignEncoding } from "../errors";
import { LIMITS } from "../limits";
import { isReadable } from "../package/encoding";
import { COMPATIBILITY } from "./namespaces";

/** A start tag and where it stands: text.slice(start, end) is the tag itself. */
export interface OpenTag {
  /** With its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
  readonly start: number;
  readonly end: number;
  /** `<a/>`: the close event follows at once and has the same place. */
  readonly selfClosing: boolean;
}

export interface XmlHandler {
  open(tag: OpenTag): void;
  /** `start` and `end` are those of the end tag, or of the whole tag if it closes itself. */
  close(place: { readonly start: number; readonly end: number }): void;
  text(text: string): void;
}

/**
 * Reads a part and reports its elements with their places in the text. Of alternative content only what is meant for
 * readers without extensions is reported, never both.
 * @param hole a piece of the text that is passed over: the content of an element
 * @throws WorkbookError damaged, naming the part, when it is not well-formed or has a DOCTYPE
 */
export function scanXml(
  part: string,
  text: string,
  handler: XmlHandler,
  hole?: { readonly start: number; readonly end: number },
): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let skippedFrom = 0;
  let shift = 0;
  const placeOf = () => {
    const end = parser.position + shift;
    return { start: text.lastIndexOf("<", end - 1), end };
  };
  parser.on("opentag", ({ name, prefix, local, uri, attributes, isSelfClosing }) => {
    if (++depth > LIMITS.xmlDepth) throw damaged(part, "nested too deeply");
    if (skippedFrom > 0) return;
    if (local === "Choice" && uri === COMPATIBILITY) skippedFrom = depth;
    else handler.open({ name, prefix, local, uri, attributes, ...placeOf(), selfClosing: isSelfClosing });
  });
  parser.on("closetag", () => {
    if (skippedFrom === 0) handler.close(placeOf());
    else if (skippedFrom === depth) skippedFrom = 0;
    depth--;
  });
  const onText = (piece: string) => {
    if (skippedFrom === 0) handler.text(piece);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("doctype", () => {
    throw damaged(part, "DOCTYPE");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !isReadable(encoding)) throw foreignEncoding(part, encoding);
  });
  parser.on("error", (error) => {
    throw damaged(part, error.message);
  });
  if (!hole) {
    parser.write(text).close();
    return;
  }
  parser.write(text.slice(0, hole.start));
  shift = hole.end - hole.start;
  parser.write(text.slice(hole.end)).close();
}
