/** What a person does to whole sheets in Excel. */
import type { SheetModel } from "../../../src/spreadsheet/model";
import { type ExcelFile, newGuid } from "./excel-file";

/** Copies a sheet behind itself with all that stands on it, also comments and rules; gives the copy. */
export function copySheet({ workbook, origins }: ExcelFile, sheet: SheetModel): SheetModel {
  let number = 2;
  while (workbook.findSheet(`${sheet.name} (${number})`)) number++;
  const copy = workbook.addSheet(`${sheet.name} (${number})`, workbook.sheets.indexOf(sheet) + 1);
  for (const [key, cell] of sheet.cells) copy.cells.set(key, { ...cell, formats: { ...cell.formats } });
  copy.comments = sheet.comments.map((comment) => ({
    ...comment,
    id: newGuid(),
    replies: comment.replies.map((reply) => ({ ...reply, id: newGuid() })),
  }));
  copy.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule, id: newGuid() }));
  copy.merges = [...sheet.merges];
  copy.columnWidths = new Map(sheet.columnWidths);
  copy.rowHeights = new Map(sheet.rowHeights);
  copy.protection = { ...sheet.protection };
  const origin = origins.get(sheet.id);
  if (origin) origins.set(copy.id, { ...origin, sheetId: null, rows: [...origin.rows] });
  workbook.touch();
  return copy;
}
