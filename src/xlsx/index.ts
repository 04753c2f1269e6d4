/** Adapter for .xlsx files, edited as packages: only what a plan concerns is changed, by splicing text. */
export { MAX_FILE_BYTES } from "./limits";
export { openWorkbook, type XlsxWorkbook } from "./workbook";
