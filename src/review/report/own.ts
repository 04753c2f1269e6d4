import { cellAt, type SheetSnapshot } from "../../sheet";
import { OVERVIEW_TITLE } from "./overview";
import { REPORT_TITLE } from "./report";

/** Whether a sheet is a report or an overview of ours: it is not looked at when a workbook is checked. */
export function isOwnReport(snapshot: SheetSnapshot): boolean {
  const { value } = cellAt(snapshot, { row: 0, column: 0 });
  return value === REPORT_TITLE || value === OVERVIEW_TITLE;
}
