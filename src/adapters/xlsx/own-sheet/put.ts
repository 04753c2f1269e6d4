import { quotedSheet } from "../../../core/cells";
import { freeSheetName, type OwnSheet, ownSheetMarker, WorkbookError } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import { addOverrides } from "../package/content-types";
import { freeName } from "../package/free-name";
import type { Parts } from "../package/parts";
import { addRelationship } from "../package/relationships";
import { escapeXml } from "../xml/escape";
import { prefixFor, likeParent } from "../xml/qualified";
import { splice } from "../xml/splice";
import { appendTo } from "../xml/traces";
import { attribute, childOf } from "../xml/tree";
import { meaningOf, putName } from "./names";
import { ownSheetXml } from "./sheet-xml";
import { ensureOwnStyles, usualFontSize } from "./styles";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Writes a sheet of ours: over the one of its kind that is there, else at the end of the workbook.
 * @param parts changed step by step: hand in a fork, so that an error half-way changes nothing
 * @returns the sheet's id
 */
export function putOwnSheet(parts: Parts, book: Book, content: OwnSheet): string {
  stopIfLocked(parts, book);
  const known = ownSheet(parts, book, content);
  const styles = ensureOwnStyles(parts, book, [content]);
  const fontSize = usualFontSize(parts, book);
  const xml = ownSheetXml(content, { namespace: book.namespace, styles, fontSize });
  const sheet = known ?? addSheet(parts, book, content);
  parts.put(sheet.part, xml);
  const name = quotedSheet(sheet.name);
  const marker = {
    name: ownSheetMarker(content.kind),
    sheet: null,
    refersTo: `${name}!$A$1`,
    isHidden: true,
  } as const;
  putName(parts, book.part, marker);
  if (content.repeated !== null) {
    const { top, bottom } = content.repeated;
    putName(parts, book.part, {
      name: "_xlnm.Print_Titles",
      sheet: known ? book.sheets.indexOf(known) : book.sheets.length,
      refersTo: `${name}!$${top + 1}:$${bottom + 1}`,
    });
  }
  return sheet.id;
}

/** The sheet of ours that is there already, known by its hidden name. */
function ownSheet(parts: Parts, book: Book, { kind }: OwnSheet): BookSheet | undefined {
  const place = meaningOf(parts, book.part, ownSheetMarker(kind));
  const isThere = (name: string) => [quotedSheet(name), name].some((text) => place?.startsWith(`${text}!`));
  return book.sheets.find(
    (sheet) => sheet.kind === "worksheet" && parts.has(sheet.part) && isThere(sheet.name),
  );
}

/** A workbook whose structure is protected takes no new sheet. */
function stopIfLocked(parts: Parts, book: Book): void {
  const lock = attribute(childOf(parts.tree(book.part), "workbookProtection")?.open, "lockStructure");
  if (lock === "1" || lock === "true") {
    throw new WorkbookError(
      "protected",
      "structure",
      "工作簿的结构受保护，无法增加工作表。请先撤销工作簿保护。",
    );
  }
}

function addSheet(parts: Parts, book: Book, content: OwnSheet): Pick<BookSheet, "id" | "name" | "part"> {
  if (book.sheets.length >= LIMITS.sheets) throw new WorkbookError("too-large", "no room for a sheet");
  const name = freeSheetName(
    content.name,
    book.sheets.map((sheet) => sheet.name),
  );
  // One that the file leaves out or repeats is no number here.
  const id = `${book.sheets.reduce((last, sheet) => Math.max(last, Number(sheet.id) || 0), 0) + 1}`;
  const part = freeName(parts, (number) => `xl/worksheets/sheet${number}.xml`);
  // The relationship is made first: the part itself follows with its content.
  const relationship = addRelationship(parts, book.part, `${book.relationshipBase}/worksheet`, part);
  addOverrides(parts, WORKSHEET, part);
  const source = parts.text(book.part);
  const root = parts.tree(book.part);
  const list = childOf(root, "sheets");
  if (!list) throw damaged(book.part, "no sheets");
  const { prefix, declaration } = prefixFor(root.open, [book.relationshipBase], "r");
  const tag = likeParent(list.open, "sheet");
  const element = `<${tag} name="${escapeXml(name)}" sheetId="${id}"${declaration} ${prefix}:id="${relationship}"/>`;
  parts.put(book.part, splice(source, appendTo(source, list, element)));
  return { id, name, part };
}
