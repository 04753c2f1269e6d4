import { type SheetRef, type SheetSnapshot, WorkbookError } from "../../core/port";
import { toWorkbookError } from "./errors";
import { type Known, markKey } from "./known";
import { hasNotes, notedCells } from "./noted";
import { type ReadMarks, readMarks } from "./marks";
import { ifAnswered, type Pending } from "./pending";
import { type QueuedSheet, queueSheet } from "./queued-sheet";
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

/** Sheets on their way. */
interface Reading {
  /** Sends the requests. @throws Office errors as they come */
  readonly send: () => Promise<void>;
  /** What was read, sheet by sheet: one whose cells are too many throws for itself. */
  readonly opened: readonly Pending<OpenSheet>[];
  /** Which sheet a request has failed at; -1 where it has come to none, and nothing is known of any. */
  readonly failedAt: () => number;
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
  const { send, opened } = queueSheets(context, [sheetId], known);
  await send();
  return (opened[0] as Pending<OpenSheet>)();
}

/** Queues the reading of sheets, by their ids or the active one: as many syncs for all of them as for one. */
export function queueSheets(
  context: Excel.RequestContext,
  sheetIds: readonly (string | undefined)[],
  known: Known,
): Reading {
  const { workbook } = context;
  workbook.load("readOnly");
  const tabs = workbook.worksheets.load("items/id,items/name");
  const record = queueRecord(context, known);
  const queued = sheetIds.map((id) => queueSheet(workbook, id));
  const find = { notes: null as typeof import("./find-notes") | null };
  const send = async () => {
    await context.sync();
    const isUnknown = record.queueUnknown();
    // All are asked: each queues what it needs.
    const more = queued.map((sheet) => sheet.queueMore());
    if (isUnknown || more.includes(true)) await context.sync();
    const last = queued.map((sheet) => sheet.queueLast());
    if (last.includes(true)) await context.sync();
    const { notes, impliedNotes } = record.read();
    if (notes.length > 0 || impliedNotes !== null) find.notes = await import("./find-notes");
  };
  const kept = once(record.read);
  const tabList = once(() => tabs.items.map(({ id, name }): SheetRef => ({ id, name })));
  const ofAll = () => ({ record: kept(), tabs: tabList(), isReadOnly: workbook.readOnly, find: find.notes });
  return {
    send,
    opened: queued.map((sheet) => () => openedSheet(sheet, ofAll(), known)),
    failedAt: () =>
      ifAnswered(() => tabs.items) === null ? -1 : queued.findIndex((sheet) => !sheet.isAnswered()),
  };
}

/** What is read once for all sheets. */
interface OfAll {
  readonly record: ReadRecord;
  readonly tabs: readonly SheetRef[];
  readonly isReadOnly: boolean;
  readonly find: typeof import("./find-notes") | null;
}

function openedSheet(
  queued: QueuedSheet,
  { record, tabs, isReadOnly, find }: OfAll,
  known: Known,
): OpenSheet {
  const { sheet, isLong, isTruncated, isProtected, places, formatIds, unfinished, cells } = queued.read();
  const ref = { id: sheet.id, name: sheet.name };
  const { notes, impliedNotes } = record;
  const marks = readMarks(places, {
    commentIds: record.comments.flatMap(({ ids }) => ids),
    notesOn: (rules) =>
      find?.withImplied(
        { sheet: ref, tabs, rules },
        notes.flatMap(({ cells: listed }) => listed),
        impliedNotes,
      ) ?? [],
    hasNotes: known.hasNotes() && hasNotes(sheet),
  });
  return {
    sheet,
    marks,
    record,
    isReadOnly,
    isLong,
    formatIds,
    unfinished,
    snapshot: {
      sheet: ref,
      ...cells(),
      marks: marks.marks,
      foreignComments: marks.foreignComments,
      ...highlightOnly(marks, sheet.id, known),
      record: record.parts,
      tabs,
      unfinishedMarks: unfinished.length,
      isProtected,
      isTruncated,
    },
  };
}

/** What is asked for several times and stays the same. */
function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
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
