import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What a piece of work may cost at most, in counts that are the same on every machine. A budget is lowered when less is
 * needed; raising one needs a reason in its commit.
 */
export const BUDGETS = {
  "form readings, check of a form": 1,
  "form readings, correction of a form": 2,
  "rule checks, check of a form": 56,
  "rule checks, correction of a form": 77,
  "Excel: syncs to check 200 forms": 4,
  "Excel: syncs to correct 200 forms": 4,
  "Excel: syncs to check 200 corrected forms": 4,
  "Excel: bytes of the longest request or answer": 4_000_000,
  "file: parts read as XML, check of three sheets": 9,
  "file: parts read as XML, correction of three sheets": 35,
} as const satisfies Record<string, number>;

export type BudgetName = keyof typeof BUDGETS;

/** Where the counts of a run are left for the bench to print. */
export const COUNTS = path.join(__dirname, "../../out/counts");

/** Throws where a count is over its budget; else leaves it for the bench. */
export function holdBudget(name: BudgetName, counted: number): void {
  const atMost = BUDGETS[name];
  if (!(counted <= atMost)) throw new Error(`${name}: ${counted}, and ${atMost} is the most it may be`);
  mkdirSync(COUNTS, { recursive: true });
  const file = path.join(COUNTS, `${name.replaceAll(/\W+/g, "-")}.json`);
  writeFileSync(file, `${JSON.stringify({ what: name, counted, atMost })}\n`);
}
