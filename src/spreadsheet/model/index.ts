/** The workbook in memory. */
export * from "./calculate";
export * from "./cells";
export * from "./edits";
export * from "./rows";
export * from "./text";
export * from "./types";
export * from "./workbook";
