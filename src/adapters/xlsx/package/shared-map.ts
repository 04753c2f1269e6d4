/** What stands in one place of the tree: some entries, or the places into which more of them are divided. */
type Node<T> = readonly Entry<T>[] | Places<T>;

interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

interface Places<T> {
  readonly places: readonly (Node<T> | undefined)[];
}

const BITS = 5;
const WIDTH = 1 << BITS;
/** More entries are divided, as long as their hashes have bits that are left. */
const MOST_TOGETHER = 8;
const HASH_BITS = 30;

/**
 * A map that never changes: one with an entry more or less is another map, which shares all the rest. To keep an earlier
 * one costs nothing, and a change takes as long in a large map as in a small one, but for a few steps.
 */
export class SharedMap<T> {
  private constructor(
    private readonly root: Node<T>,
    readonly size: number,
  ) {}

  static empty<T>(): SharedMap<T> {
    return new SharedMap<T>([], 0);
  }

  get(key: string): T | undefined {
    let node = this.root;
    for (let hash = hashOf(key); ; hash >>>= BITS) {
      if (isEntries(node)) return node.find((entry) => entry.key === key)?.value;
      const next: Node<T> | undefined = node.places[hash & (WIDTH - 1)];
      if (next === undefined) return undefined;
      node = next;
    }
  }

  with(key: string, value: T): SharedMap<T> {
    const grows = this.get(key) === undefined;
    const root = put(this.root, hashOf(key), 0, { key, value });
    return new SharedMap(root, this.size + (grows ? 1 : 0));
  }

  without(key: string): SharedMap<T> {
    if (this.get(key) === undefined) return this;
    return new SharedMap(taken(this.root, hashOf(key), key), this.size - 1);
  }

  /** All values, in no order that means anything. */
  values(): T[] {
    const found: T[] = [];
    const collect = (node: Node<T> | undefined): void => {
      if (node === undefined) return;
      if (isEntries(node)) for (const { value } of node) found.push(value);
      else node.places.forEach(collect);
    };
    collect(this.root);
    return found;
  }
}

function isEntries<T>(node: Node<T>): node is readonly Entry<T>[] {
  return Array.isArray(node);
}

/** @param hash what is left of it at this depth */
function put<T>(node: Node<T> | undefined, hash: number, depth: number, entry: Entry<T>): Node<T> {
  if (node === undefined) return [entry];
  if (!isEntries(node)) return placed(node, hash, depth, entry);
  const others = node.filter(({ key }) => key !== entry.key);
  const all = [...others, entry];
  if (all.length <= MOST_TOGETHER || depth >= HASH_BITS) return all;
  let divided: Places<T> = { places: Array.from({ length: WIDTH }) };
  for (const each of all) divided = placed(divided, hashOf(each.key) >>> depth, depth, each);
  return divided;
}

function placed<T>({ places }: Places<T>, hash: number, depth: number, entry: Entry<T>): Places<T> {
  const index = hash & (WIDTH - 1);
  return replaced(places, index, put(places[index], hash >>> BITS, depth + BITS, entry));
}

function taken<T>(node: Node<T>, hash: number, key: string): Node<T> {
  if (isEntries(node)) return node.filter((entry) => entry.key !== key);
  const index = hash & (WIDTH - 1);
  const place = node.places[index];
  if (place === undefined) return node;
  return replaced(node.places, index, taken(place, hash >>> BITS, key));
}

function replaced<T>(places: Places<T>["places"], index: number, node: Node<T>): Places<T> {
  const copy = places.slice();
  copy[index] = node;
  return { places: copy };
}

/** FNV-1a, folded to the bits that are used. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> HASH_BITS) ^ hash) & ((1 << HASH_BITS) - 1);
}
