import { declaredNames } from "./content-types";
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
  const taken = new Set([...parts.names(), ...linkedParts(parts), ...declaredNames(parts)].map(partKey));
  const free: number[] = [];
  for (let number = 1; free.length < count; number++) {
    if (names(number).every((name) => !taken.has(partKey(name)))) free.push(number);
  }
  return free;
}

/** The first of these names that is free in this sense. */
export function freeName(parts: Parts, name: (number: number) => string): string {
  const [number = 1] = freeNumbers(parts, 1, (each) => [name(each)]);
  return name(number);
}
