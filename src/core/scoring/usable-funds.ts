import { type FilledNumber, type FundsRow, hasNumber } from "../form";
import { grouped } from "../number";

/** A funds row whose rate can be computed: B above zero, X not below. */
export type UsableRow = FundsRow & {
  readonly annualBudget: FilledNumber<"金额">;
  readonly executed: FilledNumber<"金额">;
};

/** Whether E01 and E02 can run on a row (E04 says why not). */
export function isUsable(row: FundsRow): row is UsableRow {
  return (
    hasNumber(row.annualBudget) &&
    row.annualBudget.value.greaterThan(0) &&
    hasNumber(row.executed) &&
    !row.executed.value.isNegative()
  );
}

/** "436,000 ÷ 450,000" */
export function quotient({ executed, annualBudget }: UsableRow): string {
  return `${grouped(executed.value)} ÷ ${grouped(annualBudget.value)}`;
}
