import { type PlacedMark, type SheetSnapshot, toA1, WorkbookError } from "../sheet";
import { readHighlights } from "./marks/highlights";
import { readNotes } from "./marks/notes";
import type { Draft } from "./package/draft";
import { readRecord } from "./package/record-property";
import { type Book, relatedPart, type SheetPart } from "./sheet/book";
import { type CellContext, readCells, rowElements } from "./sheet/cells";
import { numberFormats } from "./sheet/number-formats";
import { sharedStrings } from "./sheet/strings";
import { attribute, child, isTrue } from "./xml/located";

/** What all sheets of a workbook share. */
export function cellContext(draft: Draft, book: Book): CellContext {
  const strings = relatedPart(draft, book, "sharedStrings");
  const styles = relatedPart(draft, book, "styles");
  return {
    strings: strings === null ? [] : sharedStrings(draft.xml(strings)),
    formats: numberFormats(styles === null ? null : draft.xml(styles)),
  };
}

/**
 * Reads one sheet.
 * @throws WorkbookError not-supported for a sheet without cells, damaged
 */
export function readSheet(draft: Draft, context: CellContext, sheet: SheetPart): SheetSnapshot {
  const { part, id, name, kind } = sheet;
  if (kind !== "worksheet") {
    throw new WorkbookError("not-supported", name, `“${name}”不是普通工作表，没有可检查的单元格。`);
  }
  const worksheet = draft.xml(part);
  const protection = child(worksheet, "sheetProtection");
  const notes = readNotes(draft, part);
  return {
    sheet: { id, name },
    ...readCells(rowElements(worksheet, part), context),
    marks: joinMarks(readHighlights(worksheet), notes.ours),
    foreignComments: notes.foreign,
    record: readRecord(draft),
    isProtected: protection !== undefined && isTrue(attribute(protection, "sheet")),
  };
}

/** Highlights and notes of one cell make one mark; a note without its highlight stands alone. */
function joinMarks(
  highlights: ReturnType<typeof readHighlights>,
  notes: ReturnType<typeof readNotes>["ours"],
): PlacedMark[] {
  const texts = new Map(notes.map(({ at, text }) => [toA1(at), text]));
  const marks: PlacedMark[] = highlights.map(({ id, highlight, at }) => {
    const comment = texts.get(toA1(at)) ?? null;
    texts.delete(toA1(at));
    return { id, highlight, at, comment };
  });
  const alone = notes.filter(({ at }) => texts.has(toA1(at)));
  return [...marks, ...alone.map(({ at, text }) => ({ id: null, highlight: null, at, comment: text }))];
}
