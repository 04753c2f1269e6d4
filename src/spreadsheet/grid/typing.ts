import { type Address, areaAround, cellKey } from "../../core/cells";
import {
  type CellModel,
  type Json,
  type SheetModel,
  type WorkbookModel,
  cellIn,
  enterInputs,
  openCell,
} from "../model";
import { cellView, NO_OVERLAY } from "./cell-view";
import { type Cell, inlineText, type Sheet } from "./library";
import type { Deed } from "./ops";

/** A cell as it stands in the grid. */
export interface GridCell extends Address {
  readonly cell: Cell | null;
}

/** The cells that a deed may have changed, as they now stand in the grid. */
export function cellsTouched(
  data: NonNullable<Sheet["data"]>,
  { row, column }: Extract<Deed, { kind: "cells" }>,
): GridCell[] {
  const rows = row === null ? [...data.keys()] : [row];
  return rows.flatMap((at) =>
    (data[at] ?? []).flatMap((cell, index) =>
      column === null || column === index ? [{ row: at, column: index, cell }] : [],
    ),
  );
}

/** Something a person put into a cell. */
interface Typed extends Address {
  readonly input: Json;
  readonly numberFormat: string | null;
}

/**
 * Enters into the workbook what differs in the grid, as the person at the screen; one change event for all of it.
 * @returns whether anything differed
 */
export function enterTyped(workbook: WorkbookModel, sheet: SheetModel, cells: readonly GridCell[]): boolean {
  const typed = cells.flatMap(({ row, column, cell }) => {
    const model = cellIn(sheet, row, column);
    return contentOf(cell) === contentOf(cellView(model, NO_OVERLAY))
      ? []
      : [typedInto(row, column, cell, model)];
  });
  const area = areaAround(typed);
  if (area === null) return false;
  for (const { row, column, numberFormat } of typed) {
    if (numberFormat !== null) openCell(sheet, row, column).numberFormat = numberFormat;
  }
  const inputs = new Map(typed.map(({ row, column, input }) => [cellKey(row, column), input]));
  enterInputs(workbook, sheet, area, (row, column) =>
    inputs.get(cellKey(area.top + row, area.left + column)),
  );
  return true;
}

/** What counts of a cell's content, as a text to compare; numbers by Excel's 15 digits. */
function contentOf(cell: Cell | null): string {
  if (cell === null) return "";
  if (cell.f !== undefined && cell.f !== "") return cell.f;
  const value = valueOf(cell);
  return typeof value === "number" ? `#${value.toPrecision(15)}` : JSON.stringify(value ?? "");
}

/** The library keeps numbers as text where they were typed; what they are stands in the type. */
function valueOf(cell: Cell): string | number | boolean | null {
  const { v, ct, qp } = cell;
  const t = ct?.t;
  const inline = t === "inlineStr" ? inlineText(cell) : undefined;
  if (inline !== undefined) return inline.replaceAll(/\r\n?/g, "\n") || null;
  if (v === undefined || v === "" || (v as unknown) === null) return null;
  if (qp === 1) return String(v);
  if (t === "b") return typeof v === "boolean" ? v : /^true$/i.test(String(v));
  return (t === "n" || t === "d") && Number.isFinite(Number(v)) ? Number(v) : v;
}

function typedInto(row: number, column: number, cell: Cell | null, model: Readonly<CellModel>): Typed {
  const place = { row, column };
  if (cell === null) return { ...place, input: null, numberFormat: null };
  if (cell.f !== undefined && cell.f !== "") return { ...place, input: cell.f, numberFormat: null };
  const value = valueOf(cell);
  const format = cell.ct?.fa ?? "General";
  if (typeof value === "number") {
    // Excel's own reading of a percent brings a format that shows all of it.
    if (format.endsWith("%") && !model.numberFormat.endsWith("%")) {
      return { ...place, input: `${Number((value * 100).toPrecision(15))}%`, numberFormat: null };
    }
    const isOwn = model.numberFormat === "General" && !["", "General", "@"].includes(format);
    return { ...place, input: value, numberFormat: isOwn ? format : null };
  }
  // Text that would else be read as a number or a formula keeps Excel's mark for text.
  const isMarked = cell.qp === 1 || format === "@" || (cell.ct?.t === "s" && String(value).startsWith("="));
  const isForced = isMarked && typeof value === "string" && model.numberFormat !== "@";
  return { ...place, input: isForced ? `'${value}` : value, numberFormat: null };
}
