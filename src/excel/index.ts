/** Adapter for a live workbook through Office.js: the only folder, with the entry points, that names Excel. */
export { type ExcelApi, REQUIRED_API } from "./api";
export { excelWorkbook } from "./workbook";
