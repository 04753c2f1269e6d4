/** A value that is not what it should be. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/** The fields of a value that comes from outside, each held against its type. */
export class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;

  /** @throws Mismatch for anything but an object */
  constructor(value: unknown) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch("object");
    this.fields = value as Readonly<Record<string, unknown>>;
  }

  /** @throws Mismatch */
  text(name: string, pattern?: RegExp): string {
    const value = this.fields[name];
    if (typeof value !== "string" || pattern?.test(value) === false) throw new Mismatch(name);
    return value;
  }

  /** @throws Mismatch */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const found = words.find((word) => word === this.fields[name]);
    if (found === undefined) throw new Mismatch(name);
    return found;
  }

  /** @throws Mismatch */
  list<T>(name: string, each: (value: unknown) => T): T[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw new Mismatch(name);
    return value.map(each);
  }

  /** @throws Mismatch */
  isTrue(name: string): boolean {
    const value = this.fields[name];
    if (typeof value !== "boolean") throw new Mismatch(name);
    return value;
  }

  /** @throws Mismatch */
  inner(name: string): Fields {
    return new Fields(this.fields[name]);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name);
  }

  /** What `read` gives of a field; null where the field is null. */
  orNull<T>(name: string, read: (fields: this) => T): T | null {
    return this.fields[name] === null ? null : read(this);
  }
}
