import type { Composition } from "./compose";
import { WORD } from "./lexicon";
import type { Role } from "./role-names";

/** A word alone (目标, 完成, 自评) names a column of a table that is known to be one, and makes no table by itself. */
const WEAK = 0.45;

/** What the words of a label speak for. */
export function basesOf({ classes, isOneClass, last }: Composition): Map<Role, number> {
  const has = (words: number) => (classes & words) !== 0;
  const bases = new Map<Role, number>();
  const add = (role: Role, base: number) => {
    if (base > 0) bases.set(role, Math.max(base, bases.get(role) ?? 0));
  };
  const half = has(WORD.halving) ? 0.5 : 1;
  const own = has(WORD.other) ? 0.35 : 1;
  if (has(WORD.negative)) return bases;

  const level = levelOf(classes);
  if (level !== null) add(level, has(WORD.topic | WORD.name) || isOneClass ? 1 : 0.6);
  else if (has(WORD.topic) && has(WORD.sort)) {
    add("category", 0.6);
    add("dimension", 0.6);
  } else if (has(WORD.topic) && has(WORD.name) && !has(WORD.value | WORD.score | WORD.weight | WORD.points))
    add("indicator", 0.8);
  else if (has(WORD.topic) && isOneClass) add("indicator", 0.6);

  if (has(WORD.reason)) add("reason", 1);
  else if (has(WORD.remark)) add("reason", 0.6);
  if (has(WORD.score) && !has(WORD.total | WORD.reason)) add("score", half * own);
  else if (has(WORD.self) && isOneClass) add("score", WEAK);
  if (has(WORD.weight) && !has(WORD.score | WORD.reason | WORD.total)) add("weight", half * own);
  if (has(WORD.points) && !has(WORD.score | WORD.reason | WORD.total)) {
    const isScored = has(WORD.self | WORD.unit | WORD.real | WORD.other);
    add("score", isScored ? 0.8 * half * own : 0);
    add("weight", isScored ? 0.4 : half);
  }
  if (has(WORD.nature)) add("nature", 1);
  if (has(WORD.measure)) add("unit", 1);
  else if (has(WORD.unit) && isOneClass) add("unit", 0.6);

  const isMoney = has(WORD.budget | WORD.spent);
  const isPoints = has(WORD.score | WORD.weight | WORD.points);
  if (!has(WORD.real | WORD.rate) && !isMoney) {
    if (has(WORD.value) && has(WORD.plan | WORD.topic | WORD.start)) add("target", half);
    else if (has(WORD.plan) && !isPoints && !has(WORD.reason | WORD.remark | WORD.state | WORD.total))
      add("target", has(WORD.amount) ? 0.8 * half : WEAK * half);
  }
  if (has(WORD.real) && !has(WORD.rate | WORD.reason | WORD.plan) && !isMoney) {
    if (last === "state") add("actual", 0.6);
    else if (has(WORD.value | WORD.amount | WORD.time)) add("actual", half);
    else if (!isPoints && level === null && !has(WORD.remark | WORD.total)) add("actual", WEAK * half);
  }
  if (
    has(WORD.budget) &&
    !has(WORD.spent | WORD.rate | WORD.real | WORD.plan | WORD.score | WORD.points | WORD.weight)
  ) {
    if (has(WORD.start)) add("initialBudget", 1);
    else {
      add("annualBudget", has(WORD.time | WORD.changed) ? 1 : 0.8);
      if (!has(WORD.time | WORD.changed)) add("initialBudget", 0.3);
    }
  }
  if (has(WORD.spent) && !has(WORD.rate | WORD.plan | WORD.score | WORD.points | WORD.weight | WORD.state)) {
    add("executed", has(WORD.amount | WORD.fundsTotal | WORD.value | WORD.real | WORD.time) ? 1 : 0.5);
  }
  if (
    has(WORD.rate) &&
    has(WORD.spent | WORD.budget | WORD.amount) &&
    !has(WORD.score | WORD.points | WORD.weight)
  )
    add("rate", 1);
  if (has(WORD.total) && !has(WORD.amount | WORD.budget | WORD.spent))
    add("total", has(WORD.score | WORD.self | WORD.points) || isOneClass ? 1 : 0.6);
  if (has(WORD.fundsTotal) || (has(WORD.total) && has(WORD.amount))) add("fundsTotal", 1);
  return bases;
}

function levelOf(classes: number): "category" | "dimension" | "indicator" | null {
  if ((classes & (WORD.score | WORD.weight | WORD.points | WORD.value)) !== 0) return null;
  if ((classes & WORD.level1) !== 0) return "category";
  if ((classes & WORD.level2) !== 0) return "dimension";
  return (classes & (WORD.level3 | WORD.level4)) !== 0 ? "indicator" : null;
}
