/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const MB = 1024 * 1024;

/** What one file may hold. Forms have some 400 cells; this leaves three orders of magnitude. */
export const LIMITS = {
  /** Sum of all parts, unzipped. */
  unzippedBytes: 300 * MB,
  /** A record at its bounds (2,000 runs) takes three entries for each. */
  entries: 10_000,
  sheets: 1_000,
  /** Excel allows 31 letters, other programs more; nobody writes so many. */
  sheetNameLength: 255,
  /** Elements within elements. */
  xmlDepth: 256,
  /** Elements that one part may have, rows and cells apart: each takes a third of a kilobyte of memory. */
  xmlElements: 300_000,
  /** Of a longer worksheet only the rows that are read are kept as text. */
  longBytes: 2 * MB,
  /** What is kept of a part as text. Longer parts are not read, but for worksheets and shared strings. */
  textBytes: 16 * MB,
  /** Of that, rows beyond the first ones; where they hold more, none of them is read. */
  rowBytes: 12 * MB,
  /** Texts of all worksheets that are read, in letters: what comes behind them is not. */
  sheetLetters: 24 * MB,
  /** Shared strings, of which only those are made texts that cells of the form's sheet use. */
  stringBytes: 128 * MB,
  /** Excel's own limit for the text of a cell. */
  cellText: 32_767,
  /** Texts of parts that are kept unpacked together, in letters; what does not fit is unpacked anew. */
  heldText: 24 * MB,
  /** Highlights of ours on a sheet; a form has at most some hundreds. */
  marks: 100_000,
  /** Formulas of a workbook of which is told what depends on an edit; where there are more, nothing is written. */
  formulas: 50_000,
  /** Comments of a sheet, in letters of their part. */
  commentLetters: 4 * MB,
  /** Formula references compared with edited cells before everything is taken as dependent. */
  dependencyChecks: 20_000_000,
  /** A workbook with more formulas is not calculated: the stored results stand. */
  formulasToCalculate: 200_000,
} as const;
