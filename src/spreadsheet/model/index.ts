/** The workbook in memory. */
export * from "./cells";
export * from "./edits";
export * from "./rows";
export * from "./sheet-names";
export * from "./shown";
export * from "./text";
export * from "./types";
export * from "./workbook";
