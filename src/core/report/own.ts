import { cellAt, type SheetSnapshot } from "../port";

export const REPORT_TITLE = "绩效自评表核查报告";
export const OVERVIEW_TITLE = "绩效自评表核查总览";

/** Whether a sheet is a report or an overview of ours: it is not looked at when a workbook is checked. */
export function isOwnReport(snapshot: SheetSnapshot): boolean {
  const { value } = cellAt(snapshot, { row: 0, column: 0 });
  return value === REPORT_TITLE || value === OVERVIEW_TITLE;
}
