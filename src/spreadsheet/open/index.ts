/** A file on the desk: the workbook in memory that a grid shows of an .xlsx file. */
export { laySheet, unresolved } from "./lay";
export { commentSpecs, ruleSpecs } from "./marks";
export { type OpenedFile, openForGrid, type OpenOptions, readLooks, setLooks } from "./open";
export { sheetSpec } from "./sheet-spec";
