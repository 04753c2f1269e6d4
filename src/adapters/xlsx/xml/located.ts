import { SaxesParser } from "saxes";
import { damaged, foreignEncoding } from "../errors";
import { LIMITS } from "../limits";
import { isReadable } from "../package/encoding";
import { Attributes, type XmlAttribute } from "./attributes";
import { COMPATIBILITY } from "./namespaces";

/** A start tag and where it stands: text.slice(start, end) is the tag itself. */
export interface OpenTag {
  /** With its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
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

/** A piece of a text: the content of an element. */
export interface XmlSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a part and reports its elements with their places in the text. Of alternative content only what is meant for
 * readers without extensions is reported, never both.
 * @param hole a piece of the text that is passed over: the content of an element
 * @throws WorkbookError damaged, naming the part, when it is not well-formed or has a DOCTYPE
 */
export function scanXml(part: string, text: string, handler: XmlHandler, hole?: XmlSpan): void {
  const scan = new XmlScan(part, text, handler);
  if (hole) {
    scan.readTo(hole.start);
    scan.passTo(hole.end);
  }
  scan.end();
}

/** A text that is read on and on, of which pieces may be passed over. */
export class XmlScan {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;
  private skippedFrom = 0;
  private at = 0;
  /** How much has been passed over. */
  private shift = 0;

  constructor(
    part: string,
    private readonly text: string,
    handler: XmlHandler,
  ) {
    const { parser } = this;
    parser.on("opentag", ({ name, prefix, local, uri, attributes, isSelfClosing: selfClosing }) => {
      if (++this.depth > LIMITS.xmlDepth) throw damaged(part, "nested too deeply");
      if (this.skippedFrom > 0) return;
      if (local === "Choice" && uri === COMPATIBILITY) this.skippedFrom = this.depth;
      else
        handler.open({
          name,
          prefix,
          local,
          uri,
          attributes: copied(attributes),
          ...this.tagPlace(),
          selfClosing,
        });
    });
    parser.on("closetag", () => {
      if (this.skippedFrom === 0) handler.close(this.tagPlace());
      else if (this.skippedFrom === this.depth) this.skippedFrom = 0;
      this.depth--;
    });
    const onText = (piece: string) => {
      if (this.skippedFrom === 0) handler.text(piece);
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
  }

  /** How many elements are open here, those inside alternatives that are not reported included. */
  get openElements(): { readonly depth: number; readonly isReported: boolean } {
    return { depth: this.depth, isReported: this.skippedFrom === 0 };
  }

  /** How far it has been read or passed over. */
  get place(): number {
    return this.at;
  }

  /** The namespace that a prefix stands for here. */
  namespaceOf(prefix: string): string | undefined {
    return this.parser.resolve(prefix);
  }

  /** Reads on up to a place. */
  readTo(end: number): void {
    this.parser.write(this.text.slice(this.at, end));
    this.at = end;
  }

  /** Passes over what stands between here and a place. */
  passTo(end: number): void {
    this.shift += end - this.at;
    this.at = end;
  }

  /** Reads the rest. */
  end(): void {
    this.readTo(this.text.length);
    this.parser.close();
  }

  private tagPlace(): { start: number; end: number } {
    const end = this.parser.position + this.shift;
    return { start: this.text.lastIndexOf("<", end - 1), end };
  }
}

function copied(attributes: Readonly<Record<string, XmlAttribute>>): Attributes {
  const copy = new Attributes();
  for (const key in attributes) {
    const { name, local, uri, value } = attributes[key] as XmlAttribute;
    copy[key] = { name, local, uri, value };
  }
  return copy;
}
