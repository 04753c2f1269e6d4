import { declaredNames } from "./content-types";
import type { MemoryKey } from "./memory";
import type { Parts } from "./parts";
import { partKey } from "./paths";
import { linkedParts } from "./relationships";

/**
 * The first numbers, from 1, whose names are all free: no part has one, no relationship leads to one, and no content
 * type is declared for one. A link to a part that is missing would lead to ours otherwise.
 */
export function freeNumbers(
  parts: Parts,
  count: number,
  names: (number: number) => readonly string[],
): number[] {
  const missing = missingParts(parts);
  const taken = parts.memory.get(TAKEN) ?? new Map<string, number>();
  const pattern = names(0).join();
  const free: number[] = [];
  for (let number = (taken.get(pattern) ?? 0) + 1; free.length < count; number++) {
    if (names(number).every((name) => !parts.has(name) && !missing.has(partKey(name)))) free.push(number);
  }
  const [first = 1] = free;
  parts.memory.put(TAKEN, new Map(taken).set(pattern, first - 1));
  return free;
}

/** Up to which number all names are taken, by the name with the number 0. Until a part goes that stays so. */
const TAKEN: MemoryKey<ReadonlyMap<string, number>> = { isOfNames: true };
/** Names of parts that something leads to or declares, and that are not there. We add none. */
const MISSING: MemoryKey<ReadonlySet<string>> = { isOfNames: true };

function missingParts(parts: Parts): ReadonlySet<string> {
  const known = parts.memory.get(MISSING);
  if (known !== undefined) return known;
  const named = [...linkedParts(parts), ...declaredNames(parts)];
  const missing = new Set(named.filter((name) => !parts.has(name)).map(partKey));
  parts.memory.put(MISSING, missing);
  return missing;
}

/** The first of these names that is free in this sense. */
export function freeName(parts: Parts, name: (number: number) => string): string {
  const [number = 1] = freeNumbers(parts, 1, (each) => [name(each)]);
  return name(number);
}
