import { type Located, parseXml } from "../xml/located";
import { type Splice, splice } from "../xml/splice";
import { partText, type Parts, textBytes } from "./parts";

/** A package being edited: parts are read on demand, and only those that change are written anew. */
export class Draft {
  private readonly changed = new Map<string, Uint8Array | null>();
  private readonly parsed = new Map<string, { text: string; xml: Located }>();
  /** Part names compare without case; the zip's own spelling is kept. */
  private readonly names = new Map<string, string>();

  constructor(private readonly parts: Parts) {
    for (const name of parts.keys()) this.names.set(name.toLowerCase(), name);
  }

  has(name: string): boolean {
    const actual = this.actual(name);
    return this.changed.has(actual) ? this.changed.get(actual) !== null : this.parts.has(actual);
  }

  /** A part's text. @throws WorkbookError damaged when it is missing or no text */
  text(name: string): string {
    return this.read(name).text;
  }

  /** A part's elements. @throws WorkbookError damaged when it is missing or not well-formed */
  xml(name: string): Located {
    return this.read(name).xml;
  }

  /** Splices a part's text. */
  change(name: string, changes: readonly Splice[]): void {
    if (changes.length > 0) this.put(name, splice(this.text(name), changes));
  }

  /** A part's text without reading it as XML: drawings of notes are not always well-formed. */
  rawText(name: string): string {
    const actual = this.actual(name);
    const bytes = this.changed.get(actual);
    return partText(bytes ? new Map([[actual, bytes]]) : this.parts, actual);
  }

  put(name: string, text: string): void {
    const actual = this.actual(name);
    this.changed.set(actual, textBytes(text));
    this.names.set(actual.toLowerCase(), actual);
    this.parsed.delete(actual);
  }

  remove(name: string): void {
    const actual = this.actual(name);
    this.changed.set(actual, null);
    this.parsed.delete(actual);
  }

  /** Names of all parts as they now are. */
  partNames(): string[] {
    return [...new Set([...this.parts.keys(), ...this.changed.keys()])].filter((name) => this.has(name));
  }

  /** The package as edited: untouched parts are the same bytes in the same order. */
  finish(): Parts {
    const result = new Map(this.parts);
    for (const [name, bytes] of this.changed) {
      if (bytes === null) result.delete(name);
      else result.set(name, bytes);
    }
    return result;
  }

  private actual(name: string): string {
    return this.names.get(name.toLowerCase()) ?? name;
  }

  private read(name: string): { text: string; xml: Located } {
    const actual = this.actual(name);
    const known = this.parsed.get(actual);
    if (known !== undefined) return known;
    const text = this.rawText(actual);
    const read = { text, xml: parseXml(text, actual) };
    this.parsed.set(actual, read);
    return read;
  }
}
