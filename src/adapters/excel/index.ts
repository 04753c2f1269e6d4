/** Adapter for a live workbook through Office.js: the only folder, with faces/addin, that names Excel. */
export { REQUIRED_API } from "./api";
export { type ExcelOptions, excelWorkbook } from "./workbook";
