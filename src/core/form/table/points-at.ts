import type { Address } from "../../cells";
import { cellAt } from "../../port";
import type { Cells } from "../cells";
import { type NumberField, readNumber } from "../numbers";

/** A cell read as points: a weight or a score. */
export function pointsAt({ snapshot }: Cells, at: Address): NumberField<"分"> {
  return readNumber(at, cellAt(snapshot, at), "分");
}
