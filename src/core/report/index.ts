/** Worksheets of ours: the report on a workbook's forms, and the overview of all its sheets. */
export { cell, type OwnRow, rowOf, SEVERITY_NAMES } from "./cells";
export { formTitle } from "./form-title";
export { nearMissText, unreadText } from "./near-miss";
export { isOwnReport } from "./own";
// report.ts, overview.ts, paper.ts and refused.ts are imported by themselves: a pane fetches them when it needs them.
export type { ReportHead } from "./report";
export { changeText, countOf, gradeText, rateText, repeatedText } from "./summary";
export { clockText, dayText, timeText, timeTextWithSeconds } from "./time";
