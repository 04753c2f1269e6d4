/** Adapter for a live workbook through Office.js: the only folder, with faces/addin, that names Excel. */
export { type ExcelApi, REQUIRED_API } from "./api";
export type { Timer } from "./patience";
export { type ExcelOptions, excelWorkbook } from "./workbook";
