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
