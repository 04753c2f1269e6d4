import type { OwnRow } from "../../../core/report";

/**
 * Each row has a link at most, and Excel opens no sheet with more of them than 65,530. More rows go on in a sheet of
 * their own.
 */
export const MOST_ROWS = 60_000;

/** Rows as they stand on one sheet each, in their order: one sheet at least. */
export function sheetsOf(rows: readonly OwnRow[]): OwnRow[][] {
  const parts: OwnRow[][] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS) {
    parts.push(rows.slice(from, from + MOST_ROWS));
  }
  return parts;
}

/** What the last line of a sheet says when its table goes on. */
export function goesOn(rest: number, unit: string): string {
  return `一张工作表放不下，余下 ${rest} ${unit}见下一张工作表。`;
}
