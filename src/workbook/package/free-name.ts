import { ifReadable } from "../errors";
import { declaredNames } from "./content-types";
import type { Parts } from "./parts";
import { partKey } from "./paths";
import { relationshipsOf, sourcesOf } from "./relationships";

/**
 * The first number, from 1, whose names are all free: no part has one, no relationship leads to one, and no content
 * type is declared for one. A link to a part that is missing would lead to ours otherwise.
 */
export function freeNumber(parts: Parts, names: (number: number) => readonly string[]): number {
  const linked = sourcesOf(parts).flatMap((source) => {
    const links = ifReadable(() => relationshipsOf(parts, source)) ?? [];
    return links.flatMap(({ external, target }) => (external ? [] : [target]));
  });
  const taken = new Set([...parts.names(), ...linked, ...declaredNames(parts)].map(partKey));
  for (let number = 1; ; number++) {
    if (names(number).every((name) => !taken.has(partKey(name)))) return number;
  }
}

/** The first of these names that is free in this sense. */
export function freeName(parts: Parts, name: (number: number) => string): string {
  return name(freeNumber(parts, (number) => [name(number)]));
}
