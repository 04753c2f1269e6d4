/** Worksheets of ours: the report on a workbook's forms, and the overview of all its sheets. */
export { SEVERITY_NAMES } from "./cells";
export { isOwnReport } from "./own";
export { overviewSheet } from "./overview";
export { type ReportHead, reportSheet } from "./report";
export { changeText, countOf, rateText, repeatedText } from "./summary";
