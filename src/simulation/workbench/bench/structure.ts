import { oneCell, WHOLE_SHEET } from "../../../core/cells";
import {
  type SheetModel,
  type WorkbookModel,
  deleteRows,
  existingCells,
  insertRows,
  isSheetName,
  nextSheetName,
  openCell,
} from "../../../spreadsheet/model";
import type { StructuralDeed } from "../../../spreadsheet/grid/rules";

/** What is wrong with a new name for a sheet; null for one that Excel takes. */
function nameProblem(workbook: WorkbookModel, sheet: SheetModel, name: string): string | null {
  if (!isSheetName(name)) return "工作表名称须为 1 至 31 个字，不能含有 [ ] : * ? / \\。";
  const other = workbook.findSheet(name);
  return other !== undefined && other !== sheet ? `已有名为“${name}”的工作表，请换一个名称。` : null;
}

/**
 * Carries out what a person did to sheets and rows.
 * @returns what to tell the person where it was not done
 */
export function carryOut(workbook: WorkbookModel, deed: StructuralDeed): string | null {
  if (deed.kind === "addSheet") {
    workbook.activate(workbook.addSheet(nextSheetName(workbook, "工作表")));
    return null;
  }
  const sheet = workbook.findSheet(deed.sheetId);
  if (sheet === undefined) return null;
  switch (deed.kind) {
    case "insertRows":
      if (sheet.protection.isProtected) return PROTECTED;
      insertRows(workbook, sheet, deed.row, deed.count);
      copyLooks(sheet, deed.row, deed.count);
      return null;
    case "deleteRows":
      if (sheet.protection.isProtected) return PROTECTED;
      deleteRows(workbook, sheet, deed.row, deed.count);
      if (sheet.selection.length === 0) workbook.select(sheet, [oneCell(deed.row, 0)]);
      return null;
    case "deleteSheet":
      if (workbook.sheets.filter(({ visibility }) => visibility === "Visible").length < 2)
        return "工作簿中至少要保留一张工作表。";
      workbook.deleteSheet(sheet);
      return null;
    case "rename": {
      const problem = nameProblem(workbook, sheet, deed.name);
      if (problem === null) workbook.renameSheet(sheet, deed.name);
      return problem;
    }
    case "reorder":
      // The library reports the new place of every sheet, one by one; each moves to its own.
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(deed.position, 0, sheet);
      return null;
  }
}

/** Why cells cannot be changed: the page imitates such troubles. */
export function refusal(workbook: WorkbookModel, sheet: SheetModel): string | null {
  if (workbook.readOnly) return READ_ONLY;
  return sheet.protection.isProtected ? PROTECTED : null;
}

const PROTECTED = "工作表受保护，不能更改。请先在“模拟”中取消保护。";
const READ_ONLY = "工作簿为只读，不能更改。请先在“模拟”中取消只读。";

/** Inserted rows look like the row above them, as in Excel. */
function copyLooks(sheet: SheetModel, row: number, count: number): void {
  if (row === 0) return;
  const above = existingCells(sheet, { ...WHOLE_SHEET, top: row - 1, bottom: row - 1 });
  for (const { column, cell } of above) {
    const { formats, numberFormat } = cell;
    for (let index = 0; index < count; index++) {
      Object.assign(openCell(sheet, row + index, column), { formats: { ...formats }, numberFormat });
    }
  }
  const height = sheet.rowHeights.get(row - 1);
  for (let index = 0; index < count && height !== undefined; index++)
    sheet.rowHeights.set(row + index, height);
}
