import { cellAt } from "../port";
import { fieldAt, findLabels, type Grid, nextInRow } from "./grid";
import { readNumber } from "./numbers";
import type { TotalRow } from "./types";

/** Totals that stand beside a label of their own, outside the table: "自评得分 98" in the header block. */
export function statedTotals(grid: Grid, top: number, bottom: number): TotalRow[] {
  return findLabels(grid, "statedTotal", top, bottom).flatMap((label) => {
    const at = nextInRow(grid, label);
    if (at === null) return [];
    const score = readNumber<"分">(at, cellAt(grid.snapshot, at), "分");
    return score.value === null ? [] : [{ label: fieldAt(grid, label), weight: null, score }];
  });
}
