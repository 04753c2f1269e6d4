import type { Random } from "../corpus/support/random";
import type { CellInput } from "../support/sheets";
import { divide, fraction, isGreater, multiply, roundedHalfUp } from "./fraction";

/** A formula that gives this number. */
export const formula = (value: number): CellInput => ({ value, formula: `=${value}` });

/** The row of 预算执行率: amounts, points and score, and what stands in the row of its source. */
export interface Execution {
  readonly cells: readonly [budget: CellInput, executed: CellInput, points: CellInput, score: CellInput];
  readonly source: readonly [budget: CellInput, executed: CellInput];
  readonly points: string;
  readonly rate: string | null;
  readonly truth: string | null;
  readonly isCertain: boolean;
  readonly slip: string;
}

export function executionOf(random: Random): Execution {
  const kind = random.whole(0, 11);
  const budget = random.whole(1, 5_000_000);
  // Sometimes more than the budget was spent: then the points are the limit.
  const spent = Math.round((budget * random.whole(0, 120)) / 100);
  const points = kind === 10 || kind === 11 ? "8" : "10";
  const share = divide(fraction(String(spent)), fraction(String(budget)));
  const rounded = roundedHalfUp(multiply(share, fraction(points)), 2);
  const truth = isGreater(fraction(rounded), fraction(points)) ? points : rounded;
  const rate = roundedHalfUp(multiply(share, fraction("100")), 2);
  const right = Number(truth);
  // Never the right one, and never above the points.
  const wrong = Math.round((right >= 1 ? right - 1 : right + 1) * 100) / 100;
  const base = { points, rate, truth, source: [budget, spent] as const };
  const known = (slip: string, isCertain: boolean, ...cells: Execution["cells"]): Execution => ({
    ...base,
    slip,
    isCertain,
    cells,
  });
  const unknown = { rate: null, truth: null } as const;
  switch (kind) {
    case 0:
      return known("a wrong execution score", true, budget, spent, 10, wrong);
    case 1:
      return known("amounts as plain text", true, String(budget), String(spent), 10, wrong);
    case 2:
      return known("an execution score by a wrong formula", true, budget, spent, 10, formula(wrong));
    case 3: {
      // With separators and in a text: no formula can read them; their share is the same.
      const [b = "", x = ""] = [budget, spent].map((amount) => amount.toLocaleString("en-US"));
      return known("a formula over text amounts", false, `${b},000`, `${x},000`, 10, formula(wrong));
    }
    case 4:
      return { ...known("an amount with its unit", false, budget, `${spent}万元`, 10, wrong), ...unknown };
    case 5:
      return { ...known("spending deleted", false, budget, null, 10, wrong), ...unknown };
    case 6:
      return { ...known("budget deleted", false, null, spent, 10, wrong), ...unknown };
    case 7:
      return known("spending that its source contradicts", false, budget, spent + budget, 10, right);
    case 8:
      return known("an execution score that is missing", false, budget, spent, 10, null);
    case 9:
      return known("no points of execution", false, budget, spent, null, wrong);
    case 10:
      return known("points that no profile knows", false, budget, spent, 8, wrong);
    default:
      return known("such points with a right score", true, budget, spent, 8, right);
  }
}

/** The same without a slip. */
export function soundExecution(random: Random): Execution {
  const budget = random.whole(1, 5_000_000);
  const spent = random.whole(0, budget);
  const share = divide(fraction(String(spent)), fraction(String(budget)));
  const truth = roundedHalfUp(multiply(share, fraction("10")), 2);
  return {
    slip: "sound",
    cells: [budget, spent, 10, Number(truth)],
    source: [budget, spent],
    points: "10",
    rate: roundedHalfUp(multiply(share, fraction("100")), 2),
    truth,
    isCertain: true,
  };
}
