import {
  type Address,
  cellAt,
  type EditPlan,
  holds,
  looksIn,
  type Mark,
  type PlacedMark,
  sameAddress,
  type SheetSnapshot,
  WorkbookError,
} from "../sheet";
import { toWorkbookError } from "./errors";
import { contentOf, type Exchange, exchange } from "./exchange";
import { queueMarkChanges } from "./marks";
import { type KnownParts, queueChange, queueCommentIdsBack } from "./record";
import { type OpenSheet, openSheet } from "./session";

/** How the detail of an error begins where what was written could not be taken back. */
export const NOT_TAKEN_BACK = "not taken back";

/** A write that is to be taken back: what was read before, the plan, and the rows as they stood right before it. */
export interface Written {
  readonly open: OpenSheet;
  readonly plan: EditPlan;
  /** Null where that is not known: then the sheet as it was read. */
  readonly stood: SheetSnapshot["rows"] | null;
}

/**
 * Takes back what a write has done, and nothing else: cells that still hold what it wrote get what stood in them right
 * before, its comments and rules go and those it removed come again, its parts of the record go. How far it came is
 * found by looking at the sheet again: an error does not say reliably where a batch stopped.
 * @returns whether the sheet is gone altogether
 * @throws WorkbookError "unknown" with a text of its own when that fails: what tells of the write then stays
 */
export async function takeBack(
  context: Excel.RequestContext,
  written: Written,
  known: KnownParts,
): Promise<{ readonly isGone: boolean }> {
  const { open, plan } = written;
  try {
    const now = await openSheet(context, open.snapshot.sheet.id, known).catch(nullIfGone);
    if (now === null) {
      // The sheet is gone with all that was on it; only the record may still tell of it.
      await takeBackRecord(context, written, await openSheet(context, undefined, known));
      return { isGone: true };
    }
    const cells = cellsToRestore(written, now.snapshot);
    await exchange(context, now, cells);
    if (takeBackMarks(written, now)) await context.sync();
    await takeBackRecord(context, written, now);
    return { isGone: false };
  } catch (error) {
    const { detail = "" } = toWorkbookError(error) as Partial<WorkbookError>;
    const isPending = plan.journal !== undefined;
    throw new WorkbookError(
      "unknown",
      `${NOT_TAKEN_BACK}: ${detail}`,
      isPending
        ? "写入中断，且未能立即恢复原状。请重新检查：窗格会提示上次操作没有完成，可选择“完成”或“撤销”。"
        : "写入中断。请重新检查后再试。",
    );
  }
}

function cellsToRestore({ open, plan, stood }: Written, now: SheetSnapshot): Exchange[] {
  const before = stood === null ? open.snapshot : { rows: stood };
  return plan.edits.flatMap(({ at, to }): Exchange[] => {
    const place = movedPlace(before, now, at, plan);
    if (place === null || !holds(cellAt(now, place), to)) return [];
    const was = contentOf(cellAt(before, at));
    return holds(cellAt(before, at), to) ? [] : [{ at: place, expect: to, to: was }];
  });
}

/** Where a cell that was written stands now: rows may have come or gone, or been sorted, since. */
function movedPlace(
  before: Pick<SheetSnapshot, "rows">,
  now: SheetSnapshot,
  at: Address,
  { edits }: EditPlan,
): Address | null {
  const columns = new Set(edits.filter((edit) => edit.at.row === at.row).map((edit) => edit.at.column));
  const textOf = (rows: SheetSnapshot["rows"], row: number) =>
    JSON.stringify(
      (rows[row] ?? []).map((cell, column) =>
        columns.has(column) || cell === undefined ? null : (cell.formula ?? cell.value),
      ),
    );
  const wanted = textOf(before.rows, at.row);
  if (textOf(now.rows, at.row) === wanted) return at;
  const others = [...now.rows.keys()].filter((row) => textOf(now.rows, row) === wanted);
  if (others.length === 1 && others[0] !== undefined) return { row: others[0], column: at.column };
  // The row has been changed otherwise; the cell itself says whether it holds what was written.
  return others.length === 0 ? at : null;
}

/** Queues the marks: whether there is anything to do. */
function takeBackMarks({ open, plan }: Written, now: OpenSheet): boolean {
  const isSame = (a: PlacedMark, b: PlacedMark) =>
    a.id === b.id && a.highlight === b.highlight && a.comment === b.comment && a.fill === b.fill;
  const stoodBefore = (mark: PlacedMark) =>
    open.snapshot.marks.some((each) => isSame(each, mark) && sameAddress(each.at, mark.at));
  // A mark that the write has set, or of which it has set a part before it stopped.
  const isOurs = (mark: PlacedMark) =>
    plan.marks.add.some(
      (added) =>
        (mark.id === null ? added.comment === mark.comment : added.id === mark.id) &&
        (mark.comment === null || added.comment === mark.comment || mark.id === added.id),
    );
  const remove = now.snapshot.marks.filter((mark) => isOurs(mark) && !stoodBefore(mark));
  const lost = touchedMarks(open, plan).filter(isWhole).filter(
    (mark) =>
      !now.snapshot.marks.some((each) => isSame(each, mark) && sameAddress(each.at, mark.at)) ||
      remove.some((each) => each.id === mark.id && sameAddress(each.at, mark.at)),
  );
  const half = now.snapshot.marks.filter(
    (mark) => !remove.includes(mark) && lost.some((each) => sameAddress(each.at, mark.at)),
  );
  const unfinished = now.unfinished.filter(({ id }) => !open.formatIds.includes(id));
  if (remove.length + lost.length + half.length + unfinished.length === 0) return false;
  queueMarkChanges(
    now.sheet,
    now.marks,
    { remove: [...remove, ...half], add: lost },
    looksIn(open.snapshot.record),
  );
  for (const format of unfinished) format.delete();
  return true;
}

/** The marks that a plan removes, and those that go with them for a moment, since they share a rule. */
function touchedMarks({ marks: { handles } }: OpenSheet, { marks: { remove } }: EditPlan): PlacedMark[] {
  const rules = new Set(remove.map((mark) => handles.get(mark)?.rule));
  return [...handles].flatMap(([mark, { rule }]) =>
    remove.includes(mark) || (rule !== undefined && rules.has(rule)) ? [mark] : [],
  );
}

/** A mark with all its parts; one that a person has taken apart is not put together again. */
function isWhole(mark: PlacedMark): mark is Mark & PlacedMark {
  return mark.id !== null && mark.highlight !== null;
}

/** The parts that the write has added go, the journal last; those that it has removed come again. */
async function takeBackRecord(
  context: Excel.RequestContext,
  { open, plan }: Written,
  { record }: Pick<OpenSheet, "record">,
): Promise<void> {
  const { remove = [], add = [] } = plan.record ?? {};
  const before = open.snapshot.record;
  const ours = record.parts.filter(
    ({ id, text }) =>
      (add.includes(text) || text === plan.journal) && !before.some((part) => part.id === id),
  );
  const texts = new Set(record.parts.map(({ text }) => text));
  const lost = before.filter(({ id, text }) => remove.includes(id) && !texts.has(text));
  queueChange(context, {
    add: lost.map(({ text }) => text),
    remove: ours
      .sort((a, b) => Number(a.text === plan.journal) - Number(b.text === plan.journal))
      .map(({ id }) => id),
  });
  const areIdsChanged = queueCommentIdsBack(context, open.record, record);
  if (lost.length + ours.length > 0 || areIdsChanged) await context.sync();
}

function nullIfGone(error: unknown): null {
  if ((toWorkbookError(error) as Partial<WorkbookError>).code === "gone") return null;
  throw error;
}
