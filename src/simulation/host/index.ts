/** The Excel JavaScript API over a workbook in memory: see README.md. */
export * from "./bridge";
export * from "./faults";
export type { RequestRecord } from "./log";
export { FLAG } from "./protocol";
export * from "./dump";
