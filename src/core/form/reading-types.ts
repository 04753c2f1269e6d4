import type { Address } from "../cells";
import type { FundsRole, IndicatorRole } from "./words/role-names";

/** What speaks for the reading of a column, the strongest first. */
export type ReadBy =
  /** A person has said so. */
  | "person"
  /** A heading that was seen as a whole on real forms. */
  | "label"
  /** A heading that is made of known words. */
  | "words"
  /** What stands in it alone: figures that add up, names beside their groups. */
  | "numbers";

/** Relations between figures that hold as they were read. */
export type Proof =
  /** Weights, points of execution included, make 100. */
  | "weights"
  /** Scores make the stated total. */
  | "total"
  /** What was spent, by the budget, gives the stated rate. */
  | "rate"
  /** The points of execution times the rate give its score, or what the total holds of it. */
  | "execution-score"
  /** No score is above its weight, and one at least is below. */
  | "within-weights";

/** Why a column was taken for what it is. */
export interface ColumnReading {
  /** The heading that was read; null where the column has none. */
  readonly at: Address | null;
  readonly heading: string;
  readonly column: number;
  readonly by: ReadBy;
  readonly proofs: readonly Proof[];
  /** Whether a correction may rest on it without being confirmed. */
  readonly isSure: boolean;
}

/** Why the columns of a form were taken for what they are. */
export interface Reading {
  readonly columns: Readonly<Partial<Record<IndicatorRole, ColumnReading>>>;
  readonly funds: Readonly<Partial<Record<FundsRole, ColumnReading>>>;
}
