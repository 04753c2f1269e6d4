import type { Fail } from "./character-data";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** The namespaces that prefixes stand for inside an element. */
export class Scope {
  private readonly own = new Map<string, string>();
  /** What names without a prefix belong to. */
  private plain: string;

  private constructor(private readonly outer: Scope | null) {
    this.plain = outer?.plain ?? "";
  }

  /** Outside the first element. */
  static outermost(): Scope {
    const scope = new Scope(null);
    scope.own.set("xml", XML).set("xmlns", XMLNS);
    return scope;
  }

  inner(): Scope {
    return new Scope(this);
  }

  /** @returns undefined for a prefix that nobody has declared */
  uriOf(prefix: string): string | undefined {
    if (prefix === "") return this.plain;
    return this.own.get(prefix) ?? this.outer?.uriOf(prefix);
  }

  /** Enters what an attribute of this element declares: `xmlns` ("" for the prefix) or `xmlns:…`. */
  declare(prefix: string, value: string, at: number, fail: Fail): void {
    const uri = value.trim();
    if (prefix !== "" && uri === "") fail(at, "invalid attempt to undefine prefix in XML 1.0");
    if ((prefix === "xml") !== (uri === XML) || prefix === "xmlns" || uri === XMLNS)
      fail(at, `namespace that may not be given to prefix ${JSON.stringify(prefix)}: ${uri}`);
    if (prefix === "") this.plain = uri;
    else this.own.set(prefix, uri);
  }
}
