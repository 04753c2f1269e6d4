declare global {
  /** Set by jest.long.config.js alone. */
  var isLongRun: boolean | undefined;
}

/** Whether the tests run at full length: `npm run test:long`. */
export const isLong = globalThis.isLongRun === true;

/**
 * How often a generated test runs: `full` times in `npm run test:long`, a tenth of it (or `short`) in `npm test`. Suites
 * that ask for it are run by both.
 */
export function runs(full: number, short = Math.ceil(full / 10)): number {
  return isLong ? full : short;
}

/** The numbers below `count` that are tried: all of them in `npm run test:long`, every `step`th and the last in `npm test`. */
export function places(count: number, step = 7): number[] {
  const all = Array.from({ length: count }, (_, place) => place);
  return isLong ? all : all.filter((place) => place % step === 0 || place === count - 1);
}
