/**
 * What was made of an object that never changes, kept as long as the object is. It stands on the object itself, hidden, so
 * that copies, comparisons and JSON know nothing of it. Not in a WeakMap: what such a map holds outlives its object until
 * the next full garbage collection, and a run over many files is made of objects that are short-lived and large.
 */
export class KeptWith<Owner extends object, T> {
  private readonly place = Symbol("kept");

  /** What is kept; else what is made now, and kept from now on. */
  of(owner: Owner, make: (owner: Owner) => T): T {
    const slots = owner as { readonly [place: symbol]: { readonly value: T } | undefined };
    const known = slots[this.place];
    if (known !== undefined) return known.value;
    const value = make(owner);
    Object.defineProperty(owner, this.place, { value: { value } });
    return value;
  }
}
