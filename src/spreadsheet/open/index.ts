/** A file on the desk: the workbook in memory that a grid shows of an .xlsx file. */
export { laySheet, layWithLooks, unresolved } from "./lay";
export { type OpenedFile, openForGrid, type OpenOptions, readLooks } from "./open";
