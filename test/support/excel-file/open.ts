import { openWorkbook } from "../../../src/adapters/xlsx";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { attribute, attributeIn, listed } from "../../../src/adapters/xlsx/xml/tree";
import { areaFromA1, compareAddresses, parseArea, splitAddress } from "../../../src/core/cells";
import type { SheetModel, WorkbookModel } from "../../../src/spreadsheet/model";
import { openForGrid } from "../../../src/spreadsheet/open";
import { now } from "../clock";
import { readCustomXmlParts, readSettings } from "./custom-xml";
import { EXCEL, type ExcelFile, newGuid, type SheetOrigin } from "./excel-file";
import { noteModel, readPlainNotes } from "./notes";
import { readProperties } from "./properties";
import { readRules } from "./rules";
import { readThreads } from "./threads";

/**
 * Opens a file as Excel does: everything calculated anew, threads as comments, every rule as a conditional format, the
 * custom XML parts and the add-in's settings with the ids that they have in the file. What is ours is read without our
 * own readers of comments, rules and records.
 */
export async function openInExcel(bytes: Uint8Array, name = "表.xlsx"): Promise<ExcelFile> {
  const { workbook, fileIds } = await openForGrid(bytes, name, { now });
  const { parts, book, read } = withReader(bytes, name);
  workbook.newId = newGuid;
  const origins = new Map<string, SheetOrigin>();
  const taken = new Set<string>();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const found = book.sheets.find(({ id }) => id === fileIds.get(sheet.id));
    if (found === undefined) throw new Error(`no sheet ${sheet.name} in the file`);
    const { part, id: sheetId } = found;
    rename(workbook, sheet, freeId(idOf(parts, part, index), taken));
    const notes = new Map(readPlainNotes(parts, part).map((note) => [newGuid(), note]));
    const noted = [...notes].map(([id, note]) => noteModel(id, note));
    sheet.comments = [...readThreads(parts, book.part, part), ...noted].sort(compareAddresses);
    sheet.conditionalFormats = readRules(parts, book.part, part);
    const { rows } = await read(sheetId);
    origins.set(sheet.id, {
      part,
      sheetId,
      cells: rows,
      rows: Array.from({ length: rows.length }, (_, row) => row),
      notes,
    });
  }
  workbook.customXmlParts.clear();
  for (const { id, xml } of readCustomXmlParts(parts, book.part)) workbook.customXmlParts.set(id, xml);
  for (const [key, value] of readSettings(parts)) workbook.settings.set(key, value);
  for (const [key, value] of readProperties(parts)) workbook.customProperties.set(key, value);
  readNames(parts, book.part, workbook);
  followRows(workbook, origins);
  return { name, workbook, parts, origins };
}

function withReader(bytes: Uint8Array, name: string) {
  const file = openWorkbook(bytes, name);
  return { parts: file.parts, book: file.book, read: (id: string) => file.read(id) };
}

/** Excel keeps a sheet's id as its revision id; a sheet that has none yet gets one by its place. */
function idOf(parts: Parts, part: string, index: number): string {
  const { open } = parts.tree(part);
  const place = index.toString(16).toUpperCase().padStart(2, "0");
  return attributeIn(open, [EXCEL.revision], "uid") ?? `{00000000-0001-0000-${place}00-000000000000}`;
}

/** Other programs copy a sheet with its id. */
function freeId(id: string, taken: Set<string>): string {
  const free = taken.has(id) ? newGuid() : id;
  taken.add(free);
  return free;
}

function rename(workbook: WorkbookModel, sheet: SheetModel, id: string): void {
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = id;
  (sheet as { id: string }).id = id;
}

/** Names of the whole workbook that stand for one area. */
function readNames(parts: Parts, bookPart: string, workbook: WorkbookModel): void {
  for (const { open, text } of listed(parts.tree(bookPart), "definedNames", "definedName")) {
    const name = attribute(open, "name") ?? "";
    const { sheet, address } = splitAddress(text);
    const model = sheet === null ? undefined : workbook.findSheet(sheet);
    const area = parseArea(address);
    if (model === undefined || area === null || attribute(open, "localSheetId") !== undefined) continue;
    workbook.names.set(name, { sheet: model, area, isVisible: attribute(open, "hidden") !== "1" });
  }
}

/** Keeps account of which row of the file each row was. */
function followRows(workbook: WorkbookModel, origins: ReadonlyMap<string, SheetOrigin>): void {
  workbook.listen((event) => {
    if (event.kind !== "changed" || event.changeType === "RangeEdited") return;
    const rows = origins.get(event.sheetId)?.rows;
    if (rows === undefined) return;
    const { top, bottom } = areaFromA1(event.address);
    const count = bottom - top + 1;
    if (event.changeType === "RowDeleted") rows.splice(top, count);
    else if (top < rows.length) rows.splice(top, 0, ...Array.from({ length: count }, () => null));
  });
}
