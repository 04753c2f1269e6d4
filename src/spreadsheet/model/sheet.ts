import { oneCell } from "../../core/cells";
import type { SheetModel } from "./types";

/** A sheet as Excel adds it. */
export function emptySheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    cells: new Map(),
    comments: [],
    conditionalFormats: [],
    protection: { isProtected: false, options: {}, password: null },
    selection: [oneCell(0, 0)],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    columnWidths: new Map(),
    rowHeights: new Map(),
    pageLayout: {},
    showGridlines: true,
  };
}
