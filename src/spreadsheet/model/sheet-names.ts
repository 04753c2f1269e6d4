import type { WorkbookModel } from "./workbook";

/** Whether Excel takes this as the name of a sheet; it may still be another's. */
export function isSheetName(name: string): boolean {
  return name !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
}

/** The word with the next number that no sheet has: Sheet4. */
export function nextSheetName(workbook: WorkbookModel, word: string): string {
  let number = workbook.sheets.length + 1;
  while (workbook.findSheet(`${word}${number}`)) number++;
  return `${word}${number}`;
}
