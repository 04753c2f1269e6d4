import { Decimal, isWithin } from "../number";
import type { NumberCell } from "./numbers";
import type { Proof } from "./reading-types";
import type { Form, FundsRow } from "./types";

/** Which relations hold; and whether most scores are above their weights, so that one of the two was misread. */
export interface Proofs {
  readonly held: ReadonlySet<Proof>;
  readonly contradicted: boolean;
}

/** Half a unit of the second decimal and a little: what is printed has been rounded. */
const ROUNDING = new Decimal("0.015");
const RATE_ROUNDING = new Decimal("0.06");
/** What weights make, the points of execution included. */
export const WHOLE = new Decimal(100);

/** The relations that hold between the figures of a form, as it was read. */
export function proofsOf(form: Omit<Form, "reading" | "covered">): Proofs {
  const held = new Set<Proof>();
  const { funds, indicators, total } = form;
  const execution = funds?.total;
  const weights = sumOf(
    indicators.flatMap(({ weight, sharing }) => [weight, ...sharing.map((row) => row.weight)]),
  );
  const points = valueOf(execution?.points) ?? valueOf(form.printedPoints.execution);
  const isWhole = weights !== null && (weights.equals(WHOLE) || weights.plus(points ?? 0).equals(WHOLE));
  if (isWhole) held.add("weights");

  const rows = funds === null ? [] : [funds.total, ...funds.sources];
  if (rows.some(hasRightRate)) held.add("rate");
  const own = valueOf(execution?.score);
  const expected = execution && points ? scoreOf(execution, points) : null;
  if (own && expected && isNear(expected, own)) held.add("execution-score");

  const scores = sumOf(indicators.map(({ score }) => score));
  const stated = valueOf(total?.score);
  if (scores !== null && stated !== null && !stated.isZero()) {
    const withOwn = own === null ? scores : scores.plus(own);
    const extra = form.extras.reduce((all, { points }) => all.plus(points), new Decimal(0));
    const isTotal = [scores, withOwn].some(
      (sum) => isNear(sum, stated) || (form.extras.length > 0 && isNear(sum.plus(extra), stated)),
    );
    if (isTotal) held.add("total");
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

/** Points × X ÷ B, and no more than the points; null where one of them is not known. */
function scoreOf({ annualBudget, executed }: FundsRow, points: Decimal): Decimal | null {
  const [budget, spent] = [valueOf(annualBudget), valueOf(executed)];
  return budget && spent && budget.greaterThan(0)
    ? Decimal.min(points, points.times(spent).dividedBy(budget))
    : null;
}

/** X ÷ B; null where one of them is not known. */
export function shareOf({ annualBudget, executed }: FundsRow): Decimal | null {
  const [budget, spent] = [valueOf(annualBudget), valueOf(executed)];
  return budget && spent && budget.greaterThan(0) ? spent.dividedBy(budget) : null;
}

function hasRightRate(row: FundsRow): boolean {
  const [share, rate] = [shareOf(row), valueOf(row.rate)];
  return share !== null && rate !== null && isWithin(share.times(100), rate, RATE_ROUNDING);
}

/** Whether two numbers of points agree, as far as rounded ones can. */
export function isNear(a: Decimal, b: Decimal): boolean {
  return isWithin(a, b, ROUNDING);
}

function valueOf(field: NumberCell | null | undefined): Decimal | null {
  return field?.value ?? null;
}

/** Null where none is there. */
function sumOf(fields: readonly (NumberCell | null)[]): Decimal | null {
  let sum: Decimal | null = null;
  for (const field of fields) {
    const value = valueOf(field);
    if (value !== null) sum = sum === null ? value : sum.plus(value);
  }
  return sum;
}
