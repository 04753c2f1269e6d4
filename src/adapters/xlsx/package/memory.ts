/** Under which something of one type is remembered. */
export interface MemoryKey<T> {
  /** What it is, for those who look at a memory. */
  readonly what: string;
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
}
