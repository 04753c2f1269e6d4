/** A file that is open: the workbook in memory that a grid shows of an .xlsx file. */
export { FileSheets } from "./file-sheets";
export { type FileInSight, type OpenedFile, openForGrid, openInSight, type OpenOptions } from "./open";
