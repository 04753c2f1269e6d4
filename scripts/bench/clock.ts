const ROUNDS = 5;

/** CPU milliseconds of this process for one piece of work, the least of some rounds: other programs do not count. */
export async function cpuOf(work: () => unknown, rounds = ROUNDS): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * The exponent by which work grows between sizes: 1 where twice as much takes twice as long, 2 where it takes four
 * times. The largest two sizes tell it; with small ones the fixed cost would hide the growth.
 */
export function exponentOf(measured: readonly { readonly size: number; readonly cpu: number }[]): number {
  const [before, last] = measured.slice(-2);
  if (before === undefined || last === undefined) throw new RangeError("growth needs two sizes");
  return Math.log(last.cpu / before.cpu) / Math.log(last.size / before.size);
}
