/** Longer texts are parsed anew each time: their trees would take too much memory. */
const LONGEST = 2_000_000;

interface Parsed {
  readonly text: string;
  readonly result: unknown;
}

/** The last result of each parser on each part, for as long as the part's text stays the same. */
export class ParseCache {
  private readonly results = new Map<unknown, Map<string, Parsed>>();

  get<T>(part: string, text: string, parse: (part: string, text: string) => T): T {
    const ofParser = this.results.get(parse) ?? new Map<string, Parsed>();
    const known = ofParser.get(part);
    if (known?.text === text) return known.result as T;
    const result = parse(part, text);
    if (text.length <= LONGEST) this.results.set(parse, ofParser.set(part, { text, result }));
    return result;
  }
}
