/** So many letters of parts are kept as what parsers made of them: trees take some twenty times as much memory. */
const ROOM = 1_500_000;

interface Parsed {
  readonly part: string;
  readonly parse: unknown;
  readonly text: string;
  readonly result: unknown;
  /** How much of the room it takes. */
  readonly size: number;
}

/** The last result of each parser on each part, for as long as the part's text stays the same and there is room. */
export class ParseCache {
  private results: Parsed[] = [];
  private readonly kept = new Map<unknown, { readonly of: object; readonly result: unknown }>();

  /** @param isSmall what comes of it is much less than the text, and kept however long that is */
  get<T>(part: string, text: string, parse: (part: string, text: string) => T, isSmall: boolean): T {
    const isSame = (each: Parsed) => each.part === part && each.parse === parse;
    const known = this.results.find(isSame);
    if (known?.text === text) return known.result as T;
    const result = parse(part, text);
    this.results = this.results.filter((each) => !isSame(each));
    const size = isSmall ? 0 : text.length;
    if (size <= ROOM) this.results.push({ part, parse, text, result, size });
    let excess = this.results.reduce((sum, each) => sum + each.size, -ROOM);
    while (excess > 0) excess -= this.results.shift()?.size ?? excess;
    return result;
  }

  /** What is made of an object, as long as it is asked for the same one. */
  once<T>(key: unknown, of: object, make: () => T): T {
    const known = this.kept.get(key);
    if (known?.of === of) return known.result as T;
    const result = make();
    this.kept.set(key, { of, result });
    return result;
  }
}
