import type { ShownSheet } from "../../adapters/xlsx/looks";
import { type Cell, isCellError, toA1 } from "../../core/cells";
import type { SheetInfo, SheetSnapshot } from "../../core/port";
import { type CellSpec, type Formats, type SheetSpec, type Value, cellKey, keyPlace } from "../model";
import { commentSpecs, ruleSpecs } from "./marks";

/** A sheet as the port reads it and as it looks, for the host. */
export function sheetSpec(
  { name, visible }: SheetInfo,
  snapshot: SheetSnapshot,
  layout: ShownSheet | undefined,
): SheetSpec {
  return {
    name,
    visibility: visible ? "Visible" : "Hidden",
    cells: cellSpecs(snapshot, layout),
    comments: commentSpecs(snapshot, layout?.comments ?? []),
    conditionalFormats: ruleSpecs(snapshot),
    merges: layout?.merges ?? [],
    isProtected: snapshot.isProtected,
  };
}

function cellSpecs({ rows }: SheetSnapshot, layout: ShownSheet | undefined): Record<string, CellSpec> {
  const specs: Record<string, CellSpec> = {};
  const looks = new Map(layout?.formats);
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const key = cellKey(row, column);
      specs[toA1({ row, column })] = cellSpec(cell, looks.get(key));
      looks.delete(key);
    });
  });
  // Cells that are only coloured or framed.
  for (const [key, formats] of looks) specs[toA1(keyPlace(key))] = { formats };
  return specs;
}

function cellSpec({ value, formula, numberFormat }: Cell, formats: Formats = {}): CellSpec {
  const held: Value = isCellError(value) ? { error: value.error } : value;
  return { value: held, formula, numberFormat, formats };
}
