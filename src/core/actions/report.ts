import type { SheetRef, Workbook } from "../port";
import type { ReportHead } from "../report";
import { overviewSheet } from "../report/overview";
import { reportSheet } from "../report/report";
import type { SheetOutcome } from "../review";

/** Writes the report on these sheets into the workbook, over an earlier one; no other sheet is touched. */
export async function putReport(
  workbook: Workbook,
  head: ReportHead,
  outcomes: readonly SheetOutcome[],
  signal?: AbortSignal,
): Promise<SheetRef> {
  return workbook.putSheet(reportSheet(head, outcomes), signal);
}

/** Writes the table of all sheets and forms into the workbook, over an earlier one. */
export async function putOverview(
  workbook: Workbook,
  head: ReportHead,
  outcomes: readonly SheetOutcome[],
  signal?: AbortSignal,
): Promise<SheetRef> {
  return workbook.putSheet(overviewSheet(head, outcomes), signal);
}
