/** A file that is open: the workbook in memory that a grid shows of an .xlsx file. */
export { showSheet, showWithLooks } from "./show";
export { type OpenedFile, openForGrid, type OpenOptions, readIfPossible, readLooks } from "./open";
