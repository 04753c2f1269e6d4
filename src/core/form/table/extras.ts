import type { Quantity } from "../../number";
import { type Cells, cellsIn, fieldAt, filledAt, type FilledCell } from "../cells";
import type { IndicatorHeader } from "../columns";
import { hasNumber } from "../numbers";
import type { Extra } from "../types";
import { pointsIn } from "./row-fields";

/** What stands beyond the hundred points is called: 加分项, 扣分指标, 附加分. */
const EXTRA = /^(?:(?:加|扣|减|附加|奖励|加减|奖惩)分(?:项目?|指标|事项)?|(?:附加|奖惩)(?:项|指标))$/u;
const PENALTY = /^[扣减]/u;

/** Whether a row says by its first cells that it adds to the points or takes from them: by its label, "" for all others. */
export function extraLabel(sheet: Cells, { indicatorAt }: IndicatorHeader, row: number): string {
  const named = ({ at, label }: FilledCell) => at.column <= indicatorAt.column && EXTRA.test(label);
  return cellsIn(sheet, row).find(named)?.label ?? "";
}

/** Whether a row names a group of its own, left of the indicators. */
export function namesGroup(sheet: Cells, { indicatorAt }: IndicatorHeader, row: number): boolean {
  const [first] = cellsIn(sheet, row);
  return first !== undefined && first.at.column < indicatorAt.column;
}

/**
 * Points beyond the hundred, or taken from them; null where a row has none.
 * @param label what it, or the group that it is in, is called
 */
export function readExtra(sheet: Cells, header: IndicatorHeader, row: number, label: string): Extra | null {
  const score = pointsIn(sheet, header, row, "score");
  if (!hasNumber(score)) return null;
  const isPenalty = PENALTY.test(label) || score.value.isNegative();
  const name = filledAt(sheet, { row, column: header.indicatorAt.column })?.at ?? cellsIn(sheet, row)[0]?.at;
  if (name === undefined) return null;
  const size = score.value.abs();
  return { name: fieldAt(sheet, name), score, points: (isPenalty ? size.negated() : size) as Quantity<"分"> };
}
