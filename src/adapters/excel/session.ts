import { type SheetRef, type SheetSnapshot, WorkbookError } from "../../core/port";
import { queueAllCells, queueCells } from "./cells";
import { toWorkbookError } from "./errors";
import { isUnfinished, ourRule } from "./highlights";
import { type Known, markKey } from "./known";
import { hasNotes, notedCells } from "./noted";
import { queueMarks, queuePlaces, type ReadMarks, readMarks } from "./marks";
import { queueRecord, type ReadRecord } from "./record";

/** A sheet as read, with what is needed to write to it in the same run. */
export interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly snapshot: SheetSnapshot;
  readonly marks: ReadMarks;
  readonly record: ReadRecord;
  readonly isReadOnly: boolean;
  /** The cells outside the usual window were read too. */
  readonly isLong: boolean;
  /** Ids of all conditional formats on the sheet, ours and others'. */
  readonly formatIds: readonly string[];
  /** Custom rules without a formula: what a write that failed in the middle leaves of a highlight. */
  readonly unfinished: readonly Excel.ConditionalFormat[];
}

/**
 * Reads a sheet: one sync; a second one only where there are comments or highlights of ours to be placed, parts of the
 * record that are not known yet, cells beyond the usual window, or hidden lines among others. A comment or rule that a
 * person takes away between the two is missed by its id: then it is read once more.
 * @throws Office errors as they come
 */
export async function openSheet(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  known: Known,
): Promise<OpenSheet> {
  try {
    return await readOnce(context, sheetId, known);
  } catch (error) {
    if ((toWorkbookError(error) as Partial<WorkbookError>).code !== "gone") throw error;
    return readOnce(context, sheetId, known);
  }
}

async function readOnce(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  known: Known,
): Promise<OpenSheet> {
  const { workbook } = context;
  const sheet =
    sheetId === undefined ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(sheetId);
  sheet.load("id,name");
  const protection = sheet.protection.load("protected");
  workbook.load("readOnly");
  const tabs = workbook.worksheets.load("items/id,items/name");
  const record = queueRecord(context, known);
  const first = queueCells(sheet);
  const loadedMarks = queueMarks(sheet);
  await context.sync();

  const rest = first.rest();
  const hasMarks =
    loadedMarks.comments.items.length > 0 ||
    loadedMarks.formats.items.some((format) => ourRule(format) !== null);
  const places = queuePlaces(loadedMarks);
  // Rows may have moved since: the cells are read together with the places of the marks.
  const cells = hasMarks ? queueCells(sheet) : first;
  const all = rest === "read" ? queueAllCells(sheet) : cells;
  const isUnknown = record.queueUnknown();
  const isHiddenDue = rest !== "read" && !hasMarks && first.queueHidden();
  if (rest === "read" || hasMarks || isUnknown || isHiddenDue) await context.sync();
  if ((rest === "read" || hasMarks) && all.queueHidden()) await context.sync();

  const kept = record.read();
  const tabList = tabs.items.map(({ id, name }): SheetRef => ({ id, name }));
  const { notes, impliedNotes } = kept;
  const finding = notes.length === 0 && impliedNotes === null ? null : await import("./find-notes");
  const marks = readMarks(places, {
    commentIds: kept.comments.flatMap(({ ids }) => ids),
    notesOn: (rules) =>
      finding?.withImplied(
        { sheet: { id: sheet.id, name: sheet.name }, tabs: tabList, rules },
        notes.flatMap(({ cells: listed }) => listed),
        impliedNotes,
      ) ?? [],
    hasNotes: known.hasNotes() && hasNotes(sheet),
  });
  const unfinished = loadedMarks.formats.items.filter(isUnfinished);
  return {
    sheet,
    marks,
    record: kept,
    isReadOnly: workbook.readOnly,
    isLong: rest === "read",
    formatIds: loadedMarks.formats.items.map(({ id }) => id),
    unfinished,
    snapshot: {
      sheet: { id: sheet.id, name: sheet.name },
      ...all.read(),
      marks: marks.marks,
      foreignComments: marks.foreignComments,
      ...highlightOnly(marks, sheet.id, known),
      record: kept.parts,
      tabs: tabList,
      unfinishedMarks: unfinished.length,
      isProtected: protection.protected,
      isTruncated: rest === "truncated",
    },
  };
}

/** Stops before the first write where Excel would refuse it anyway. */
export function stopIfLocked({ snapshot, isReadOnly }: OpenSheet): void {
  if (isReadOnly) throw new WorkbookError("read-only");
  if (snapshot.isProtected) throw new WorkbookError("protected");
}

/** Cells where a highlight is all that can be had: a note of ours stands there, or Excel has refused a comment. */
function highlightOnly(
  { marks, notes }: ReadMarks,
  sheetId: string,
  { refused }: Known,
): Pick<SheetSnapshot, "highlightOnly"> {
  const cells = [
    ...notedCells(notes).values(),
    ...marks.flatMap(({ at, id }) => (refused.has(markKey(sheetId, at, id)) ? [at] : [])),
  ];
  return cells.length === 0 ? {} : { highlightOnly: cells };
}
