import { WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { textIn } from "../package/encoding";
import { nameAt, tagEnd } from "../package/row-bytes";
import { childrenOf, parseXml } from "../xml/tree";
import { richText } from "./rich-text";

/** Places of so many strings apart are kept; those between are found from there. */
const STEP = 64;
/** So many bytes of strings are read as elements at once. */
const BATCH = 512 * 1024;
/** A longer item is no text of a cell, whatever runs it is made of. */
const LONGEST = 4 * 1024 * 1024;

/** The items of a long shared strings part, of which only some are made texts. */
export class StringPlaces {
  private readonly places: number[] = [];
  private readonly opening: string;
  private readonly closing: string;
  private readonly itemName: string;
  private readonly count: number;

  /** @throws WorkbookError too-large where it is no plain list of items, since it cannot be read in any other way */
  constructor(
    private readonly part: string,
    private readonly bytes: Uint8Array,
  ) {
    const root = this.findRoot();
    this.opening = this.decoded(0, root.end);
    this.closing = `</${root.name}>`;
    this.itemName = root.name.replace(/sst$/, "si");
    this.count = this.goThrough(root.end, (place, number) => {
      if (number % STEP === 0) this.places.push(place);
      return false;
    });
  }

  /** The texts with these numbers. */
  texts(numbers: ReadonlySet<number>): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    const wanted = [...numbers].filter((number) => number >= 0 && number < this.count).sort((a, b) => a - b);
    let batch: { number: number; item: string }[] = [];
    let length = 0;
    const finish = () => {
      const items = this.parse(batch.map(({ item }) => item));
      batch.forEach(({ number }, index) => texts.set(number, items[index] ?? ""));
      batch = [];
      length = 0;
    };
    for (const { number, start, end } of this.itemsOf(wanted)) {
      if (end - start > LONGEST) throw new WorkbookError("too-large", `${this.part}: item ${number}`);
      batch.push({ number, item: this.decoded(start, end) });
      length += end - start;
      if (length > BATCH) finish();
    }
    finish();
    return texts;
  }

  private *itemsOf(wanted: readonly number[]): Generator<{ number: number; start: number; end: number }> {
    let start = 0;
    let at = -STEP;
    for (const number of wanted) {
      if (number - at >= STEP) {
        at = number - (number % STEP);
        start = this.places[at / STEP] ?? 0;
      }
      const ahead = number - at;
      this.goThrough(start, (place, passed) => {
        start = place;
        return passed === ahead;
      });
      at = number;
      yield { number, start, end: this.itemEnd(start) };
    }
  }

  private parse(items: readonly string[]): string[] {
    if (items.length === 0) return [];
    const root = parseXml(this.part, this.opening + items.join("") + this.closing);
    return childrenOf(root, "si").map(richText);
  }

  /** Shows the items from a place on, numbered from 0; gives how many there were. */
  private goThrough(from: number, show: (place: number, number: number) => boolean): number {
    const { bytes, itemName } = this;
    const [s, i] = [itemName.charCodeAt(itemName.length - 2), itemName.charCodeAt(itemName.length - 1)];
    const local = itemName.length - 2;
    let number = 0;
    for (let at = bytes.indexOf(0x3c, from); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
      if (bytes[at + 1] === 0x21) throw new WorkbookError("too-large", `${this.part}: comments`);
      if (bytes[at + 1 + local] !== s || bytes[at + 2 + local] !== i) continue;
      if (nameAt(bytes, at + 1) !== itemName) continue;
      if (show(at, number)) return number;
      number++;
    }
    return number;
  }

  private itemEnd(start: number): number {
    const open = tagEnd(this.bytes, start);
    if (this.bytes[open - 2] === 0x2f) return open;
    for (let at = this.bytes.indexOf(0x3c, open); at >= 0; at = this.bytes.indexOf(0x3c, at + 1)) {
      if (this.bytes[at + 1] === 0x2f && nameAt(this.bytes, at + 2) === this.itemName)
        return tagEnd(this.bytes, at);
    }
    throw damaged(this.part, "an item breaks off");
  }

  private findRoot(): { name: string; end: number } {
    const limit = this.bytes.subarray(0, LONGEST);
    for (let at = limit.indexOf(0x3c); at >= 0; at = limit.indexOf(0x3c, at + 1)) {
      const name = nameAt(limit, at + 1);
      if (name !== null && /^(?:[^?!:]*:)?sst$/.test(name)) return { name, end: tagEnd(limit, at) };
    }
    throw new WorkbookError("too-large", `${this.part}: no plain list of strings`);
  }

  private decoded(start: number, end: number): string {
    const text = textIn(this.bytes.subarray(start, end));
    if (text === undefined) throw damaged(this.part, "not UTF-8");
    return text;
  }
}
