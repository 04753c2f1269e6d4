import { cellAt } from "../port";
import { fieldAt, findLabels, type Cells, nextInRow } from "./cells";
import { readNumber } from "./numbers";
import type { TotalRow } from "./types";

/** Totals that stand beside a label of their own, outside the table: "自评得分 98" in the header block. */
export function statedTotals(sheet: Cells, top: number, bottom: number): TotalRow[] {
  return findLabels(sheet, "statedTotal", top, bottom).flatMap((label) => {
    const at = nextInRow(sheet, label);
    if (at === null) return [];
    const score = readNumber(at, cellAt(sheet.snapshot, at), "分");
    return score.value === null ? [] : [{ label: fieldAt(sheet, label), weight: null, score }];
  });
}
