import { isDeclared } from "./content-types";
import { sourcesOf } from "./links";
import type { Parts } from "./parts";
import { learnTaken, takenNumbers } from "./taken-names";

/**
 * Numbers, from 1, whose names are all free: no part has one, no relationship leads to one, and no content type is
 * declared for one. A link to a part that is missing would lead to ours otherwise. Each is looked for when it is asked
 * for.
 */
export function* freeNumbers(
  parts: Parts,
  names: (number: number) => readonly string[],
): Generator<number, never> {
  const pattern = names(0);
  const isAllFree = (number: number) => names(number).every((name) => isFree(parts, name));
  const { upTo, gaps } = takenNumbers(parts.memory, pattern);
  const first = gaps.findIndex(isAllFree);
  const left = first < 0 ? [] : gaps.slice(first);
  let last = upTo;
  if (first < 0) while (!isAllFree(last + 1)) last++;
  learnTaken(parts.memory, pattern, { upTo: last, gaps: left });
  for (const gap of left) if (isAllFree(gap)) yield gap;
  for (let number = last + 1; ; number++) if (isAllFree(number)) yield number;
}

function isFree(parts: Parts, name: string): boolean {
  return !parts.has(name) && sourcesOf(parts, name).length === 0 && !isDeclared(parts, name);
}

/** The first of these names that is free in this sense. */
export function freeName(parts: Parts, name: (number: number) => string): string {
  const { value } = freeNumbers(parts, (each) => [name(each)]).next();
  return name(value);
}
