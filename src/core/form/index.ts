/** Cells in, forms out: finds the self-evaluation forms of a sheet by their labels and reads them. */
export { changedParts, factOf, factOfForm, type NotedForm, Noting, type Parts } from "./noted-form";
export { factOfRow, factOfRowBy } from "./row-facts";
export type { AmountUnit } from "./amounts";
export { type FormCell, judgedCells } from "./fields";
export { readForms } from "./find";
export type { FormsOnSheet } from "./read-sheet";
export { cellText, isFillerReason, normalizeLabel } from "./labels";
export { isCertainLevelValue } from "./table/level-values";
export {
  type FilledNumber,
  formatDecimals,
  hasNumber,
  isFilled,
  isPercentFormat,
  type NumberCell,
  type NumberField,
} from "./numbers";
export { numberFields, numbersAsText } from "./number-fields";
export type { RateField } from "./rate";
export type * from "./reading-types";
export type * from "./types";
