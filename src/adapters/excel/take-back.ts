import { holds } from "../../core/cells";
import { cellAt, type SheetSnapshot, WorkbookError } from "../../core/port";
import { toWorkbookError } from "./errors";
import { contentOf, type Exchange, exchange } from "./exchange";
import { NOT_TAKEN_BACK } from "./giving-up";
import type { Known } from "./known";
import { queueMarksBack, type Written } from "./marks-back";
import { MovedRows } from "./moved-rows";
import { removedComments } from "./read-back";
import { isStored } from "./record";
import { queueChange, queueCommentIdsBack } from "./record-changes";
import { type OpenSheet, openSheet } from "./session";

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
  known: Known,
): Promise<{ readonly isGone: boolean }> {
  const { open, plan } = written;
  try {
    const now = await openSheet(context, open.snapshot.sheet.id, known).catch(nullIfGone);
    if (now === null) {
      // The sheet is gone with all that was on it; only the record may still tell of it.
      await takeBackRecord(context, written, await openSheet(context, undefined, known));
      return { isGone: true };
    }
    if (isSettled(written, now)) throw new WorkbookError("changed", "settled by another write");
    const cells = cellsToRestore(written, now.snapshot);
    await exchange(context, now, cells);
    if (queueMarksBack(written, now)) await context.sync();
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

/** A later write has found the journal and has settled what this one had done: it is that one's now. */
function isSettled({ plan: { journal }, isLate }: Written, { record }: OpenSheet): boolean {
  return isLate && journal !== undefined && !record.parts.some(({ text }) => text === journal);
}

function cellsToRestore({ open, plan, stood }: Written, now: SheetSnapshot): Exchange[] {
  const before = stood === null ? open.snapshot : { rows: stood.rows };
  const moved = new MovedRows(before.rows, now.rows, plan);
  return plan.edits.flatMap(({ at, to }): Exchange[] => {
    const row = moved.of(at.row);
    if (row === null) return [];
    const place = { row, column: at.column };
    const was = cellAt(before, at);
    if (!holds(cellAt(now, place), to) || holds(was, to)) return [];
    return [{ at: place, expect: to, to: contentOf(was) }];
  });
}

/** The parts that the write has added go, the journal last; those that it has removed come again. */
async function takeBackRecord(
  context: Excel.RequestContext,
  { open, plan, stood, added }: Written,
  { record }: Pick<OpenSheet, "record">,
): Promise<void> {
  const { remove = [], add = [] } = plan.record ?? {};
  const before = open.snapshot.record;
  const ours = record.parts.filter(
    ({ id, text }) => (add.includes(text) || text === plan.journal) && !before.some((part) => part.id === id),
  );
  const texts = new Set(record.parts.map(({ text }) => text));
  // What another pane had removed before was not removed by us.
  const wasThere = (id: string) => stood === null || !isStored(id) || stood.partIds.has(id);
  const lost = before.filter(({ id, text }) => remove.includes(id) && wasThere(id) && !texts.has(text));
  queueChange(context, {
    add: lost.map(({ text }) => text),
    remove: ours
      .sort((a, b) => Number(a.text === plan.journal) - Number(b.text === plan.journal))
      .map(({ id }) => id),
  });
  const areIdsChanged = queueCommentIdsBack(
    context,
    { before: open.record, now: record },
    { added, removed: removedComments(open, plan) },
  );
  if (lost.length + ours.length > 0 || areIdsChanged) await context.sync();
}

function nullIfGone(error: unknown): null {
  if ((toWorkbookError(error) as Partial<WorkbookError>).code === "gone") return null;
  throw error;
}
