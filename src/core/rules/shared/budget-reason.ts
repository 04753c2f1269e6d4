import { factOfForm, type Form, isFillerReason, type TextField } from "../../form";
import { isCostRow } from "../../scoring";
import { isInstruction } from "./instructions";

/** Words by which a text speaks of the budget and its spending. */
const MONEY =
  /预算|执行|支付|付款|尾款|余款|资金|结余|结转|经费|拨付|采购|招标|中标|核减|审减|压减|追加|调增|调减|调整/;
/** Words by which a text gives a reason. */
const CAUSE = /因|由于|鉴于|导致|致使|受.{1,12}影响/;

/**
 * Whether a form says why its budget was adjusted or not spent: in the funds table, in the reason of a row for costs or
 * execution, in another row's reason that speaks of money, in the block below the table, or in 实际完成情况.
 */
export const hasBudgetReason = factOfForm(({ funds, indicators, reasonBlock, goals }: Form): boolean => {
  if (isReason(funds?.total.reason) || isReason(reasonBlock)) return true;
  const inRow = indicators.some(
    (row) =>
      isReason(row.reason) && (row.isExecution || isCostRow(row) || MONEY.test(row.reason?.value ?? "")),
  );
  return inRow || goals.some(({ outcome }) => outcome !== null && speaksOfMoney(outcome.value));
});

/** Whether a form has any place for a reason. */
export function hasReasonPlace({ funds, hasReasonColumn, reasonBlock }: Form): boolean {
  return (funds?.total.reason ?? null) !== null || hasReasonColumn || reasonBlock !== null;
}

function isReason(field: TextField | null | undefined): boolean {
  return field !== null && field !== undefined && !isFillerReason(field.value) && !isInstruction(field.value);
}

/** Every outcome tells what was done; one that explains the spending names a cause and money in one sentence. */
function speaksOfMoney(outcome: string): boolean {
  return outcome.split(/[。；;\n]/).some((sentence) => MONEY.test(sentence) && CAUSE.test(sentence));
}
