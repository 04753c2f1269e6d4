/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** What one file may hold. Forms have some 400 cells; this leaves three orders of magnitude. */
export const LIMITS = {
  /** Sum of all parts, unzipped. */
  unzippedBytes: 300 * 1024 * 1024,
  /** A record at its bounds (2,000 runs) takes three entries for each. */
  entries: 10_000,
  sheets: 1_000,
  /** Excel's own. */
  sheetRows: 1_048_576,
  /** Elements within elements. */
  xmlDepth: 256,
  /** Elements that one part may have, rows and cells apart: each takes half a kilobyte of memory. */
  xmlElements: 2_000_000,
  /** Formula references compared with edited cells before everything is taken as dependent. */
  dependencyChecks: 20_000_000,
  /** A workbook with more formulas is not calculated: the stored results stand. */
  formulasToCalculate: 200_000,
} as const;
