import { type SheetSnapshot, WorkbookError } from "../sheet";
import { SETTING_COMMENT_IDS, SETTING_RECORD } from "./api";
import { queueAllCells, queueCells } from "./cells";
import { isUnfinished, ourRule } from "./highlights";
import { queueMarks, queuePlaces, type ReadMarks, readMarks } from "./marks";

/** A sheet as read, with what is needed to write to it in the same run. */
export interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly snapshot: SheetSnapshot;
  readonly marks: ReadMarks;
  readonly isReadOnly: boolean;
  readonly commentIds: readonly string[];
  /** Ids of all conditional formats on the sheet, ours and others'. */
  readonly formatIds: readonly string[];
  /** Custom rules without a formula: what a write that failed in the middle leaves of a highlight. */
  readonly unfinished: readonly Excel.ConditionalFormat[];
}

/**
 * Reads a sheet: one sync; a second one only where there are comments or highlights of ours to be placed, cells beyond
 * the usual window, or hidden lines among others.
 * @throws Office errors as they come
 */
export async function openSheet(
  context: Excel.RequestContext,
  sheetId: string | undefined,
): Promise<OpenSheet> {
  const { workbook } = context;
  const sheet =
    sheetId === undefined ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(sheetId);
  sheet.load("id,name");
  const protection = sheet.protection.load("protected");
  workbook.load("readOnly");
  const record = workbook.settings.getItemOrNullObject(SETTING_RECORD).load("value");
  const ids = workbook.settings.getItemOrNullObject(SETTING_COMMENT_IDS).load("value");
  const cells = queueCells(sheet);
  const loadedMarks = queueMarks(sheet);
  await context.sync();

  const rest = cells.rest();
  const hasMarks =
    loadedMarks.comments.items.length > 0 ||
    loadedMarks.formats.items.some((format) => ourRule(format) !== null);
  const places = queuePlaces(loadedMarks);
  const all = rest === "read" ? queueAllCells(sheet) : cells;
  const isMoreDue = rest === "read" || all.queueHidden();
  if (isMoreDue || hasMarks) await context.sync();
  if (rest === "read" && all.queueHidden()) await context.sync();

  const commentIds = parseIds(settingText(ids));
  const marks = readMarks(places, commentIds);
  return {
    sheet,
    marks,
    commentIds,
    isReadOnly: workbook.readOnly,
    formatIds: loadedMarks.formats.items.map(({ id }) => id),
    unfinished: loadedMarks.formats.items.filter(isUnfinished),
    snapshot: {
      sheet: { id: sheet.id, name: sheet.name },
      ...all.read(),
      marks: marks.marks,
      foreignComments: marks.foreignComments,
      record: settingText(record),
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

function settingText(setting: Excel.Setting): string | null {
  return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
}

/** Ids that cannot be read are none: comments are known by their text as well. */
function parseIds(text: string | null): string[] {
  return text === null || text === "" ? [] : text.split("\n");
}

export function idsText(ids: readonly string[]): string {
  return ids.join("\n");
}
