import { partKey } from "./paths";
import { SharedMap } from "./shared-map";

/** A part that was written or removed (null). */
interface Change {
  readonly name: string;
  readonly text: string | null;
  /** Parts that are new come in this order. */
  readonly order: number;
}

/** A name that was written, removed or taken back, and those before it: the last one stands in front. */
export interface Step {
  readonly name: string;
  readonly before: Step | null;
}

/** What has been changed in a package. A copy shares what it has in common with the original. */
export class Changes {
  private constructor(
    private byKey: SharedMap<Change>,
    private last: Step | null,
    private made: number,
  ) {}

  static none(): Changes {
    return new Changes(SharedMap.empty(), null, 0);
  }

  /** A copy to be changed without touching this one. */
  fork(): Changes {
    return new Changes(this.byKey, this.last, this.made);
  }

  /** How many parts differ. */
  get count(): number {
    return this.byKey.size;
  }

  /** The last step that was made: the same one as long as nothing has changed. */
  get step(): Step | null {
    return this.last;
  }

  get(key: string): Change | undefined {
    return this.byKey.get(key);
  }

  /** @param text null where the part goes */
  put(name: string, text: string | null): void {
    const key = partKey(name);
    const known = this.byKey.get(key);
    if (known?.text === text) return;
    this.byKey = this.byKey.with(key, { name, text, order: known?.order ?? this.made++ });
    this.stepped(name);
  }

  /** Has a part be again as it was in the file that was opened; or not be, where it was not in it. */
  takeBack(name: string): void {
    const key = partKey(name);
    if (this.byKey.get(key) === undefined) return;
    this.byKey = this.byKey.without(key);
    this.stepped(name);
  }

  /** All of them, in the order in which they were first made. */
  all(): Change[] {
    return this.byKey.values().sort((a, b) => a.order - b.order);
  }

  /** The names of parts that were changed since a step, however often. */
  since(step: Step | null): ReadonlySet<string> {
    const names = new Set<string>();
    for (let each = this.last; each !== step && each !== null; each = each.before) names.add(each.name);
    return names;
  }

  /** How many letters of what was written others do not have. */
  lettersBeside(others: Changes): number {
    return this.byKey.values().reduce((letters, { name, text }) => {
      const isTheirs = text === null || others.get(partKey(name))?.text === text;
      return isTheirs ? letters : letters + text.length;
    }, 0);
  }

  private stepped(name: string): void {
    this.last = { name, before: this.last };
  }
}
