/** Under which something of one type is remembered. */
export interface MemoryKey<T> {
  /** Whether it is forgotten as soon as a name becomes free: where a part goes, or a link. */
  readonly isOfNames: boolean;
  /** Never there: it tells the types of keys apart. */
  readonly of?: T;
}

/** What was found out about the parts of a package as they now are, and holds while others change. */
export class Memory {
  private constructor(private readonly known: Map<MemoryKey<unknown>, unknown>) {}

  static empty(): Memory {
    return new Memory(new Map());
  }

  /** A copy that keeps to itself what it comes to know. */
  fork(): Memory {
    return new Memory(new Map(this.known));
  }

  get<T>(key: MemoryKey<T>): T | undefined {
    return this.known.get(key) as T | undefined;
  }

  put<T>(key: MemoryKey<T>, value: T): void {
    this.known.set(key, value);
  }

  forgetNames(): void {
    for (const key of this.known.keys()) if (key.isOfNames) this.known.delete(key);
  }
}
