import type { SheetLooks } from "../../adapters/xlsx/looks";
import { type Cell, isCellError, toA1 } from "../../core/cells";
import type { SheetInfo, SheetSnapshot } from "../../core/port";
import { type CellSpec, type Formats, type SheetSpec, type Value } from "../model";
import { commentSpecs, ruleSpecs } from "./marks";

/** A sheet as the port reads it and as it looks, for the host. */
export function sheetSpec(
  { name, visible }: SheetInfo,
  snapshot: SheetSnapshot,
  looks: SheetLooks | undefined,
): SheetSpec {
  return {
    name,
    visibility: visible ? "Visible" : "Hidden",
    cells: cellSpecs(snapshot, looks),
    comments: commentSpecs(snapshot, looks?.comments ?? []),
    conditionalFormats: ruleSpecs(snapshot),
    merges: looks?.merges ?? [],
    isProtected: snapshot.isProtected,
  };
}

function cellSpecs({ rows }: SheetSnapshot, looks: SheetLooks | undefined): Record<string, CellSpec> {
  const specs: Record<string, CellSpec> = {};
  const formats = new Map(looks?.cells);
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const at = toA1({ row, column });
      specs[at] = cellSpec(cell, formats.get(at));
      formats.delete(at);
    });
  });
  // Cells that are only coloured or framed.
  for (const [at, each] of formats) specs[at] = { formats: each };
  return specs;
}

function cellSpec({ value, formula, numberFormat }: Cell, formats: Formats = {}): CellSpec {
  const held: Value = isCellError(value) ? { error: value.error } : value;
  return { value: held, formula, numberFormat, formats };
}
