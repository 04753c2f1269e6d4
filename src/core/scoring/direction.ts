import { type Indicator, normalizeLabel } from "../form";
import type { Clause } from "../quantity";

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

/** Less of it is better. */
const UNWANTED =
  /投诉|信访|上访|事故|超支|超期|逾期|延误|误差|差错|错误率|偏差率|不合格|死亡|伤亡|发生率|发病率|患病率|变质|损耗|损失|泄露|泄漏|违规|违纪|违法|犯罪|故障率|返工|流失率|空置|闲置|安全事件|中断|能耗|排放|拖欠|退货率/;

/** Something is done about what is unwanted: more of that is better. */
const REMEDY =
  /处理|处置|办结|办理|回复|答复|受理|接待|调解|解决|整改|化解|查处|查办|排查|检查|检测|监测|防范|预防|避免|挽回|减少|下降|降低|压降|压减|节约|节省|及时|满意|(?<!不)合格|达标|覆盖|知晓|完成率|救助|救治|补助|补偿|赔付|慰问|抚恤|报告|演练|培训|宣传|教育|应急|维护|修复|保险|盘活/;

/** How long something may take, where the unit is one of time; of other times (时效) more may be as good as less. */
const DURATION = /时限|期限|工期|周期|用时|耗时|响应时间|(?:完成|办理|审批|处理|到位|拨付)时间/;

/** Whether a row counts costs, by its first- or second-level name. */
export function isCostRow({ category, dimension }: Indicator): boolean {
  return [category, dimension].some(
    (label) => label !== null && normalizeLabel(label.value).includes("成本"),
  );
}

/** Whether 无 or 0 is what one hopes for: 投诉, 事故 … and nothing that is done about them. */
export function isUnwanted(name: string): boolean {
  return UNWANTED.test(name) && !REMEDY.test(name);
}

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
  if (isUnwanted(text)) return /控制/.test(text) ? null : reverse;
  if (isCostRow(indicator)) return costAim(unit.kind, text);
  // Nothing is the target: whatever comes is too much.
  if (value.isZero()) return { ...reverse, isCertain: false };
  if (unit.kind === "time" && /时效/.test(indicator.dimension?.value ?? "")) return null;
  return { direction: "forward", isStrict: false, isCertain: false };
}

/** Money spent is to stay within the target; of rates and counts among the costs the words do not tell. */
function costAim(kind: Clause["unit"]["kind"], text: string): Aim | null {
  if (/节约|节省|节支|压减|降低|下降|减少|增收|收益/.test(text)) return null;
  if (kind === "money" || kind === "rate") return { direction: "reverse", isStrict: false, isCertain: true };
  if (kind !== "none" || /率|比例|占比|程度/.test(text)) return null;
  return { direction: "reverse", isStrict: false, isCertain: false };
}
