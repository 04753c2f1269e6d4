import type { SheetSnapshot } from "../../src/core/port";
import { type CellInput, sheetOf } from "./sheets";

/** What a made-up form says; its rows are otherwise right in everything. */
export interface MadeUpForm {
  readonly title: string;
  /** Points of 预算执行率 in the funds table; null where it has no place for them. */
  readonly execution: number | null;
  /** Groups as their cells name them, with the points of each. */
  readonly groups: readonly (readonly [name: string, points: number])[];
  /** Whether the groups' cells print their points. */
  readonly isPrinted?: boolean;
  /** Scored of the first group's points; all where it is left out. */
  readonly first?: number;
  /** Of a target of ten. */
  readonly done?: number;
  readonly initialBudget?: number;
  readonly grade?: string;
}

/**
 * A form made up for a place of which no real one is at hand: one row for each group, all reached and fully scored, an
 * execution of 100 %.
 */
export function madeUpForm({
  title,
  execution,
  groups,
  isPrinted = true,
  first,
  done = 10,
  initialBudget = 1000,
  grade,
}: MadeUpForm): SheetSnapshot {
  const scores = groups.map(([, points], index) => (index === 0 ? (first ?? points) : points));
  const total = scores.reduce((sum, score) => sum + score, execution ?? 0);
  const rows: CellInput[][] = [
    [title],
    ["项目名称", "图书馆改造"],
    ["项目资金（元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    ["", "年度资金总额", initialBudget, 1000, 1000, execution ?? "", 100, execution ?? ""],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "权重",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ...groups.map(([name, points], index) => [
      isPrinted ? `${name}（${points}分）` : name,
      "",
      `第${index + 1}项完成次数`,
      "≥10 次",
      `${index === 0 ? done : 10} 次`,
      points,
      scores[index] ?? "",
      index === 0 && first !== undefined ? "按规定扣分。" : "",
    ]),
    ["总分", "", "", "", "", 100, total, ""],
    ...(grade === undefined ? [] : [["等级", grade]]),
  ];
  return sheetOf(rows);
}
