import { type Book, readBook } from "../../../src/adapters/xlsx/book/book";
import { addOverrides, removePart } from "../../../src/adapters/xlsx/package/content-types";
import { freeName } from "../../../src/adapters/xlsx/package/free-name";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import {
  addRelationship,
  relatedPart,
  relationshipsOf,
  unlinkPart,
} from "../../../src/adapters/xlsx/package/relationships";
import { relationshipsPath } from "../../../src/adapters/xlsx/package/paths";
import { escapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { RELATIONSHIPS } from "../../../src/adapters/xlsx/xml/namespaces";
import { type CellWriter, sheetDataXml, SharedTexts } from "./cells";
import { writeCustomXmlParts, writeSettings } from "./custom-xml";
import type { ExcelFile } from "./excel-file";
import { writeBook } from "./book";
import { notesNow, writeNotes } from "./notes";
import { writeProperties } from "./properties";
import { rulesXml } from "./rules";
import { worksheetXml } from "./sheet";
import { Persons, writeThreads } from "./threads";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A sheet as it is to be written: its part, its number, and the id of the link to it. */
export interface SavedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly link: string;
  readonly isVisible: boolean;
}

/**
 * Saves a workbook as Excel would: the file that was opened, with all that the model says of cells, results, merges,
 * rules, comments (as threads, each with the note that older programs read), custom XML parts, settings and sheets.
 * How new sheets look is not written.
 */
export function saveFromExcel({ workbook, parts: opened, origins }: ExcelFile): Uint8Array {
  workbook.calculate();
  const parts = opened.fork();
  const book = readBook(parts);
  const calcChain = relatedPart(parts, book.part, "calcChain");
  if (calcChain !== undefined) unlinkPart(parts, book.part, calcChain);
  const writer: CellWriter = { parts, book, texts: new SharedTexts(parts, book.part) };
  const persons = new Persons(parts, book.part);
  // The texts of all sheets come from the parts as they were opened: a copy needs those of the sheet it was made from.
  const sheets = workbook.sheets.map((sheet, index) => {
    const origin = origins.get(sheet.id);
    return { sheet, index, origin, data: sheetDataXml(writer, sheet, origin) };
  });
  const rules = sheets.map(({ sheet }) => rulesXml(parts, book, sheet.conditionalFormats));
  const texts = sheets.map(
    ({ sheet, origin, data }, index) =>
      (drawing: string | null) =>
        worksheetXml(opened, { sheet, origin, data, rules: rules[index] ?? "", drawing }),
  );
  let lastId = Math.max(0, ...book.sheets.map(({ id }) => Number(id)));
  const saved = sheets.map(({ sheet, index, origin }): SavedSheet => {
    const isOld = origin !== undefined && origin.sheetId !== null;
    const part = isOld ? origin.part : freeName(parts, (number) => `xl/worksheets/sheet${number}.xml`);
    if (!isOld) {
      parts.put(part, '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');
      addOverrides(parts, SHEET_TYPE, part);
    }
    const link = isOld
      ? linkTo(parts, book, part)
      : addRelationship(parts, book.part, `${RELATIONSHIPS[0]}/worksheet`, part);
    const comments = sheet.comments.filter(({ isNote }) => isNote !== true);
    const wanted = { notes: notesNow(sheet.comments, origin), comments };
    const drawing = writeNotes(parts, part, index, wanted);
    writeThreads(parts, part, comments, persons);
    parts.put(part, texts[index]?.(drawing) ?? "");
    const sheetId = isOld ? origin.sheetId : `${++lastId}`;
    return { name: escapeXml(sheet.name), sheetId, link, isVisible: sheet.visibility === "Visible" };
  });
  dropSheets(parts, book, new Set(saved.map(({ sheetId }) => sheetId)));
  writer.texts.write();
  persons.write();
  writeBook(parts, book, workbook, saved);
  writeCustomXmlParts(parts, book.part, workbook.customXmlParts);
  writeSettings(parts, workbook.settings);
  writeProperties(parts, workbook.customProperties);
  return parts.toZip();
}

function linkTo(parts: Parts, book: Book, part: string): string {
  const found = relationshipsOf(parts, book.part).find(({ target }) => target === part);
  if (found === undefined) throw new Error(`no link to ${part}`);
  return found.id;
}

/** Sheets that were deleted go with the parts that are theirs alone. */
function dropSheets(parts: Parts, book: Book, kept: ReadonlySet<string>): void {
  for (const { id, part, kind } of book.sheets) {
    if (kind !== "worksheet" || kept.has(id)) continue;
    writeNotes(parts, part, 0, { notes: [], comments: [] });
    const links = relationshipsPath(part);
    if (parts.has(links)) removePart(parts, links);
    unlinkPart(parts, book.part, part);
  }
}
