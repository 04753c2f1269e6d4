import type { Memory, MemoryKey } from "./memory";
import { partKey } from "./paths";

/** Which numbers of names that go by numbers are taken. */
interface Taken {
  /** All up to this one are, but for the gaps. */
  readonly upTo: number;
  /** Those that may have become free since, the lowest first. */
  readonly gaps: readonly number[];
}

interface TakenOfKind extends Taken {
  /** The names, without any figures. */
  readonly kinds: ReadonlySet<string>;
}

const TAKEN: MemoryKey<ReadonlyMap<string, TakenOfKind>> = { what: "numbers that are taken" };

/**
 * Which numbers of names are taken, as far as it is known.
 * @param names those with the number 0
 */
export function takenNumbers(memory: Memory, names: readonly string[]): Taken {
  return memory.get(TAKEN)?.get(names.join()) ?? { upTo: 0, gaps: [] };
}

/** Keeps in mind which are: until a name becomes free that stays so. */
export function learnTaken(memory: Memory, names: readonly string[], taken: Taken): void {
  const known = memory.get(TAKEN);
  const kinds = known?.get(names.join())?.kinds ?? new Set(names.map(kindOf));
  memory.put(TAKEN, new Map(known).set(names.join(), { ...taken, kinds }));
}

/** Says that a name may have become free: a part has gone, or a link to it. */
export function freed(memory: Memory, name: string): void {
  const known = memory.get(TAKEN);
  if (known === undefined) return;
  const kind = kindOf(name);
  for (const [names, { kinds, ...taken }] of known) {
    if (!kinds.has(kind)) continue;
    memory.put(TAKEN, new Map(memory.get(TAKEN)).set(names, { ...withGap(taken, numberIn(name)), kinds }));
  }
}

function withGap({ upTo, gaps }: Taken, number: number | null): Taken {
  if (number === null) return { upTo: 0, gaps: [] };
  if (number > upTo || gaps.includes(number)) return { upTo, gaps };
  const higher = gaps.findIndex((gap) => gap > number);
  const place = higher < 0 ? gaps.length : higher;
  return { upTo, gaps: [...gaps.slice(0, place), number, ...gaps.slice(place)] };
}

/** The number that a name goes by; null where it has none or several: then it may be that of any. */
function numberIn(name: string): number | null {
  const [number, ...others] = partKey(name).match(/\d+/g) ?? [];
  return number === undefined || others.length > 0 ? null : Number(number);
}

function kindOf(name: string): string {
  return partKey(name).replace(/\d+/g, "");
}
