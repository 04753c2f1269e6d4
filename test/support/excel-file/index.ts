/** A file opened in the simulated Excel, and saved in the form that Excel leaves. */
export type { ExcelFile } from "./excel-file";
export { openInExcel } from "./open";
export { saveFromExcel } from "./save";
export { copySheet } from "./structure";
