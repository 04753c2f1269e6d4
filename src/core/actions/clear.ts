import {
  commentsUnread,
  type EditPlan,
  type EditResult,
  type KeptRecord,
  NOTHING_TO_DO,
  readRecord,
  reconcileMarks,
  type RecordChange,
  recordChange,
  type SheetRef,
  type SheetSnapshot,
  type Workbook,
  type WorkbookError,
} from "../port";
import type { Options } from "./options";
import { openRecord } from "./record";
import { recorded } from "./recorded";
import { throughSheets } from "./through-sheets";

/**
 * Takes everything of ours off one sheet: comments, highlights and its part of the ledger. Values stay as they are,
 * so corrections can no longer be undone afterwards; nothing of other people is touched. Findings that a person has
 * set aside stay so: that is their decision, not a mark. Parts of the record that cannot be read go, they serve nobody.
 */
export function clear(
  workbook: Workbook,
  sheetId: string | undefined,
  { now, signal }: Pick<Options, "now" | "signal">,
): Promise<EditResult> {
  return workbook.edit(sheetId, (snapshot) => planClear(snapshot, now().toISOString()), signal);
}

function planClear(snapshot: SheetSnapshot, time: string): EditPlan {
  const { sheet, areCommentsUnread } = snapshot;
  if (areCommentsUnread) throw commentsUnread(sheet.name, `comments of sheet ${sheet.id}`);
  const open = openRecord(snapshot);
  const entries = new Set(open.ledger.entries);
  const wanted = { ...open.kept, ledger: open.kept.ledger.filter((entry) => !entries.has(entry)) };
  // Marks go wherever they stand, so nothing that was read has to be as it was.
  const plan = { edits: [], recalculations: [], marks: reconcileMarks(snapshot.marks, []), reads: [] };
  const alsoRemove = readRecord(snapshot.record).damaged;
  return recorded(snapshot, plan, { open, wanted, action: "clear", time, alsoRemove });
}

/** What came of clearing a whole workbook. */
export interface Cleared {
  /** Whether anything of ours was there. */
  readonly written: boolean;
  /** The sheets that could not be cleared, each with the reason. */
  readonly left: readonly LeftSheet[];
}

interface LeftSheet {
  readonly sheet: SheetRef;
  readonly error: WorkbookError;
}

/**
 * Takes everything of ours out of a workbook, so that it can be handed on: every sheet is cleared, and the record goes
 * with all that was set aside. What a later version has recorded stays. A sheet that cannot be cleared is left, with
 * what the record says of it, and does not stop the others.
 * @throws WorkbookError where no sheet can be cleared
 */
export async function clearAll(
  workbook: Workbook,
  options: Pick<Options, "now" | "signal" | "pause">,
): Promise<Cleared> {
  const visited = await throughSheets(workbook, (id) => clear(workbook, id, options), options);
  const left = visited.flatMap(({ sheet, error }) => (error === null ? [] : [{ sheet, error }]));
  const cleared = visited.flatMap(({ sheet, result }) => (result === null ? [] : [{ sheet, result }]));
  const written = cleared.some(({ result }) => result.written);
  const [first] = cleared;
  if (first === undefined) {
    if (left[0] !== undefined) throw left[0].error;
    return { written, left };
  }
  const sheets = left.map(({ sheet }) => sheet);
  const rest = await workbook.edit(first.sheet.id, (each) => planForgetting(each, sheets), options.signal);
  return { written: written || rest.written, left };
}

/** Takes the record away but for what it says of sheets that were left. */
function planForgetting({ record, tabs }: SheetSnapshot, left: readonly SheetRef[]): EditPlan {
  const { ledger, newer, damaged, unfinished } = readRecord(record);
  const kept = ledger.filter(({ sheetId, sheetName }) =>
    left.some(({ id, name }) => id === sheetId || name === sheetName),
  );
  const { remove, add } = recordChange(record, { ...NOTHING_KEPT, ledger: kept }, tabs) ?? NO_CHANGE;
  const gone = new Set([...remove, ...damaged, ...unfinished.map(({ part }) => part)]);
  const change = { remove: [...gone].filter((id) => !newer.includes(id)), add };
  const isNone = change.remove.length + change.add.length === 0;
  return isNone ? NOTHING_TO_DO : { ...NOTHING_TO_DO, reads: [], record: change };
}

const NOTHING_KEPT: KeptRecord = { ledger: [], ignored: [], settings: {}, settingsTime: "" };
const NO_CHANGE: RecordChange = { remove: [], add: [] };
