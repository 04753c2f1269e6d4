/** A thing that is kept, and how much room it takes. */
export interface Kept {
  readonly letters: number;
}

/** As many things as there is room for, those that were asked for last; the very last one whatever its size. */
export class LastMet<T extends Kept, Key = string> {
  private readonly things = new Map<Key, T>();
  private letters = 0;

  /** @param room in letters */
  constructor(private readonly room: number) {}

  get(key: Key): T | undefined {
    const found = this.things.get(key);
    if (found !== undefined) {
      // The last one asked for stands last.
      this.things.delete(key);
      this.things.set(key, found);
    }
    return found;
  }

  put(key: Key, thing: T): void {
    this.letters += thing.letters - (this.things.get(key)?.letters ?? 0);
    this.things.delete(key);
    this.things.set(key, thing);
    for (const [other, { letters }] of this.things) {
      if (this.letters <= this.room || other === key) break;
      this.things.delete(other);
      this.letters -= letters;
    }
  }
}
