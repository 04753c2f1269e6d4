/** What becomes of notes that a file adapter has put on cells, once marks have changed: fetched only where there are any. */
import { type Address, fromA1, sameAddress, toA1 } from "../../core/cells";
import {
  type EditPlan,
  isOurComment,
  type NotedCell,
  NOTES_ELEMENT,
  notesText,
  type RefusedComment,
  WorkbookError,
} from "../../core/port";
import { toWorkbookError } from "./errors";
import type { Waiting } from "./giving-up";
import { queueRules, readRule } from "./highlights";
import type { Known } from "./known";
import { FORMAT_PROPERTIES } from "./marks";
import { hasNotes, notedCells } from "./noted";
import { isOfFirstCommandLine } from "./older-places";
import { newComment, refusalIn } from "./posts";
import { queueCommentIds, queueRemoval, queueText } from "./record-changes";
import { postAll } from "./refused";
import type { OpenSheet } from "./session";

/** What came of them. */
export interface SettledNotes {
  /** Cells with a note of ours whose words no longer hold, and that Excel does not let us delete. */
  readonly left: readonly Address[];
  readonly refused: readonly RefusedComment[];
}

/**
 * Deletes the notes whose words no longer hold, where Excel can, and puts comments in their places; the record then
 * tells of those that are left. It comes last: all else is done by then, and what fails here undoes nothing.
 * @returns null where there is nothing to do
 */
export async function settleNotes(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  { known, waiting }: { readonly known: Known; readonly waiting: Waiting },
): Promise<SettledNotes | null> {
  const { sheet } = open;
  const stale = staleCells(open, plan);
  if (stale.length + open.marks.outdatedNotes.length === 0 && !isMoving(open, plan)) return null;
  const canDelete = stale.length > 0 && known.hasNotes() && hasNotes(sheet);
  try {
    const gone = canDelete ? await deleteNotes(context, sheet, stale) : [];
    const posts = plan.marks.add.flatMap(({ at, comment }) =>
      comment !== null && isIn(gone, at) ? [newComment(sheet, at, comment)] : [],
    );
    const { refused, comments } = await postAll({ context, sheet, waiting }, posts);
    queueCommentIds(context, { ...open.record, comments: [] }, comments, []);
    const elsewhere = isMoving(open, plan) ? await impliedElsewhere(context, open) : [];
    const isListChanged = queueList(context, open, plan, { gone, elsewhere });
    if (comments.length > 0 || isListChanged) await context.sync();
    return { left: stale.filter((at) => !isIn(gone, at)), refused };
  } catch (error) {
    if (!(toWorkbookError(error) instanceof WorkbookError)) throw error;
    return { left: stale, refused: [] };
  }
}

const isIn = (cells: readonly Address[], at: Address) => cells.some((each) => sameAddress(each, at));

/** Cells whose notes say what no longer holds: their mark has gone or come anew, or there is none. */
function staleCells({ marks: { notes, marks } }: OpenSheet, { marks: { remove, add } }: EditPlan): Address[] {
  return [...notedCells(notes).values()].filter((at) => {
    const [was, is] = [remove, add].map((list) => list.find((mark) => sameAddress(mark.at, at)));
    if (was === undefined && is === undefined) return !marks.some((mark) => sameAddress(mark.at, at));
    // A highlight that is only painted anew leaves the words alone.
    return is === undefined || was?.id !== is.id || is.comment !== null;
  });
}

/**
 * Deletes notes of ours; what a person has put in their place stays.
 * @returns the cells that have none of ours any more
 */
async function deleteNotes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly Address[],
): Promise<Address[]> {
  const look = async () => {
    const found = cells.map((at) => ({
      at,
      note: sheet.notes.getItemOrNullObject(toA1(at)).load("content"),
    }));
    await context.sync();
    return found.map(({ at, note }) => ({
      at,
      note: note.isNullObject || !isOurComment(note.content) ? null : note,
    }));
  };
  try {
    const ours = (await look()).flatMap(({ note }) => note ?? []);
    for (const note of ours) note.delete();
    if (ours.length > 0) await context.sync();
    return [...cells];
  } catch (error) {
    if (refusalIn(error) === null) throw error;
    // Some may be gone all the same.
    return (await look()).flatMap(({ at, note }) => (note === null ? [at] : []));
  }
}

/** Queues that the record lists the notes as they stand now; whether it listed them otherwise. */
function queueList(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  { gone, elsewhere }: { readonly gone: readonly Address[]; readonly elsewhere: readonly NotedCell[] },
): boolean {
  const { record, marks, snapshot } = open;
  const { id: sheetId, name: sheetName } = snapshot.sheet;
  const now = new Map<NotedCell, NotedCell | null>(marks.outdatedNotes.map((entry) => [entry, null]));
  for (const { entry, cells } of marks.notes) {
    const left = cells.filter((at) => !isIn(gone, at));
    const [only] = left;
    const at = left.length === 1 && only !== undefined ? only : fromA1(entry.cell);
    const mark = plan.marks.add.find((each) => sameAddress(each.at, at))?.id ?? entry.mark;
    now.set(entry, left.length === 0 ? null : { sheetId, sheetName, cell: toA1(at), mark });
  }
  const before = record.notes.flatMap(({ cells }) => cells);
  const known = new Set([...before, ...marks.notes.map(({ entry }) => entry), ...elsewhere]);
  const after = [...known].flatMap((entry) => {
    const entryNow = now.get(entry);
    return entryNow === null ? [] : [entryNow ?? entry];
  });
  if (notesText(after) === notesText(before)) return false;
  for (const { part } of record.notes) queueRemoval(context, part);
  if (after.length > 0) queueText(context, NOTES_ELEMENT, notesText(after));
  return true;
}

/** The record of the first command line goes: what follows from it about notes has to be said from now on. */
function isMoving({ record }: OpenSheet, plan: EditPlan): boolean {
  return record.impliedNotes !== null && (plan.record?.remove ?? []).some(isOfFirstCommandLine);
}

/** The notes that follow from it on all other sheets: each highlight of ours stands for one. */
async function impliedElsewhere(
  context: Excel.RequestContext,
  { snapshot: { sheet, tabs } }: OpenSheet,
): Promise<NotedCell[]> {
  const { worksheets } = context.workbook;
  const loaded = tabs
    .filter(({ id }) => id !== sheet.id)
    .map((tab) => ({
      tab,
      formats: worksheets.getItem(tab.id).getRange().conditionalFormats.load(FORMAT_PROPERTIES),
    }));
  await context.sync();
  const rules = loaded.flatMap(({ tab, formats }) =>
    queueRules(formats.items).map((rule) => ({ tab, rule })),
  );
  if (rules.length > 0) await context.sync();
  return rules.flatMap(({ tab: { id: sheetId, name: sheetName }, rule }) =>
    readRule(rule).cells.map((at) => ({ sheetId, sheetName, cell: toA1(at), mark: rule.id })),
  );
}
