/** Cells in, forms out: finds the self-evaluation forms of a sheet by their labels and reads them. */
export { type FormCell, judgedCells } from "./fields";
export { type FormsOnSheet, readForms } from "./find";
export { cellText, isFillerReason, normalizeLabel } from "./labels";
export {
  type FilledNumber,
  formatDecimals,
  hasNumber,
  isFilled,
  isPercentFormat,
  type NumberCell,
  type NumberField,
  readNumber,
} from "./numbers";
export type { RateField } from "./rate";
export type * from "./reading-types";
export type * from "./types";
