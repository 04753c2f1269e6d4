import { strToU8, zipSync } from "fflate";
import { MAX_ROWS, quotedSheet } from "../../core/cells";
import { freeSheetName, type OwnSheet, WorkbookError } from "../../core/port";
import { readBook } from "./book/book";
import { LIMITS } from "./limits";
import { outsideFiles, ownSheetXml } from "./own-sheet/sheet-xml";
import { ensureOwnStyles, usualFontSize } from "./own-sheet/styles";
import { CONTENT_TYPES } from "./package/content-types";
import { Parts } from "./package/parts";
import { readZip } from "./package/zip-read";
import { packEntry, writeZip } from "./package/zip-write";
import { escapeXml } from "./xml/escape";
import { RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "./xml/namespaces";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A new .xlsx file of sheets of ours, in their order. Links of cells to other files become outside links of the sheet.
 * @throws WorkbookError too-large for more sheets than a file may have, or more rows than a sheet
 */
export function createWorkbook(sheets: readonly OwnSheet[]): Uint8Array {
  if (sheets.length > LIMITS.sheets) throw new WorkbookError("too-large", `${sheets.length} sheets`);
  const long = sheets.find(({ rows }) => rows.length > MAX_ROWS);
  if (long !== undefined) throw new WorkbookError("too-large", `${long.rows.length} rows`);
  const names = sheets.reduce<string[]>((taken, { name }) => [...taken, freeSheetName(name, taken)], []);
  const parts = Parts.of(readZip(emptyPackage(sheets, names)));
  const book = readBook(parts);
  const styles = ensureOwnStyles(parts, book, sheets);
  const surroundings = { namespace: SPREADSHEET[0], styles, fontSize: usualFontSize(parts, book) };
  const { entries, comment } = readZip(parts.toZip());
  const whole = new Map(entries.map((entry) => [entry.name, entry]));
  // Packed one after the other: as texts they would fill the memory together.
  for (const [index, sheet] of sheets.entries()) {
    const fill = (name: string, text: string) => whole.set(name, packEntry(name, strToU8(text)));
    fill(sheetPart(index + 1), ownSheetXml(sheet, surroundings, outsideId));
    const links = outsideLinks(sheet);
    if (links !== "") fill(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(links));
  }
  return writeZip({ entries: [...whole.values()], comment });
}

function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** A package whose sheets are still without cells. */
function emptyPackage(sheets: readonly OwnSheet[], names: readonly string[]): Uint8Array {
  const each = (text: (name: string, number: number) => string) =>
    names.map((name, index) => text(name, index + 1)).join("");
  const files = {
    [CONTENT_TYPES]:
      `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>` +
      each((_, n) => `<Override PartName="/${sheetPart(n)}" ContentType="${MEDIA}.worksheet+xml"/>`) +
      "</Types>",
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET[0]}" xmlns:r="${RELATIONSHIPS[0]}"><sheets>` +
      each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`) +
      `</sheets>${definedNames(sheets, names)}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      each((_, n) => relationship(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`)),
    ),
    ...Object.fromEntries(
      names.map((_, index) => [
        sheetPart(index + 1),
        `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET[0]}"><sheetData/></worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The rows that are repeated on every printed page. */
function definedNames(sheets: readonly OwnSheet[], names: readonly string[]): string {
  const titles = sheets.flatMap(({ repeated }, index) => {
    if (repeated === null) return [];
    const rows = `${quotedSheet(names[index] ?? "")}!$${repeated.top + 1}:$${repeated.bottom + 1}`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`,
    ];
  });
  return titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
}

function outsideLinks(sheet: OwnSheet): string {
  return outsideFiles(sheet)
    .map((file, index) => relationship(outsideId(index), "hyperlink", file, ' TargetMode="External"'))
    .join("");
}

function outsideId(index: number): string {
  return `rId${index + 1}`;
}

function relationship(id: string, kind: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS[0]}/${kind}" Target="${escapeXml(target)}"${mode}/>`;
}

function relationships(content: string): string {
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}
