/** What a user can do, on any workbook: check, correct, undo, clear, ignore. One function each; the port does the rest. */
export { check, checkAll, isWorksheet } from "./check";
export { clear, clearAll } from "./clear";
export { correct, type Corrected, type CorrectOptions } from "./correct";
export { ignore, stopIgnoring } from "./ignore";
export { DEFAULT_CHOICE, type Options } from "./options";
export { undo, type Undone } from "./undo";
