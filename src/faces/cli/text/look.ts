import pc from "picocolors";

/** How texts are set: with colours or without, and within how many columns. */
export interface Look {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Null where lines may be as long as they are: in files and pipes. */
  readonly columns: number | null;
}

/** What a terminal shows, as plain data. */
export interface LookRequest {
  readonly columns?: number | undefined;
  readonly hasColors?: boolean;
}

/** In narrower terminals a table would be a column of single characters. */
const LEAST_COLUMNS = 40;
/** Longer lines are hard to read. */
const MOST_COLUMNS = 120;

export function lookOf({ columns, hasColors }: LookRequest): Look {
  return {
    colors: pc.createColors(hasColors ?? false),
    columns: columns === undefined ? null : Math.max(LEAST_COLUMNS, Math.min(columns, MOST_COLUMNS)),
  };
}
