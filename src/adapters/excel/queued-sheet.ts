import { queueAllCells, queueCells, type QueuedRange, type RangeCells } from "./cells";
import { isUnfinished, ourRule } from "./highlights";
import { queueMarks, queuePlaces, type QueuedPlaces } from "./marks";
import { ifAnswered, type Pending } from "./pending";

/** What was read of one sheet alone. */
interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly isLong: boolean;
  readonly isTruncated: boolean;
  readonly formatIds: readonly string[];
  readonly unfinished: readonly Excel.ConditionalFormat[];
  readonly places: QueuedPlaces;
  readonly cells: Pending<RangeCells>;
}

/** The loads that read one sheet: queued in up to three steps, with a sync after each that has queued something. */
export interface QueuedSheet {
  /** Queues what the first answer asks for; whether that is anything. */
  readonly queueMore: Pending<boolean>;
  /** Queues what the second answer asks for; whether that is anything. */
  readonly queueLast: Pending<boolean>;
  /** Whether what was queued last has been answered. */
  readonly isAnswered: () => boolean;
  readonly read: Pending<ReadSheet>;
}

/** @param sheetId the active sheet where it is left out */
export function queueSheet(
  { worksheets }: Pick<Excel.Workbook, "worksheets">,
  sheetId: string | undefined,
): QueuedSheet {
  const sheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  sheet.load("id,name");
  const protection = sheet.protection.load("protected");
  const first = queueCells(sheet);
  const loaded = queueMarks(sheet);
  // Answered last of all that was queued, so that it tells whether all of it was.
  let last: Pending<unknown> = () => loaded.formats.items;
  let asked: { readonly places: QueuedPlaces; readonly range: QueuedRange; readonly isAgain: boolean };
  return {
    queueMore: () => {
      const isLong = first.rest() === "read";
      const hasMarks =
        loaded.comments.items.length > 0 || loaded.formats.items.some((format) => ourRule(format) !== null);
      const places = queuePlaces(loaded);
      // Rows may have moved since: the cells are read together with the places of the marks.
      const range = isLong ? queueAllCells(sheet) : hasMarks ? queueCells(sheet) : first;
      const isAgain = range !== first;
      asked = { places, range, isAgain };
      if (!isAgain && !first.queueHidden()) return false;
      last = range.last;
      return true;
    },
    queueLast: () => {
      if (!asked.isAgain || !asked.range.queueHidden()) return false;
      last = asked.range.last;
      return true;
    },
    isAnswered: () => ifAnswered(last) !== null,
    read: () => ({
      sheet,
      places: asked.places,
      cells: asked.range.read,
      isProtected: protection.protected,
      isLong: first.rest() === "read",
      isTruncated: first.rest() === "truncated",
      formatIds: loaded.formats.items.map(({ id }) => id),
      unfinished: loaded.formats.items.filter(isUnfinished),
    }),
  };
}
