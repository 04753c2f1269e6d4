/** Forms say the same over and over; so many texts are remembered, and none that is longer. */
const MOST_REMEMBERED = 5_000;
const LONGEST_REMEMBERED = 40;

/**
 * The same function, which works out what it gives for a short text once only, as long as that is not too much to keep.
 * @param work of nothing but its text; what it gives is shared, so nobody may change it
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}
