import { groupBy, KeptWith, toA1 } from "../../../core/cells";
import {
  ERROR_MESSAGES,
  type PlacedMark,
  type SheetRef,
  type SheetSnapshot,
  type Steps,
  WorkbookError,
} from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { contentMissing } from "../book/sheets";
import { ifReadable } from "../errors";
import { type RuleNode, readHighlights } from "../highlights/rules";
import { type OurComment, readNotes } from "../notes/read";
import type { Parts } from "../package/parts";
import type { Results } from "../results/results";
import { readRecordParts } from "../record/record";
import { readNumberFormats } from "../styles/number-formats";
import { attribute, childOf, isSet } from "../xml/tree";
import type { SheetCell } from "./contents";
import { coveredCells } from "./covered";
import { readHidden } from "./hidden";
import { readCells } from "./read-cells";
import { sheetNodes } from "./nodes";

/**
 * Reads one worksheet with everything of ours that is on it.
 * @param results of the formulas of the same parts
 */
export function* readSheet(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  results: Results,
): Steps<SheetSnapshot> {
  const { id, name, part } = sheet;
  if (!parts.has(part)) throw contentMissing(sheet);
  const nodes = namingSheet(sheet, () => sheetNodes(parts, part));
  yield;
  const { root } = nodes;
  const context = {
    numberFormat: readNumberFormats(parts, book.part),
    resultOf: (cell: SheetCell) => results.resultOf(sheet, cell),
  };
  const cells = namingSheet(sheet, () =>
    readCells(results.contentsOf(sheet, nodes), nodes.isTruncated, context),
  );
  yield;
  const notes = ifReadable(() => readNotes(parts, part));
  return {
    sheet: { id, name },
    ...cells,
    hidden: readHidden(nodes, cells.rows.length, widthOf(cells.rows)),
    marks: placedMarks(readHighlights(part, root), notes?.ours ?? []),
    foreignComments: notes?.foreign ?? [],
    // Beside what others have written a file gets no note: programs would show one of them only.
    highlightOnly: notes?.foreign ?? [],
    ...(notes === undefined && { areCommentsUnread: true as const }),
    covered: coveredCells(root, cells.rows),
    record: readRecordParts(parts),
    tabs: tabs.of(book.sheets, tabsOf),
    unfinishedMarks: 0,
    isProtected: isSet(attribute(childOf(root, "sheetProtection")?.open, "sheet")),
  };
}

/** One list for all snapshots: there may be as many of them as there are sheets, and each keeps its own. */
const tabs = new KeptWith<readonly BookSheet[], readonly SheetRef[]>();

function tabsOf(sheets: readonly BookSheet[]): readonly SheetRef[] {
  return sheets.map(({ id, name }) => ({ id, name }));
}

/** What a reader gives. Where the part of a sheet is damaged, it is the sheet that is said to be, not the file. */
function namingSheet<T>({ name, part }: BookSheet, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isOwn = error instanceof WorkbookError && error.message === ERROR_MESSAGES.damaged;
    if (!isOwn || !error.detail.startsWith(part)) throw error;
    const message = `工作表“${name}”的内容已损坏，无法读取。请在 Excel 或 WPS 中打开并修复后另存为 .xlsx。`;
    throw new WorkbookError("damaged", error.detail, message);
  }
}

function widthOf(rows: SheetSnapshot["rows"]): number {
  return rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
}

/** Joins highlights and comments that stand on the same cell; what has lost its other half stands alone. */
function placedMarks(rules: readonly RuleNode[], notes: readonly OurComment[]): PlacedMark[] {
  const joined = new Set<OurComment>();
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
