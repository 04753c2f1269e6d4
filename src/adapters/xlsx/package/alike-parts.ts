import { sameBytes } from "./deflate";
import { type Kept, LastMet } from "./last-met";
import { type PartText, readPartText } from "./part-text";
import type { ZipEntry } from "./zip-read";

/** So many letters of parts are kept: trees take some twenty times as much memory. */
const ROOM = 200_000;
/** Longer parts are seldom the same in two files. */
const LONGEST = 20_000;

type Make<T> = (part: string, text: string) => T;

interface KeptText extends Kept {
  readonly packed: Uint8Array;
  readonly text: PartText;
}
interface KeptResults extends Kept {
  readonly of: Map<string, unknown>;
}

/**
 * Parts that are the same in several files: those that were filled in from one template share styles, links and content
 * types to the letter. What was unpacked and parsed of one file is taken for the next; the parts that were met last are
 * kept. What is kept is never changed.
 */
export class AlikeParts {
  private readonly texts = new LastMet<KeptText>(ROOM);
  private readonly results = new LastMet<KeptResults>(ROOM);
  private readonly makers = new Map<unknown, number>();

  /** @param longest of longer parts nothing is kept, in letters */
  constructor(private readonly longest = LONGEST) {}

  /** For a file that is opened alone: it keeps what it needs itself. */
  static none(): AlikeParts {
    return new AlikeParts(0);
  }

  /**
   * The text of a part, as readPartText() gives it.
   * @throws WorkbookError as that does
   */
  text(entry: ZipEntry): PartText {
    const { name, method, crc, size, packed } = entry;
    if (size > this.longest) return readPartText(entry);
    const key = `${method} ${crc} ${size} ${name}`;
    const known = this.texts.get(key);
    if (known !== undefined && sameBytes(known.packed, packed)) return known.text;
    const text = readPartText(entry);
    // A copy: bytes cut out of a file keep all of it in memory.
    this.texts.put(key, { packed: packed.slice(), text, letters: text.text.length });
    return text;
  }

  /** What is made of a part's text. */
  made<T>(part: string, text: string, make: Make<T>): T {
    if (text.length > this.longest) return make(part, text);
    const known = this.results.get(text)?.of ?? new Map<string, unknown>();
    const key = `${this.numberOf(make)} ${part}`;
    if (known.has(key)) return known.get(key) as T;
    const result = make(part, text);
    this.results.put(text, { of: known.set(key, result), letters: text.length });
    return result;
  }

  private numberOf(make: unknown): number {
    let number = this.makers.get(make);
    if (number === undefined) this.makers.set(make, (number = this.makers.size));
    return number;
  }
}
