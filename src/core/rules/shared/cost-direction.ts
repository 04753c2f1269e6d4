import { factOfRow, type Indicator, normalizeLabel } from "../../form";
import type { Clause } from "../../quantity";
import { readingsOf } from "../../scoring";
import { type ResultRow, resultRows } from "./results";

/** A target for money spent that asks for at least so much: "≥45万元". */
export interface WrongWayTarget {
  readonly row: ResultRow;
  readonly clause: Clause;
}

/** What a row, or the group that it stands in, is called that counts money spent. */
const COST = /成本|经费|支出|费用/;
/** Groups whose rows count something else, whatever they are called. */
const OTHER_GROUP = /效益|满意|数量|质量|时效/;
/** More of it is better: saved, earned, got from others. */
const GAIN =
  /节约|节省|节支|降低|下降|减少|压减|压降|压缩|缩减|控制率|收入|增收|创收|收益|利润|产值|挽回|追回|收回|回收|争取|筹集|募集|带动|拉动|撬动/;
/** An amount that is promised, or that everyone is to get at least. */
const LEAST_AMOUNT = /标准|投入|投资|人均|户均|亩均|每/;
/** The same, unless the row speaks of what was spent on it in all. */
const GRANT = /补助|补贴|津贴|工资|薪酬|报酬|待遇|奖励|奖金|救助|慰问|资助/;
/** What a number without a unit, and money for each of something, must be called to be spent. */
const BARE_MONEY = /经费|支出|费用|资金|金额|总成本/;
const UNIT_COST = /费|成本|造价|支出/;

/**
 * The targets of a row, and of those that share its score, that set a least amount for money spent (≥, >, 不低于,
 * 以上): written the wrong way round, so that nothing can be said of the score. Empty where there is none.
 */
export const wrongWayTargets = factOfRow((indicator: Indicator): WrongWayTarget[] => {
  if (indicator.isExecution) return [];
  return resultRows(indicator).flatMap((row) => {
    const { target } = readingsOf(row);
    const clause =
      target.kind === "measures" ? target.clauses.find((each) => isLeastAmount(each, row)) : undefined;
    if (target.kind !== "measures" || clause === undefined || !countsSpending(row, indicator)) return [];
    // "≥40万元，≤45万元" is a range, however it is written.
    if (target.clauses.some(({ bound, upTo }) => bound === "at-most" || bound === "below" || upTo !== null)) {
      return [];
    }
    return [{ row, clause }];
  });
});

function countsSpending({ name, target }: ResultRow, { category, dimension }: Indicator): boolean {
  const text = `${name.value}${target?.value ?? ""}`;
  if (GAIN.test(text) || LEAST_AMOUNT.test(text)) return false;
  const isNamed = COST.test(name.value);
  if (GRANT.test(name.value) && !isNamed) return false;
  const groups = [category, dimension].map((label) => normalizeLabel(label?.value ?? ""));
  if (groups.some((group) => COST.test(group))) return true;
  return isNamed && !groups.some((group) => OTHER_GROUP.test(group));
}

/** A bare number, or money for each of something, counts where the row's name says that it was spent. */
function isLeastAmount({ bound, unit }: Clause, { name }: ResultRow): boolean {
  if (bound !== "at-least" && bound !== "above") return false;
  if (unit.kind === "none") return BARE_MONEY.test(name.value) && !/率|比例|占比|程度/.test(name.value);
  if (unit.kind === "rate") return unit.ratio?.of.kind === "money" && UNIT_COST.test(name.value);
  return unit.kind === "money";
}
