import type { Composition } from "./compose";
import type { WordClass } from "./lexicon";
import type { Role } from "./roles";

/** A word alone (目标, 完成, 自评) names a column of a table that is known to be one, and makes no table by itself. */
const WEAK = 0.45;

/** What the words of a label speak for. */
export function basesOf({ classes, last }: Composition): Map<Role, number> {
  const said: ReadonlySet<WordClass> = classes.has("spentRate")
    ? new Set([...classes, "spent", "rate"])
    : classes;
  const has = (...names: WordClass[]) => names.some((name) => said.has(name));
  const bases = new Map<Role, number>();
  const add = (role: Role, base: number) => {
    if (base > 0) bases.set(role, Math.max(base, bases.get(role) ?? 0));
  };
  const half = has("halving") ? 0.5 : 1;
  const own = has("other") ? 0.35 : 1;
  if (has("negative")) return bases;

  const level = levelOf(has);
  if (level !== null) add(level, has("topic", "name") || classes.size === 1 ? 1 : 0.6);
  else if (has("topic") && has("sort")) {
    add("category", 0.6);
    add("dimension", 0.6);
  } else if (has("topic") && has("name") && !has("value", "score", "weight", "points")) add("indicator", 0.8);
  else if (has("topic") && classes.size === 1) add("indicator", 0.6);

  if (has("reason")) add("reason", 1);
  else if (has("remark")) add("reason", 0.6);
  if (has("score") && !has("total", "reason")) add("score", half * own);
  else if (has("self") && classes.size === 1) add("score", WEAK);
  if (has("weight") && !has("score", "reason", "total")) add("weight", half * own);
  if (has("points") && !has("score", "reason", "total")) {
    const isScored = has("self", "unit", "real", "other");
    add("score", isScored ? 0.8 * half * own : 0);
    add("weight", isScored ? 0.4 : half);
  }
  if (has("nature")) add("nature", 1);
  if (has("measure")) add("unit", 1);
  else if (has("unit") && classes.size === 1) add("unit", 0.6);

  const isMoney = has("budget", "spent");
  const isPoints = has("score", "weight", "points");
  if (!has("real", "rate") && !isMoney) {
    if (has("value") && has("plan", "topic", "start")) add("target", half);
    else if (has("plan") && !isPoints && !has("reason", "remark", "state", "total"))
      add("target", has("amount") ? 0.8 * half : WEAK * half);
  }
  if (has("real") && !has("rate", "reason", "plan") && !isMoney) {
    if (last === "state") add("actual", 0.6);
    else if (has("value", "amount", "time")) add("actual", half);
    else if (!isPoints && level === null && !has("remark", "total")) add("actual", WEAK * half);
  }
  if (has("budget") && !has("spent", "rate", "real", "plan", "score", "points", "weight")) {
    if (has("start")) add("initialBudget", 1);
    else {
      add("annualBudget", has("time", "changed") ? 1 : 0.8);
      if (!has("time", "changed")) add("initialBudget", 0.3);
    }
  }
  if (has("spent") && !has("rate", "plan", "score", "points", "weight", "state")) {
    add("executed", has("amount", "fundsTotal", "value", "real", "time") ? 1 : 0.5);
  }
  if (has("rate") && has("spent", "budget", "amount") && !has("score", "points", "weight")) add("rate", 1);
  if (has("total") && !has("amount", "budget", "spent"))
    add("total", has("score", "self", "points") || classes.size === 1 ? 1 : 0.6);
  if (has("fundsTotal") || (has("total") && has("amount"))) add("fundsTotal", 1);
  return bases;
}

function levelOf(has: (...names: WordClass[]) => boolean): "category" | "dimension" | "indicator" | null {
  if (has("score", "weight", "points", "value")) return null;
  if (has("level1")) return "category";
  if (has("level2")) return "dimension";
  return has("level3", "level4") ? "indicator" : null;
}
