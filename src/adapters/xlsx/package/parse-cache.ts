import type { AlikeParts } from "./alike-parts";

/** So many letters of parts are kept as what parsers made of them: trees take some twenty times as much memory. */
const ROOM = 1_500_000;

/**
 * How much room what comes of a text takes: so many times its letters, where a tree of elements takes 1, or so many
 * letters as are reckoned from what has come of it.
 */
export type Weight<T> = number | ((result: T) => number);

interface Parsed {
  readonly text: string;
  readonly result: unknown;
  /** How much of the room it takes. */
  readonly size: number;
}

/** The last result of each parser on each part, for as long as the part's text stays the same and there is room. */
export class ParseCache {
  /** Those that were made last stand last. */
  private readonly results = new Map<string, Parsed>();
  private readonly parsers = new Map<unknown, number>();
  private readonly kept = new Map<string, { readonly of: object; readonly result: unknown }>();
  private size = 0;

  constructor(private readonly alike: AlikeParts) {}

  get<T>(part: string, text: string, parse: (part: string, text: string) => T, weight: Weight<T>): T {
    const known = this.results.get(this.keyOf(part, parse));
    if (known?.text === text) return known.result as T;
    // Of what takes more or less room than its text other files have no use.
    const result = weight === 1 ? this.alike.made(part, text, parse) : parse(part, text);
    this.put(part, text, parse, result, weight);
    return result;
  }

  /** What is known of a part's text, without a parser; undefined where nothing is. */
  known<T>(part: string, text: string, parse: (part: string, text: string) => T): T | undefined {
    const known = this.results.get(this.keyOf(part, parse));
    return known?.text === text ? (known.result as T) : undefined;
  }

  /** Keeps what a parser would make of a text. */
  put<T>(
    part: string,
    text: string,
    parse: (part: string, text: string) => T,
    result: T,
    weight: Weight<T>,
  ): void {
    const key = this.keyOf(part, parse);
    this.drop(key);
    const size = typeof weight === "number" ? weight * text.length : weight(result);
    if (size > ROOM) return;
    this.results.set(key, { text, result, size });
    this.size += size;
    for (const other of this.results.keys()) {
      if (this.size <= ROOM) break;
      this.drop(other);
    }
  }

  /** What a parser makes of the object that a part is read from, as long as it is the same one. */
  once<T>(part: string, parse: unknown, of: object, make: () => T): T {
    const key = this.keyOf(part, parse);
    const known = this.kept.get(key);
    if (known?.of === of) return known.result as T;
    const result = make();
    this.kept.set(key, { of, result });
    return result;
  }

  private drop(key: string): void {
    const known = this.results.get(key);
    if (known === undefined) return;
    this.results.delete(key);
    this.size -= known.size;
  }

  private keyOf(part: string, parse: unknown): string {
    let number = this.parsers.get(parse);
    if (number === undefined) this.parsers.set(parse, (number = this.parsers.size));
    return `${number} ${part}`;
  }
}
