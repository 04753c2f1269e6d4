import type { Address } from "../../cells";
import { type Cells, cellIn } from "../cells";
import { type NumberField, readNumber } from "../numbers";

/** A cell read as points: a weight or a score. */
export function pointsAt(sheet: Cells, at: Address): NumberField<"分"> {
  return readNumber(at, cellIn(sheet, at), "分");
}
