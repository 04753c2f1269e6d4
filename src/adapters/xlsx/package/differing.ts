/** What stands between the beginning and the end that two lists have in common, compared by identity. */
export function differing<T>(
  before: readonly T[],
  after: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[]; readonly isAtEnd: boolean } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const gone = before.slice(start, before.length - end);
  return { gone, come: after.slice(start, after.length - end), isAtEnd: end === 0 };
}
