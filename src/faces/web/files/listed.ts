import type { Chosen } from "./chosen";

/** What has become of a file that a person has chosen. */
type Fate = "waiting" | "opened" | "saved" | "refused";

/** A file of the list; a new object after every change of it. */
export interface ListedFile {
  /** Another one for each file. */
  readonly id: number;
  readonly chosen: Chosen;
  readonly fate: Fate;
}

/**
 * The list with more files. They come behind those that are still to be opened; where none is, the list has been worked
 * through, and begins anew.
 */
export function withMore(list: readonly ListedFile[], chosen: readonly Chosen[]): ListedFile[] {
  const first = (list.at(-1)?.id ?? 0) + 1;
  const added = chosen.map((each, index): ListedFile => ({
    id: first + index,
    chosen: each,
    fate: "waiting",
  }));
  return list.some(({ fate }) => fate === "waiting") ? [...list, ...added] : added;
}

export function withFate(list: readonly ListedFile[], id: number | null, fate: Fate): readonly ListedFile[] {
  return list.map((each) => (each.id === id && each.fate !== fate ? { ...each, fate } : each));
}

/** The next file that was not opened yet: behind the present one, else the first of them; undefined where there is none. */
export function nextOf(list: readonly ListedFile[], present: number | null): ListedFile | undefined {
  const waiting = list.filter(({ id, fate }) => fate === "waiting" && id !== present);
  return waiting.find(({ id }) => id > (present ?? 0)) ?? waiting[0];
}
