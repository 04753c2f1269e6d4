import type { Address } from "../../cells";
import type { Quantity } from "../../number";
import { cellAt } from "../../port";
import { type Cells, filledAt } from "../cells";
import { isPercentFormat, type NumberField, readNumber } from "../numbers";

/** A cell read as points: a weight or a score. */
export function pointsAt({ snapshot }: Cells, at: Address): NumberField<"分"> {
  return readNumber(at, cellAt(snapshot, at), "分");
}

/** Weights of which fewer are in percent are not: one of them is a slip. */
const MOSTLY = 0.75;

/** Whether the weights of a column are so many percent of the whole: 20%, or 0.2 shown as 20%. */
export function areInPercent(sheet: Cells, column: number, top: number, bottom: number): boolean {
  let filled = 0;
  let inPercent = 0;
  for (let row = top; row <= bottom; row++) {
    const cell = filledAt(sheet, { row, column });
    if (cell === null) continue;
    filled++;
    if (percentAt(sheet, cell.at) !== null) inPercent++;
  }
  return filled > 1 && inPercent >= filled * MOSTLY;
}

/** A cell of such a column: what is in percent is so many points of a hundred. */
export function percentWeightAt(sheet: Cells, at: Address): NumberField<"分"> {
  return percentAt(sheet, at) ?? pointsAt(sheet, at);
}

function percentAt(sheet: Cells, at: Address): NumberField<"分"> | null {
  const own = cellAt(sheet.snapshot, at);
  const mayBe =
    typeof own.value === "number" ? isPercentFormat(own.numberFormat) : typeof own.value === "string";
  if (!mayBe) return null;
  const points = pointsAt(sheet, at);
  const { cell, kind, value } = points;
  if (kind === "number") {
    const isPercent = value !== null && isPercentFormat(cell.numberFormat);
    return isPercent ? { ...points, value: value.times(100) as Quantity<"分"> } : null;
  }
  if (kind !== "text" || typeof cell.value !== "string" || !/[%％]$/u.test(cell.value.trim())) return null;
  const percent = readNumber(at, cell, "百分比").value as unknown as Quantity<"分"> | null;
  // A number of its own kind, not one that is stored as text: without its sign it would say something else.
  return percent && { ...points, kind: "number", value: percent };
}
