/** What a column can be, in the indicator table or in the funds table. */
export const TABLE_ROLES = {
  indicators: [
    ...(["category", "dimension", "indicator", "target", "actual"] as const),
    ...(["weight", "score", "nature", "unit", "reason"] as const),
  ],
  funds: [
    ...(["initialBudget", "annualBudget", "executed", "rate"] as const),
    ...(["weight", "score", "reason"] as const),
  ],
} as const;

/** A table of a form whose columns a person can name. */
export type TaughtTable = keyof typeof TABLE_ROLES;
export type RoleIn<Table extends TaughtTable> = (typeof TABLE_ROLES)[Table][number];
export type TaughtRole = RoleIn<TaughtTable>;

/** What a person has said of the columns under a header: it holds for every header with the same headings. */
export interface TaughtLayout {
  readonly table: TaughtTable;
  /** The labels of the header's cells, normalized, row by row from the left. */
  readonly headings: readonly string[];
  /** Which heading names a column, counted from zero; the others are read as usual. */
  readonly columns: Readonly<Partial<Record<TaughtRole, number>>>;
  /** Headings of columns that are not to be read at all. */
  readonly unused: readonly number[];
}
