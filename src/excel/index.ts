/** Adapter for a live workbook through Office.js: the only folder, with the entry points, that names Excel. */
export { type ExcelApi, REQUIRED_API } from "./api";
export type { ChangeSource, Unwatch, Watcher } from "./events";
export type { Timer } from "./patience";
export { type ExcelOptions, type ExcelWorkbook, excelWorkbook } from "./workbook";
