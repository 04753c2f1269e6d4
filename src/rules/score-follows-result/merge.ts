import { rowOf } from "../shared/labels";
import { cellList } from "../shared/results";
import type { Deviation } from ".";

/** From so many rows on, a form evidently scores by another rule than proportion: then it is said once. */
const MANY = 4;

/** Joins the rows of which only the proportion is in question into one finding a form, where there are many. */
export function mergeUncertain(cases: readonly Deviation[]): readonly Deviation[] {
  const uncertain = cases.filter(({ isUncertain }) => isUncertain);
  const [first] = uncertain;
  if (first === undefined || uncertain.length < MANY) return cases;
  const indicators = uncertain.map(({ indicator }) => indicator);
  const merged: Deviation = {
    ...first,
    observation: {
      at: first.observation.at,
      row: rowOf(first.indicator),
      rows: indicators.map(({ row }) => row),
      what: `有 ${indicators.length} 项指标的得分与完成比例不一致（${cellList(indicators)}）。`,
      todo: "如按其他办法计分，请附计分办法；否则请逐项核对得分。",
      stated: null,
      expected: null,
      correction: null,
      severity: "warning",
    },
  };
  return [...cases.filter(({ isUncertain }) => !isUncertain), merged];
}
