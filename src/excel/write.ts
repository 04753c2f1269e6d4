import {
  type Address,
  agrees,
  cellAt,
  type EditPlan,
  type EditResult,
  holds,
  looksIn,
  reconcileMarks,
  standingFormulas,
  type Mark,
  type PlacedMark,
  WorkbookError,
} from "../sheet";
import { SETTING_COMMENT_IDS, SETTING_RECORD } from "./api";
import { queueEdits, queueResults } from "./cells";
import { toWorkbookError } from "./errors";
import { queueMarkChanges } from "./marks";
import { idsText, type OpenSheet, openSheet } from "./session";

/**
 * Carries a plan out: one sync to write (record, cells, comments, highlights in that order), one to read back.
 * A batch is no transaction: after a failure, of the reading back too, the sheet is brought back to what was read.
 */
export async function write(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
): Promise<EditResult> {
  const { sheet, snapshot, marks } = open;
  try {
    queueRecord(context, snapshot.record, plan.record);
    queueEdits(sheet, snapshot, plan.edits);
    const added = queueMarkChanges(
      sheet,
      marks,
      plan.marks,
      looksIn(plan.record === undefined ? snapshot.record : plan.record),
    );
    await context.sync();
    return await readBack(context, open, plan, added);
  } catch (error) {
    await rollBack(context, open, plan);
    throw error;
  }
}

function queueRecord(
  context: Excel.RequestContext,
  before: string | null,
  record: string | null | undefined,
): void {
  if (record === undefined) return;
  const { settings } = context.workbook;
  if (record !== null) settings.add(SETTING_RECORD, record);
  else if (before !== null) settings.getItemOrNullObject(SETTING_RECORD).delete();
}

/** Keeps the comments' ids, and puts back formulas that give something else than was announced. */
async function readBack(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  added: readonly Excel.Comment[],
): Promise<EditResult> {
  const formulas = plan.edits.filter(({ to, isResultOpen }) => to.formula !== null && !isResultOpen);
  const standing = standingFormulas(open.snapshot, plan);
  const results = queueResults(
    open.sheet,
    [...formulas, ...standing].map(({ at }) => at),
  );
  const ids = idsAfter(open, plan, added);
  if (idsText(ids) !== idsText(open.commentIds)) queueIds(context, ids);
  await context.sync();
  const found = <C extends { readonly at: Address }>(cell: C) => ({ ...cell, found: results.of(cell.at) });
  const wrong = formulas.map(found).filter((each) => !agrees(each.found, each.to.value));
  if (wrong.length > 0) {
    queueEdits(
      open.sheet,
      open.snapshot,
      wrong.map(({ at, from }) => ({ at, to: from })),
    );
    await context.sync();
  }
  return {
    written: true,
    withoutComment: [],
    reverted: wrong.map(({ at, to, found }) => ({ at, announced: to.value, found })),
    recalculated: standing
      .map(found)
      .filter((each) => !agrees(each.found, each.value))
      .map(({ at, found: value }) => ({ at, value })),
  };
}

function idsAfter(
  { commentIds, marks }: OpenSheet,
  { marks: { remove } }: EditPlan,
  added: readonly Excel.Comment[],
): string[] {
  const gone = new Set(remove.map((mark) => marks.handles.get(mark)?.comment?.id));
  return [...commentIds.filter((id) => !gone.has(id)), ...added.map(({ id }) => id)];
}

function queueIds(context: Excel.RequestContext, ids: readonly string[]): void {
  const { settings } = context.workbook;
  if (ids.length > 0) settings.add(SETTING_COMMENT_IDS, idsText(ids));
  else settings.getItemOrNullObject(SETTING_COMMENT_IDS).delete();
}

/**
 * Brings a sheet back to what was read before a failed write. What was done of the plan is found by looking at the
 * sheet again: the error does not say reliably where the batch stopped.
 * @throws WorkbookError "unknown" with a text of its own when that fails too: the record then tells what was written
 */
async function rollBack(context: Excel.RequestContext, open: OpenSheet, plan: EditPlan): Promise<void> {
  try {
    const now = await openSheet(context, open.snapshot.sheet.id).catch(nullIfGone);
    if (now === null) {
      // The sheet is gone with all that was on it; only the record, which came first, may have been written.
      queueRecord(context, open.snapshot.record ?? plan.record ?? null, open.snapshot.record);
      queueIds(context, open.commentIds);
      await context.sync();
      return;
    }
    const edits = plan.edits
      .filter(({ at, to }) => holds(cellAt(now.snapshot, at), to))
      .map(({ at, from, to }) => ({
        at,
        to:
          to.numberFormat === undefined
            ? from
            : { ...from, numberFormat: cellAt(open.snapshot, at).numberFormat },
      }));
    const marks = reconcileMarks(now.snapshot.marks, open.snapshot.marks.filter(isWhole));
    const isRecordChanged = now.snapshot.record !== open.snapshot.record;
    const areIdsChanged = idsText(now.commentIds) !== idsText(open.commentIds);
    const unfinished = now.unfinished.filter(({ id }) => !open.formatIds.includes(id));
    const count = edits.length + marks.add.length + marks.remove.length + unfinished.length;
    if (count === 0 && !isRecordChanged && !areIdsChanged) return;
    queueEdits(now.sheet, open.snapshot, edits);
    queueMarkChanges(now.sheet, now.marks, marks, looksIn(open.snapshot.record));
    for (const format of unfinished) format.delete();
    if (isRecordChanged) queueRecord(context, now.snapshot.record, open.snapshot.record);
    if (areIdsChanged) queueIds(context, open.commentIds);
    await context.sync();
  } catch (error) {
    const { detail = "" } = toWorkbookError(error) as Partial<WorkbookError>;
    throw new WorkbookError(
      "unknown",
      `roll back: ${detail}`,
      "写入中断，且未能恢复原状。更正记录已保存，请用“撤销更正”恢复，或不保存直接关闭工作簿。",
    );
  }
}

function nullIfGone(error: unknown): null {
  if ((toWorkbookError(error) as Partial<WorkbookError>).code === "gone") return null;
  throw error;
}

/** A mark with all its parts; one that a person has taken apart is not put together again. */
function isWhole(mark: PlacedMark): mark is Mark {
  return mark.id !== null && mark.highlight !== null;
}
