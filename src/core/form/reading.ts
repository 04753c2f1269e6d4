import { Decimal } from "../number";
import type { NumberCell } from "./numbers";
import type { ColumnReading, Proof, ReadBy, Reading } from "./reading-types";
import type { Form, FundsRow } from "./types";
import type { FundsRole, IndicatorRole } from "./words/roles";

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

/** Half a unit of the second decimal and a little: what is printed has been rounded. */
const ROUNDING = new Decimal("0.015");
const RATE_ROUNDING = new Decimal("0.06");
const WHOLE = new Decimal(100);

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

/** Why the columns of a form were taken for what they are: their headings, and the relations that hold between figures. */
export function readingOf(form: Omit<Form, "reading" | "covered">, named: NamedColumns): Reading {
  const proofs = proofsOf(form);
  const isPossible = !proofs.contradicted;
  return {
    columns: mapped(named.columns, (role, column) => {
      const own = PROVING[role].filter((proof) => proofs.held.has(proof));
      const within = (role === "weight" || role === "score") && proofs.held.has("within-weights");
      const all: Proof[] = within ? [...own, "within-weights"] : own;
      return { ...column, proofs: all, isSure: isSure(role, column.by, all, isPossible) };
    }),
    funds: mapped(named.funds, (role, column) => {
      const own = (PROVING_FUNDS[role] ?? PROVING[role]).filter((proof) => proofs.held.has(proof));
      return {
        ...column,
        proofs: own,
        isSure: column.by === "label" || column.by === "person" || own.length > 0,
      };
    }),
  };
}

/** A whole label suffices; one of known words needs a proof where it stands for figures; figures alone need them all. */
function isSure(role: IndicatorRole, by: ReadBy, proofs: readonly Proof[], isPossible: boolean): boolean {
  if (by === "person") return true;
  if (role !== "weight" && role !== "score") return true;
  if (by === "label") return isPossible || proofs.length > 0;
  if (by === "words") return proofs.some((proof) => proof !== "within-weights");
  return proofs.includes("within-weights") && proofs.length >= 2;
}

function proofsOf(form: Omit<Form, "reading" | "covered">): {
  held: ReadonlySet<Proof>;
  contradicted: boolean;
} {
  const held = new Set<Proof>();
  const { funds, indicators, total } = form;
  const execution = funds?.total;
  const weights = sumOf(
    indicators.flatMap(({ weight, sharing }) => [weight, ...sharing.map((row) => row.weight)]),
  );
  const points = valueOf(execution?.points) ?? valueOf(form.printedPoints.execution);
  if (weights !== null && [weights, weights.plus(points ?? 0)].some((sum) => sum.equals(WHOLE)))
    held.add("weights");

  const rows = funds === null ? [] : [funds.total, ...funds.sources];
  if (rows.some(hasRightRate)) held.add("rate");
  const own = valueOf(execution?.score);
  const share = execution ? shareOf(execution) : null;
  const expected = share && points ? points.times(Decimal.min(1, share)) : null;
  if (own && expected && isNear(own, expected)) held.add("execution-score");

  const scores = sumOf(indicators.map(({ score }) => score));
  const stated = valueOf(total?.score);
  if (scores !== null && stated !== null && !stated.isZero()) {
    if (isNear(scores, stated) || isNear(scores.plus(own ?? 0), stated)) held.add("total");
    // Where the score of execution alone is wrong, the total still has the one that it should be.
    else if (own && expected && isNear(scores.plus(expected), stated)) {
      held.add("total").add("execution-score");
    }
  }

  const pairs = indicators.flatMap(({ weight, score, sharing }) => {
    const [w, s] = [valueOf(weight), valueOf(score)];
    return w === null || s === null || sharing.length > 0 ? [] : [{ w, s }];
  });
  const above = pairs.filter(({ w, s }) => s.greaterThan(w)).length;
  if (pairs.length >= 3 && above === 0 && pairs.some(({ w, s }) => s.lessThan(w))) held.add("within-weights");
  return { held, contradicted: pairs.length >= 3 && above * 2 > pairs.length };
}

/** X ÷ B; null where one of them is not known. */
function shareOf({ annualBudget, executed }: FundsRow): Decimal | null {
  const [budget, spent] = [valueOf(annualBudget), valueOf(executed)];
  return budget && spent && budget.greaterThan(0) ? spent.dividedBy(budget) : null;
}

function hasRightRate(row: FundsRow): boolean {
  const [share, rate] = [shareOf(row), valueOf(row.rate)];
  return (
    share !== null && rate !== null && share.times(100).minus(rate).abs().lessThanOrEqualTo(RATE_ROUNDING)
  );
}

function isNear(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(ROUNDING);
}

function valueOf(field: NumberCell | null | undefined): Decimal | null {
  return field?.value ?? null;
}

/** Null where none is there. */
function sumOf(fields: readonly (NumberCell | null)[]): Decimal | null {
  const values = fields.map(valueOf).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum.plus(value));
}

function mapped<Role extends string, In, Out>(
  columns: Readonly<Partial<Record<Role, In>>>,
  to: (role: Role, column: In) => Out,
): Partial<Record<Role, Out>> {
  const entries = Object.entries(columns) as [Role, In][];
  return Object.fromEntries(entries.map(([role, column]) => [role, to(role, column)])) as Partial<
    Record<Role, Out>
  >;
}
