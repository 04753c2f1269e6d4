import { type Cells, cellIn, fieldAt } from "../cells";
import type { ColumnName, IndicatorHeader } from "../columns";
import type { NumberField } from "../numbers";
import { shownText } from "../shown";
import type { TextField, ValueField } from "../types";
import { pointsAt } from "./points-at";

/** What stands in a row of a table in the column of this name; null where the table has no such column. */
export function fieldIn(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  name: ColumnName,
): TextField | null {
  const column = header.columns[name];
  return column === null ? null : fieldAt(sheet, { row, column });
}

export function valueIn(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  name: ColumnName,
): ValueField | null {
  const column = header.columns[name];
  if (column === null) return null;
  const at = { row, column };
  const cell = cellIn(sheet, at);
  return { at, value: shownText(cell).trim(), cell };
}

export function pointsIn(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  name: "weight" | "score",
): NumberField<"分"> | null {
  const column = header.columns[name];
  if (column === null) return null;
  return pointsAt(sheet, { row, column });
}
