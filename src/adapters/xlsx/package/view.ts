import type { Step } from "./changes";
import type { MemoryKey } from "./memory";
import type { Parts } from "./parts";

interface Seen<T, Context> {
  readonly value: T;
  readonly step: Step | null;
  readonly context: Context;
}

/**
 * Something that is made of many parts of a package and follows their changes: what has not changed is not looked at
 * again, however many parts there are. It belongs to one state of the package, and forks share it.
 */
export class View<T, Context = undefined> {
  private readonly key: MemoryKey<Seen<T, Context>>;

  /**
   * @param what a name for it
   * @param make makes it of all parts
   * @param follow makes it of what it was, which stays as it is, and the names of the parts that were written or removed
   */
  constructor(
    what: string,
    private readonly make: (parts: Parts, context: Context) => T,
    private readonly follow: (parts: Parts, before: T, changed: ReadonlySet<string>, context: Context) => T,
  ) {
    this.key = { what };
  }

  /**
   * What it is of these parts as they now are.
   * @param context what else it is made of: with another one it is made anew
   */
  of(parts: Parts, context: Context): T {
    const { step } = parts.history;
    const known = parts.memory.get(this.key);
    const isKnown = known !== undefined && known.context === context;
    if (isKnown && known.step === step) return known.value;
    const value = isKnown
      ? this.follow(parts, known.value, parts.history.since(known.step), context)
      : this.make(parts, context);
    parts.memory.put(this.key, { value, step, context });
    return value;
  }
}
