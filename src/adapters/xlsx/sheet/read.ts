import { sameAddress } from "../../../core/cells";
import type { PlacedMark, SheetSnapshot } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { type RuleNode, readHighlights } from "../highlights/rules";
import { type OurComment, readNotes } from "../notes/read";
import type { Parts } from "../package/parts";
import type { Results } from "../results/results";
import { readRecordParts } from "../record/record";
import { readNumberFormats } from "../styles/number-formats";
import { attribute, childOf, isSet } from "../xml/tree";
import { readHidden } from "./hidden";
import { readSheetNodes } from "./nodes";
import { readCells } from "./read-cells";

/**
 * Reads one worksheet with everything of ours that is on it.
 * @param results of the formulas of the same parts
 */
export function readSheet(parts: Parts, book: Book, sheet: BookSheet, results: Results): SheetSnapshot {
  const { id, name, part } = sheet;
  const nodes = parts.parsed(part, readSheetNodes);
  const cells = readCells(results.contentsOf(sheet, nodes), nodes.isTruncated, {
    numberFormat: readNumberFormats(parts, book.part),
    resultOf: (cell) => results.resultOf(sheet, cell),
  });
  const notes = readNotes(parts, part);
  return {
    sheet: { id, name },
    ...cells,
    hidden: readHidden(nodes, cells.rows.length, widthOf(cells.rows)),
    marks: placedMarks(readHighlights(part, nodes.root), notes.ours),
    foreignComments: notes.foreign,
    // Beside what others have written a file gets no note: programs would show one of them only.
    highlightOnly: notes.foreign,
    record: readRecordParts(parts),
    tabs: book.sheets.map(({ id: each, name: tab }) => ({ id: each, name: tab })),
    unfinishedMarks: 0,
    isProtected: isSet(attribute(childOf(nodes.root, "sheetProtection")?.open, "sheet")),
  };
}

function widthOf(rows: SheetSnapshot["rows"]): number {
  return rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
}

/** Joins highlights and comments that stand on the same cell; what has lost its other half stands alone. */
function placedMarks(rules: readonly RuleNode[], notes: readonly OurComment[]): PlacedMark[] {
  const joined = new Set<OurComment>();
  const marks = rules.flatMap(({ id, cells, highlight }) =>
    cells.map((at): PlacedMark => {
      const note = notes.find((each) => sameAddress(each.at, at) && !joined.has(each));
      if (note) joined.add(note);
      return { id, at, highlight, comment: note?.text ?? null };
    }),
  );
  const alone = notes
    .filter((note) => !joined.has(note))
    .map(({ at, text }): PlacedMark => ({ id: null, at, highlight: null, comment: text }));
  return [...marks, ...alone];
}
