import { groupBy, toA1 } from "../../../core/cells";
import type { PlacedMark, SheetSnapshot } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { type RuleNode, readHighlights } from "../highlights/rules";
import { type Note, readNotes } from "../notes/read";
import type { Parts } from "../package/parts";
import { readRecordParts } from "../record/record";
import { readNumberFormats } from "../styles/number-formats";
import { attribute, childOf, isSet } from "../xml/tree";
import { readHidden } from "./hidden";
import { readCells } from "./read-cells";
import { readSharedStrings } from "./shared-strings";
import { readStoredSheet } from "./stored-cells";

/** Reads one worksheet with everything of ours that is on it. */
export function readSheet(parts: Parts, book: Book, { id, name, part }: BookSheet): SheetSnapshot {
  const stored = readStoredSheet(parts, part);
  const { root } = stored;
  const cells = readCells(stored, {
    strings: (numbers) => readSharedStrings(parts, book.part, numbers),
    numberFormat: readNumberFormats(parts, book.part),
    isFrom1904: book.isFrom1904,
  });
  const notes = readNotes(parts, part);
  return {
    sheet: { id, name },
    ...cells,
    hidden: readHidden(stored, cells.rows.length, widthOf(cells.rows)),
    marks: placedMarks(readHighlights(part, root), notes.ours),
    foreignComments: notes.foreign,
    record: readRecordParts(parts),
    tabs: book.sheets.map(({ id: each, name: tab }) => ({ id: each, name: tab })),
    unfinishedMarks: 0,
    isProtected: isSet(attribute(childOf(root, "sheetProtection")?.open, "sheet")),
  };
}

function widthOf(rows: SheetSnapshot["rows"]): number {
  return rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
}

/** Joins highlights and notes that stand on the same cell; what has lost its other half stands alone. */
function placedMarks(rules: readonly RuleNode[], notes: readonly Note[]): PlacedMark[] {
  const joined = new Set<Note>();
  const notesOn = groupBy(notes, ({ at }) => toA1(at));
  const marks = rules.flatMap(({ id, cells, highlight }) =>
    cells.map((at): PlacedMark => {
      const note = notesOn.get(toA1(at))?.find((each) => !joined.has(each));
      if (note) joined.add(note);
      return { id, at, highlight, comment: note?.text ?? null };
    }),
  );
  const alone = notes
    .filter((note) => !joined.has(note))
    .map(({ at, text }): PlacedMark => ({ id: null, at, highlight: null, comment: text }));
  return [...marks, ...alone];
}
