import { factOfRow, type Indicator, isCertainLevelValue, normalizeLabel } from "../form";
import type { Clause } from "../quantity";
import { countsWithout, isControlled, isUnwanted } from "./unwanted";

/** What a target wants: more, less, exactly this, or something between two values. */
type Direction = "forward" | "reverse" | "equal" | "range";

/** How a clause of a target is to be taken. */
export interface Aim {
  readonly direction: Direction;
  /** 大于, 小于: the number itself does not reach the target. */
  readonly isStrict: boolean;
  /** Said by an operator, by the cost row or by clear words; false for a bare number that merely counts as forward. */
  readonly isCertain: boolean;
}

/** How long something may take, where the unit is one of time; of other times (时效) more may be as good as less. */
const DURATION = /时限|期限|工期|周期|用时|耗时|响应时间|(?:完成|办理|审批|处理|到位|拨付)时间/;

/** Whether a row counts costs, by its first- or second-level name; in a table without third level this is its own. */
export const isCostRow = factOfRow(({ category, dimension, name }: Indicator): boolean => {
  const levels = isCertainLevelValue(normalizeLabel(name.value))
    ? [category, dimension, name]
    : [category, dimension];
  return levels.some((label) => label !== null && normalizeLabel(label.value).includes("成本"));
});

function isSatisfaction(name: string, { category, dimension }: Indicator): boolean {
  return [name, category?.value ?? "", dimension?.value ?? ""].some((text) => text.includes("满意"));
}

/** How a clause of the target binds; null where neither its operator nor the row's words tell. */
export function aimOf(clause: Clause, name: string, indicator: Indicator): Aim | null {
  if (clause.upTo !== null) return { direction: "range", isStrict: false, isCertain: true };
  switch (clause.bound) {
    case "at-least":
    case "above":
      return { direction: "forward", isStrict: clause.bound === "above", isCertain: true };
    case "at-most":
    case "below":
      return { direction: "reverse", isStrict: clause.bound === "below", isCertain: true };
    case "equal":
      // Nobody is too satisfied: systems print ＝ before every target.
      return {
        direction: isSatisfaction(name, indicator) ? "forward" : "equal",
        isStrict: false,
        isCertain: true,
      };
    case null:
      return aimByWords(clause, name, indicator);
  }
}

function aimByWords({ unit, value, label }: Clause, name: string, indicator: Indicator): Aim | null {
  const reverse: Aim = { direction: "reverse", isStrict: false, isCertain: true };
  const text = `${name}${label}`;
  if (unit.kind === "time" && DURATION.test(text)) return reverse;
  if (isUnwanted(text) && !countsWithout(text))
    return isControlled(text) ? controlAim(unit.kind, value) : reverse;
  if (isCostRow(indicator)) return costAim(unit.kind, text);
  // Nothing is the target: whatever comes is too much.
  if (value.isZero()) return { ...reverse, isCertain: false };
  if (unit.kind === "time" && /时效/.test(indicator.dimension?.value ?? "")) return null;
  return { direction: "forward", isStrict: false, isCertain: false };
}

/** 95% of 病虫害成灾控制率 is kept down; of 受害率控制 0.9‰ the words do not tell. */
function controlAim(kind: Clause["unit"]["kind"], value: Clause["value"]): Aim | null {
  const isMost = kind === "percent" && value.greaterThanOrEqualTo(50);
  return isMost ? { direction: "forward", isStrict: false, isCertain: false } : null;
}

/** Money spent is to stay within the target; of rates and counts among the costs the words do not tell. */
function costAim(kind: Clause["unit"]["kind"], text: string): Aim | null {
  if (/节约|节省|节支|压减|降低|下降|减少|增收|收益/.test(text)) return null;
  if (kind === "money" || kind === "rate") return { direction: "reverse", isStrict: false, isCertain: true };
  if (kind !== "none" || /率|比例|占比|程度/.test(text)) return null;
  return { direction: "reverse", isStrict: false, isCertain: false };
}
