import { WorkbookError } from "../../../core/port";
import { damaged, ifReadable } from "../errors";
import { followTree } from "../xml/follow-tree";
import { splice, type Splice } from "../xml/splice";
import { parseXml, type XmlElement } from "../xml/tree";
import { LIMITS } from "../limits";
import { AlikeParts } from "./alike-parts";
import { Changes } from "./changes";
import { HeldTexts } from "./held-texts";
import { Memory } from "./memory";
import { packed, packedNew } from "./pack-part";
import { ParseCache, type Weight } from "./parse-cache";
import { partKey } from "./paths";
import type { PartText } from "./part-text";
import { freed } from "./taken-names";
import { unpack } from "./unpack";
import type { ZipEntry, ZipFile } from "./zip-read";
import { writeZip } from "./zip-write";

/**
 * The parts of a package as text, and what has been changed in them. Names are compared as packages do. Changes go to a
 * fork; the original takes them over only when all of them are done.
 */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly originals: HeldTexts,
    private readonly changes: Changes,
    private readonly cache: ParseCache,
    private readonly sheetLengths: Map<string, number>,
    private readonly alike: AlikeParts,
    readonly memory: Memory,
  ) {}

  /** @param alike what is known from other files */
  static of(zip: ZipFile, alike = AlikeParts.none()): Parts {
    const entries = new Map(zip.entries.map((entry) => [partKey(entry.name), entry]));
    return new Parts(
      zip,
      entries,
      new HeldTexts(alike),
      Changes.none(),
      new ParseCache(alike),
      new Map(),
      alike,
      Memory.empty(),
    );
  }

  /** A copy to be changed without touching this one. */
  fork(): Parts {
    return new Parts(
      this.zip,
      this.entries,
      this.originals,
      this.changes.fork(),
      this.cache,
      this.sheetLengths,
      this.alike,
      this.memory.fork(),
    );
  }

  /** Has a parser's result for the text that a part has now, so that it need not be parsed. */
  learn<T>(name: string, parse: (part: string, text: string) => T, result: T, weight: Weight<T> = 1): void {
    this.cache.put(name, this.text(name), parse, result, weight);
  }

  /** True when a part differs from the file that was opened. */
  get changed(): boolean {
    return this.changes.count > 0;
  }

  /** What has been changed, step by step. */
  get history(): Pick<Changes, "step" | "since"> {
    return this.changes;
  }

  /** How many letters of what was written another state of the same package does not have: what it takes to keep both. */
  lettersBeside(other: Parts): number {
    return this.changes.lettersBeside(other.changes);
  }

  /** Names of all parts as they now are. */
  names(): string[] {
    const before = this.zip.entries.map(({ name }) => name);
    const kept = before.filter((name) => this.changes.get(partKey(name))?.text !== null);
    return [...kept, ...this.added().map(({ name }) => name)];
  }

  has(name: string): boolean {
    const change = this.changes.get(partKey(name));
    return change === undefined ? this.entries.has(partKey(name)) : change.text !== null;
  }

  /**
   * A part's text, with its byte order mark if it has one. Of a long worksheet rows may be left out: see kept-text.ts.
   * @throws WorkbookError damaged when it is missing, cannot be unpacked or is neither UTF-8 nor UTF-16; too-large
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
   * @throws WorkbookError too-large
   */
  roughText(name: string): string {
    const entry = this.entries.get(partKey(name));
    try {
      return this.text(name);
    } catch (error) {
      const isUnread = error instanceof WorkbookError && error.code === "damaged";
      if (!isUnread || (entry?.size ?? 0) > LIMITS.textBytes) throw error;
    }
    const bytes = entry && ifReadable(() => unpack(entry));
    return bytes === undefined ? "" : new TextDecoder("latin1").decode(bytes);
  }

  /** What little is made of that text, once as long as it stays the same. */
  ofRoughText<T>(name: string, look: (part: string, text: string) => T): T {
    const make = () => look(name, this.roughText(name));
    return this.cache.once(name, look, this.originOf(name) ?? {}, make);
  }

  /**
   * What a reader makes of a part's bytes as they were when the file was opened, once: for parts of which few bytes are
   * made texts, and which are never changed.
   * @param most more bytes are refused
   * @throws WorkbookError damaged, too-large
   */
  ofOriginal<T>(name: string, most: number, read: (part: string, bytes: Uint8Array) => T): T {
    const entry = this.entries.get(partKey(name));
    if (entry === undefined) throw damaged(name, "missing");
    if (entry.size > most) throw new WorkbookError("too-large", `${name}: ${entry.size} bytes`);
    return this.cache.once(name, read, entry, () => read(name, unpack(entry)));
  }

  /**
   * A worksheet's text. All those that are read must stay within a bound together; each counts once.
   * @throws WorkbookError as text() does; too-large
   */
  sheetText(name: string): string {
    const key = partKey(name);
    if ((this.sheetLengths.get(key) ?? Infinity) < Infinity) return this.text(name);
    const before = [...this.sheetLengths.values()].reduce((sum, length) => sum + length, 0);
    // Once there is no room no other sheet is even unpacked.
    const text = before > LIMITS.sheetLetters ? null : this.text(name);
    if (text === null || before + text.length > LIMITS.sheetLetters) {
      this.sheetLengths.set(key, Infinity);
      throw new WorkbookError("too-large", `${name}: ${before} letters of other sheets`);
    }
    this.sheetLengths.set(key, text.length);
    return text;
  }

  /** How long a part was when the file was opened, in bytes. */
  originalSize(name: string): number {
    return this.entries.get(partKey(name))?.size ?? 0;
  }

  /**
   * A part as elements. Not to be changed: it is read once as long as the text stays the same.
   * @throws WorkbookError damaged
   */
  tree(name: string): XmlElement {
    return this.parsed(name, parseXml);
  }

  /**
   * What a parser makes of a part, once as long as its text stays the same.
   * @param weight how much room that takes
   */
  parsed<T>(name: string, parse: (part: string, text: string) => T, weight: Weight<T> = 1): T {
    return this.cache.get(name, this.text(name), parse, weight);
  }

  /** The same where it was parsed already. */
  ifParsed<T>(name: string, parse: (part: string, text: string) => T): T | undefined {
    return this.cache.known(name, this.text(name), parse);
  }

  /** The same for a parser that makes little of much: what comes of it is kept, and the text is not. */
  gist<T>(name: string, parse: (part: string, text: string) => T): T {
    const origin = this.originOf(name);
    if (origin === undefined) throw damaged(name, "missing");
    return this.cache.once(name, parse, origin, () => this.alike.made(name, this.text(name), parse));
  }

  /** Writes a part; its old text again takes the change back. */
  put(name: string, text: string): void {
    if (this.original(name)?.text === text) this.changes.takeBack(name);
    else this.changes.put(name, text);
  }

  /** Changes a part that is a flat list, such as content types: its tree follows, and is not read anew. */
  spliceList(name: string, splices: readonly Splice[]): void {
    const before = this.ifParsed(name, parseXml);
    const text = splice(this.text(name), splices);
    const tree = before && followTree(name, text, before, splices);
    this.put(name, text);
    if (tree) this.learn(name, parseXml, tree);
  }

  remove(name: string): void {
    freed(this.memory, name);
    if (this.entries.has(partKey(name))) this.changes.put(name, null);
    else this.changes.takeBack(name);
  }

  /** The package as a zip file: untouched entries as they were packed, in their order, new ones at the end. */
  toZip(): Uint8Array {
    const entries = this.zip.entries.flatMap((entry) => {
      const change = this.changes.get(partKey(entry.name));
      if (change === undefined) return [entry];
      if (change.text === null) return [];
      return [packed(entry, change.text, this.original(entry.name), this.alike)];
    });
    const added = this.added().map(({ name, text }) => packedNew(name, text, this.alike));
    return writeZip({ ...this.zip, entries: [...entries, ...added] });
  }

  private added(): { name: string; text: string }[] {
    return this.changes
      .all()
      .flatMap(({ name, text }) =>
        text === null || this.entries.has(partKey(name)) ? [] : [{ name, text }],
      );
  }

  /** What a part's text comes from: as long as it is the same object, so is the text. */
  private originOf(name: string): object | undefined {
    const key = partKey(name);
    const change = this.changes.get(key) ?? this.entries.get(key);
    return change !== undefined && "text" in change && change.text === null ? undefined : change;
  }

  private original(name: string): PartText | null {
    const entry = this.entries.get(partKey(name));
    return entry === undefined ? null : this.originals.of(entry);
  }
}
