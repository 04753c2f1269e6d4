/** The workbook in memory. */
export * from "./area";
export * from "./cells";
export * from "./create";
export * from "./edits";
export * from "./rows";
export * from "./shown";
export * from "./text";
export * from "./types";
export * from "./workbook";
