import type { CellInput } from "../../support/sheets";
import type { Random } from "./random";

/** A table that is no self-evaluation form; `says` is what its title says that it is, where a form could be meant. */
export interface Negative {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly says: string | null;
}

export type Make = (random: Random) => Omit<Negative, "name">;

export const GROUPS = [
  ["产出指标", "数量指标", "培训场次", "≥20场", "21场"],
  ["产出指标", "质量指标", "验收合格率", "≥98%", "99%"],
  ["产出指标", "时效指标", "按期完成率", "100%", "100%"],
  ["产出指标", "成本指标", "单位成本", "≤300元", "290元"],
  ["效益指标", "社会效益指标", "受益人数", "≥500人", "530人"],
  ["效益指标", "可持续影响指标", "机制健全性", "健全", "健全"],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "94%"],
] as const;
export const WEIGHTS = [20, 15, 10, 10, 20, 15, 10] as const;
export const NAMES = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七", "吴八"] as const;

/** Rows of indicators: their texts, and what stands behind them. */
export function leveled(random: Random, behind: (index: number) => readonly CellInput[]): CellInput[][] {
  const count = random.whole(3, GROUPS.length);
  return GROUPS.slice(0, count).map(([category, dimension, name], index) => [
    category,
    dimension,
    name,
    ...behind(index),
  ]);
}

export const LEVELS = ["一级指标", "二级指标", "三级指标"] as const;
export const scoreOf = (random: Random, index: number) => (WEIGHTS[index] ?? 10) - random.whole(0, 2);

/** A table with a row for each name. */
export const listOf =
  (titles: readonly [string, ...string[]], headings: readonly string[], last: string | null = "合计"): Make =>
  (random) => {
    const figures = () => headings.slice(1).map((): CellInput => random.whole(1, 100));
    const rows = random
      .shuffled(NAMES)
      .slice(0, random.whole(4, 8))
      .map((name) => [name, ...figures()]);
    return {
      rows: [[random.pick(titles)], headings, ...rows, ...(last === null ? [] : [[last, ...figures()]])],
      says: null,
    };
  };
