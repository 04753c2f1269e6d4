/** The record of our work in a workbook: its parts, how they are read whatever their age, and how they change. */
export * from "./change";
export * from "./notes";
export * from "./parts";
export { readAllButLedger, readRecord, RECORD_VERSION } from "./read";
export * from "./types";
