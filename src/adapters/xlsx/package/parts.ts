import { damaged, foreignEncoding, ifReadable } from "../errors";
import { parseXml, type XmlElement } from "../xml/tree";
import { decode, encode, type EncodedText } from "./encoding";
import { ParseCache } from "./parse-cache";
import { partKey } from "./paths";
import { unpack } from "./unpack";
import type { ZipEntry, ZipFile } from "./zip-read";
import { packEntry, writeZip } from "./zip-write";

/** A part that was written or removed (null). */
interface Change {
  readonly name: string;
  readonly text: string | null;
}

/**
 * The parts of a package as text, and what has been changed in them. Names are compared as packages do. Changes go to a
 * fork; the original takes them over only when all of them are done.
 */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly originals: Map<string, EncodedText>,
    private readonly changes: Map<string, Change>,
    private readonly cache: ParseCache,
  ) {}

  static of(zip: ZipFile): Parts {
    const entries = new Map(zip.entries.map((entry) => [partKey(entry.name), entry]));
    return new Parts(zip, entries, new Map(), new Map(), new ParseCache());
  }

  /** A copy to be changed without touching this one. */
  fork(): Parts {
    return new Parts(this.zip, this.entries, this.originals, new Map(this.changes), this.cache);
  }

  /** True when a part differs from the file that was opened. */
  get changed(): boolean {
    return this.changes.size > 0;
  }

  /** Names of all parts as they now are. */
  names(): string[] {
    const kept = this.zip.entries
      .map(({ name }) => name)
      .filter((name) => this.changes.get(partKey(name))?.text !== null);
    return [...kept, ...this.added().map(({ name }) => name)];
  }

  has(name: string): boolean {
    const change = this.changes.get(partKey(name));
    return change === undefined ? this.entries.has(partKey(name)) : change.text !== null;
  }

  /**
   * A part's text, with its byte order mark if it has one.
   * @throws WorkbookError damaged when it is missing, cannot be unpacked or is neither UTF-8 nor UTF-16
   */
  text(name: string): string {
    const change = this.changes.get(partKey(name));
    const text = change === undefined ? (this.original(name)?.text ?? null) : change.text;
    if (text === null) throw damaged(name, "missing");
    return text;
  }

  /**
   * A part's text to look for ASCII in, whatever its encoding: other characters may be wrong. Empty where it cannot
   * even be unpacked.
   */
  roughText(name: string): string {
    const text = ifReadable(() => this.text(name));
    if (text !== undefined) return text;
    const entry = this.entries.get(partKey(name));
    const bytes = entry && ifReadable(() => unpack(entry));
    return bytes === undefined ? "" : new TextDecoder("latin1").decode(bytes);
  }

  /**
   * A part as elements. Not to be changed: it is read once as long as the text stays the same.
   * @throws WorkbookError damaged
   */
  tree(name: string): XmlElement {
    return this.parsed(name, parseXml);
  }

  /** What a parser makes of a part, once as long as its text stays the same. */
  parsed<T>(name: string, parse: (part: string, text: string) => T): T {
    return this.cache.get(name, this.text(name), parse);
  }

  /** Writes a part; its old text again takes the change back. */
  put(name: string, text: string): void {
    const key = partKey(name);
    if (this.original(name)?.text === text) this.changes.delete(key);
    else this.changes.set(key, { name, text });
  }

  remove(name: string): void {
    const key = partKey(name);
    if (this.entries.has(key)) this.changes.set(key, { name, text: null });
    else this.changes.delete(key);
  }

  /** The package as a zip file: untouched entries as they were packed, in their order, new ones at the end. */
  toZip(): Uint8Array {
    const entries = this.zip.entries.flatMap((entry) => {
      const change = this.changes.get(partKey(entry.name));
      if (change === undefined) return [entry];
      if (change.text === null) return [];
      return [
        packEntry(entry.name, encode(change.text, this.original(entry.name)?.encoding ?? "utf-8"), entry),
      ];
    });
    const added = this.added().map(({ name, text }) => packEntry(name, encode(text, "utf-8")));
    return writeZip({ ...this.zip, entries: [...entries, ...added] });
  }

  private added(): { name: string; text: string }[] {
    return [...this.changes].flatMap(([key, { name, text }]) =>
      this.entries.has(key) || text === null ? [] : [{ name, text }],
    );
  }

  private original(name: string): EncodedText | null {
    const key = partKey(name);
    const known = this.originals.get(key);
    if (known !== undefined) return known;
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    const read = decode(unpack(entry));
    if (read === undefined) throw foreignEncoding(entry.name, "neither UTF-8 nor UTF-16");
    this.originals.set(key, read);
    return read;
  }
}
