import {
  freeSheetName,
  journalText,
  OWN_SHEET_KINDS,
  type OwnSheet,
  type OwnSheetKind,
  ownSheetMarker,
  readRecord,
  type SheetRef,
  WorkbookError,
} from "../../core/port";
import { stopIfGivenUp, type Waiting } from "./giving-up";
import type { Known } from "./known";
import { queueContent } from "./own-sheet";
import { queueRecord } from "./record";
import { queuePart, queueRemoval } from "./record-changes";

/** A sheet that is not written to its end has this in its tab's name. */
const UNFINISHED = "（写入中）";

/**
 * Writes a sheet of ours: on a new sheet, which then takes place and name of the one of its kind that was there.
 * So the earlier one stays whole until the new one is. Two syncs; what fails in between is taken back.
 * @throws WorkbookError read-only; Office errors as they come
 */
export async function putOwnSheet(
  context: Excel.RequestContext,
  content: OwnSheet,
  known: Known,
  waiting: Waiting,
): Promise<SheetRef> {
  const { workbook } = context;
  const { names, old, isReadOnly, marker, active } = await lookAround(context, content.kind);
  if (isReadOnly) throw new WorkbookError("read-only");
  stopIfGivenUp(waiting);
  const taken = old === null ? names : names.filter((name) => name !== old.name);
  const name = old?.name ?? freeSheetName(content.name, taken);
  const temporary = freeSheetName(`${content.name}${UNFINISHED}`, names);
  try {
    const journal = queuePart(context, journalOf(content.kind, temporary, old));
    const sheet = workbook.worksheets.add(temporary);
    queueContent(sheet, content);
    // The name goes first: as long as the earlier sheet is there, it can be given back to it.
    if (marker) workbook.names.getItem(ownSheetMarker(content.kind)).delete();
    workbook.names.add(ownSheetMarker(content.kind), sheet.getRange("A1")).visible = false;
    if (old !== null) {
      sheet.position = old.position;
      if (active === old.id) sheet.activate();
      workbook.worksheets.getItem(old.id).delete();
    }
    sheet.name = name;
    sheet.load("id,name");
    // Last of all: as long as it stands, what has failed can be told from what is whole.
    journal.delete();
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  } catch (error) {
    const [whole] = await dropHalf(context, known, null);
    if (whole === undefined) throw error;
    return whole;
  }
}

/** What of the workbook has to be known before a sheet of ours is written. */
interface WorkbookBefore {
  readonly names: readonly string[];
  readonly isReadOnly: boolean;
  /** Whether the hidden name is there, which may stand for a sheet that is gone. */
  readonly marker: boolean;
  readonly old: { readonly id: string; readonly name: string; readonly position: number } | null;
  /** Id of the sheet in front. */
  readonly active: string;
}

async function lookAround(context: Excel.RequestContext, kind: OwnSheetKind): Promise<WorkbookBefore> {
  const { workbook } = context;
  workbook.load("readOnly");
  const all = workbook.worksheets.load("items/id,items/name,items/position");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const marker = workbook.names.getItemOrNullObject(ownSheetMarker(kind)).load("name");
  const old = marker.getRangeOrNullObject().worksheet.load("id");
  await context.sync();
  const known = old.isNullObject ? undefined : all.items.find(({ id }) => id === old.id);
  return {
    names: all.items.map(({ name }) => name),
    isReadOnly: workbook.readOnly,
    marker: !marker.isNullObject,
    old: known === undefined ? null : { id: known.id, name: known.name, position: known.position },
    active: active.id,
  };
}

function journalOf(kind: OwnSheetKind, temporary: string, old: SheetRef | null): string {
  return journalText({
    action: "report",
    time: "",
    sheet: { id: old?.id ?? "", name: temporary },
    entries: [],
    hadMarks: false,
    own: kind,
    remove: [],
    add: [],
  });
}

/**
 * Takes away what writing a sheet of ours has left where it stopped: the new sheet, where the earlier one is still
 * there; else the new sheet is whole and takes its place.
 * @param journal id of the journal's part; null for every such journal
 * @returns the sheets that were whole
 */
export async function dropHalf(
  context: Excel.RequestContext,
  known: Known,
  journal: string | null,
): Promise<SheetRef[]> {
  const { workbook } = context;
  const record = queueRecord(context, known);
  const sheets = workbook.worksheets.load("items/id,items/name");
  const markers = OWN_SHEET_KINDS.map((kind) => {
    const name = workbook.names.getItemOrNullObject(ownSheetMarker(kind)).load("name");
    return { kind, name, sheet: name.getRangeOrNullObject().worksheet.load("id") };
  });
  await context.sync();
  if (record.queueUnknown()) await context.sync();
  const left = readRecord(record.read().parts).unfinished.filter(
    ({ action, part }) => action === "report" && (journal === null || part === journal),
  );
  const whole: SheetRef[] = [];
  for (const { part, own, sheet } of left) {
    const half = sheets.items.find(({ name }) => name === sheet.name);
    const old = sheets.items.find(({ id }) => id === sheet.id);
    const marker = markers.find(({ kind }) => kind === own);
    const markedId = marker === undefined || marker.sheet.isNullObject ? null : marker.sheet.id;
    const others = sheets.items.filter((each) => each !== half);
    if (half !== undefined && sheet.id !== "" && old === undefined) {
      const name = freeSheetName(
        sheet.name.replace(UNFINISHED, ""),
        others.map((each) => each.name),
      );
      half.name = name;
      if (marker !== undefined && markedId !== half.id) queueMarker(workbook, marker, half);
      whole.push({ id: half.id, name });
    } else if (half !== undefined) {
      half.delete();
      const isMarked = markedId !== null && markedId !== half.id;
      if (marker !== undefined && !isMarked) queueMarker(workbook, marker, old ?? null);
    } else {
      const done = others.find(({ id }) => id === markedId && id !== sheet.id);
      if (done !== undefined) whole.push({ id: done.id, name: done.name });
    }
    queueRemoval(context, part);
  }
  if (left.length > 0) await context.sync();
  return whole;
}

/** Queues that the hidden name stands for this sheet; null takes it away. */
function queueMarker(
  workbook: Excel.Workbook,
  { kind, name }: { readonly kind: OwnSheetKind; readonly name: Excel.NamedItem },
  sheet: Excel.Worksheet | null,
): void {
  if (!name.isNullObject) name.delete();
  if (sheet !== null) workbook.names.add(ownSheetMarker(kind), sheet.getRange("A1")).visible = false;
}
