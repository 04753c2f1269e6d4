import { type Proofs, proofsOf } from "./proofs";
import type { ColumnReading, Proof, ReadBy, Reading } from "./reading-types";
import type { Form } from "./types";
import type { FundsRole, IndicatorRole } from "./words/role-names";

/** A column as its heading was read. */
export interface NamedColumn {
  readonly at: ColumnReading["at"];
  readonly heading: string;
  readonly column: number;
  readonly by: ReadBy;
}

/** Columns by what they were taken for. */
export interface NamedColumns {
  readonly columns: Readonly<Partial<Record<IndicatorRole, NamedColumn>>>;
  readonly funds: Readonly<Partial<Record<FundsRole, NamedColumn>>>;
}

/** The relations that prove a reading, by what was read. */
const PROVING: Readonly<Record<IndicatorRole | FundsRole, readonly Proof[]>> = {
  ...{ category: [], dimension: [], indicator: [], target: [], actual: [], nature: [], unit: [], reason: [] },
  ...{ weight: ["weights"], score: ["total"] },
  ...{ initialBudget: [], annualBudget: ["rate", "execution-score"], executed: ["rate", "execution-score"] },
  rate: ["rate"],
};
/** The same in the funds table, where points and score are those of execution. */
const PROVING_FUNDS: Readonly<Partial<Record<FundsRole, readonly Proof[]>>> = {
  weight: ["weights", "execution-score"],
  score: ["execution-score", "total"],
};

/** What proves weights and scores that no heading names: without a score below its weight the two could be swapped. */
const ALL_OF_TABLE: readonly Proof[] = ["weights", "total", "within-weights"];

/** Why the columns of a form were taken for what they are: their headings, and the relations that hold between figures. */
export function readingOf(form: Omit<Form, "reading" | "covered">, named: NamedColumns): Reading {
  const proofs = proofsOf(form);
  return {
    columns: mapped(named.columns, (role, { at, heading, column, by }) => {
      const own = heldOf(PROVING[role], proofs);
      const within = (role === "weight" || role === "score") && proofs.held.has("within-weights");
      const all: readonly Proof[] = within ? [...own, "within-weights"] : own;
      return { at, heading, column, by, proofs: all, isSure: isSure(role, by, all, proofs) };
    }),
    funds: mapped(named.funds, (role, { at, heading, column, by }) => {
      const own = heldOf(PROVING_FUNDS[role] ?? PROVING[role], proofs);
      return { at, heading, column, by, proofs: own, isSure: isSureOfFunds(form, role, by, own) };
    }),
  };
}

function heldOf(proofs: readonly Proof[], { held }: Proofs): readonly Proof[] {
  return proofs.length === 0 ? proofs : proofs.filter((proof) => held.has(proof));
}

/** A whole label suffices; one of known words needs a proof where it stands for figures; figures alone need them all. */
function isSure(
  role: IndicatorRole,
  by: ReadBy,
  own: readonly Proof[],
  { held, contradicted }: Proofs,
): boolean {
  if (by === "person") return true;
  if (role !== "weight" && role !== "score") return true;
  if (by === "label") return !contradicted || own.length > 0;
  if (by === "words") return own.some((proof) => proof !== "within-weights");
  return ALL_OF_TABLE.every((proof) => held.has(proof));
}

/**
 * A whole label suffices here too, unless the total row has no amount under it and one of its sources stands in: then a
 * relation has to bear the amount out, and nought beside nought is none.
 */
function isSureOfFunds(
  { funds }: Pick<Form, "funds">,
  role: FundsRole,
  by: ReadBy,
  own: readonly Proof[],
): boolean {
  const amount = role === "executed" || role === "annualBudget" || role === "initialBudget" ? role : null;
  const lent =
    amount && funds?.sources.map((row) => row[amount]).find((field) => field === funds.total[amount]);
  if (lent) return own.length > 0 && lent.value?.isZero() === false;
  return by === "label" || by === "person" || own.length > 0;
}

function mapped<Role extends string, In, Out>(
  columns: Readonly<Partial<Record<Role, In>>>,
  to: (role: Role, column: In) => Out,
): Partial<Record<Role, Out>> {
  const out: Partial<Record<Role, Out>> = {};
  for (const role in columns) out[role] = to(role, columns[role] as In);
  return out;
}
