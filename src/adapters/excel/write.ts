import { type Address, agrees, sameAddress } from "../../core/cells";
import {
  cellAt,
  type EditPlan,
  type EditResult,
  looksAfter,
  type RefusedComment,
  type SheetSnapshot,
  standingFormulas,
  UNTOUCHED,
  WorkbookError,
} from "../../core/port";
import { queueSameCells } from "./cells";
import { queueEdits } from "./edits";
import { changedMeanwhile, type Comparison, queueComparison, type Stood } from "./compare";
import { toWorkbookError } from "./errors";
import { exchange } from "./exchange";
import { stopIfGivenUp, stopIfLate, type Waiting } from "./giving-up";
import { type Known, markKey } from "./known";
import { bareNotes } from "./marks";
import { queueMarkChanges } from "./paint";
import { ifAnswered } from "./pending";
import { commentIds, type Posted, postsOf, queuePosts, type Sent, syncWithPosts } from "./posts";
import { isMissing, queueParts } from "./record";
import { queueChange, queueCommentIds, queuePart, queueRemoval } from "./record-changes";
import type { OpenSheet } from "./session";

/** What a write needs besides the plan. */
interface WriteOptions {
  readonly known: Known;
  readonly waiting: Waiting;
}

/**
 * Carries a plan out: one sync to write (journal, cells, highlights, comments in that order), one to read back and to
 * bring the record up to date. The first one also answers what stood on the sheet right before: where the plan was made
 * from something else, where anything fails, and where nobody waits any more, all is taken back. Comments that Excel
 * refuses are the exception: everything else stands, and they are told.
 */
export async function write(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  { known, waiting }: WriteOptions,
): Promise<EditResult> {
  stopIfGivenUp(waiting);
  let comparison: Comparison | null = null;
  try {
    comparison = queueComparison(context, open, plan);
    const journal = plan.journal === undefined ? null : queuePart(context, plan.journal);
    queueEdits(open.sheet, open.snapshot, plan.edits);
    const looks = looksAfter(open.snapshot.record, plan.record);
    queueMarkChanges(open.sheet, open.marks, plan.marks, looks);
    for (const format of open.unfinished) format.delete();
    const posts = postsOf(open.sheet, open.marks, plan.marks);
    const isRecordAlone = plan.edits.length + plan.marks.add.length + plan.marks.remove.length === 0;
    const told = isRecordAlone && plan.record !== undefined ? queueChange(context, plan.record) : [];
    const sent = queuePosts(context, open.snapshot.sheet.id, posts);
    const refusal = await syncWithPosts(context, sent);
    const changed = comparison.changed();
    if (changed.length > 0 || comparison.isRecordChanged()) throw changedMeanwhile(changed);
    stopIfLate(waiting);
    if (isRecordAlone) {
      const readBack = sheetAfter(open, plan, comparison.stood().rows, told);
      const result = { ...UNTOUCHED, written: true, notesLeft: bareNotes(open.marks), readBack };
      return await withNotes(context, open, plan, { known, waiting }, result);
    }
    const posted = await postedOf(context, open, sent, refusal, waiting);
    const result = await readBack(context, open, plan, { added: posted.comments, journal });
    for (const { at } of posted.refused) {
      const mark = plan.marks.add.find((each) => sameAddress(each.at, at));
      if (mark !== undefined) known.refused.add(markKey(open.snapshot.sheet.id, at, mark.id));
    }
    return await withNotes(context, open, plan, { known, waiting }, withRefused(result, posted.refused));
  } catch (error) {
    const stood = stoodBefore(comparison);
    // Seldom needed, but then at once: it is fetched as soon as the pane has nothing else to do.
    const { takeBack } = await import(/* webpackChunkName: "writing", webpackPrefetch: true */ "./take-back");
    const { isGone } = await takeBack(context, { open, plan, stood, isLate: waiting.isGivenUp }, known);
    throw isGone ? error : asChange(error, stood === null ? null : comparison);
  }
}

async function postedOf(
  context: Excel.RequestContext,
  { sheet }: OpenSheet,
  sent: Sent,
  refusal: unknown,
  waiting: Waiting,
): Promise<Posted> {
  if (refusal === null) return { refused: [], comments: commentIds(sent) };
  const { postRest } = await import(/* webpackChunkName: "writing", webpackPrefetch: true */ "./refused");
  return postRest({ context, sheet, waiting }, sent, refusal);
}

/** What stands is told by another reading, where it is not what was asked for. */
function withRefused(result: EditResult, refused: readonly RefusedComment[]): EditResult {
  return refused.length === 0 ? result : { ...result, refusedComments: refused, readBack: null };
}

/** Last of all: notes of ours that a file adapter has put on cells of the sheet. */
async function withNotes(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  options: WriteOptions,
  result: EditResult,
): Promise<EditResult> {
  const { notes, outdatedNotes } = open.marks;
  const { impliedNotes } = open.record;
  if (notes.length + outdatedNotes.length === 0 && impliedNotes === null) return result;
  const { settleNotes } = await import(
    /* webpackChunkName: "writing", webpackPrefetch: true */ "./notes-left"
  );
  const settled = await settleNotes(context, open, plan, options);
  if (settled === null) return result;
  const refusedComments = [...result.refusedComments, ...settled.refused];
  return { ...result, notesLeft: settled.left, refusedComments, readBack: null };
}

/** The client fills in what was answered before a batch failed; null where nothing was. */
function stoodBefore(comparison: Comparison | null): Stood | null {
  return comparison && ifAnswered(comparison.stood);
}

/**
 * Where the sheet had changed before the batch, that is what went wrong. A comment or rule that a person has removed
 * meanwhile is missed by its id: the sheet itself is still there.
 */
function asChange(error: unknown, comparison: Comparison | null): unknown {
  const known = toWorkbookError(error);
  if (known instanceof WorkbookError && ["changed", "no-answer"].includes(known.code)) return error;
  const changed = comparison?.changed() ?? [];
  if (changed.length > 0) return changedMeanwhile(changed);
  return known instanceof WorkbookError && known.code === "gone"
    ? new WorkbookError(
        "changed",
        known.detail,
        "批注或高亮在写入时被改动，本次操作已撤回。请重新检查后再试。",
      )
    : error;
}

/** What the writing sync has queued and the next one has to finish. */
interface Begun {
  /** Ids of comments. */
  readonly added: readonly string[];
  readonly journal: Excel.CustomXmlPart | null;
}

/** Puts back formulas that give something else than was announced, and brings the record up to date. */
async function readBack(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  { added, journal }: Begun,
): Promise<EditResult> {
  const formulas = plan.edits.filter(({ to, isResultOpen }) => to.formula !== null && !isResultOpen);
  const standing = standingFormulas(open.snapshot, plan);
  const cells = queueSameCells(open);
  const parts = queueParts(context.workbook);
  const told = plan.record === undefined ? [] : queueChange(context, plan.record);
  queueCommentIds(context, open.record, added, removedComments(open, plan));
  if (journal !== null) queueRemoval(context, journal.id);
  await context.sync();
  const isSettled = journal !== null && isMissing(parts, [journal.id]);
  if (isSettled) {
    // Another write has found the journal and has told of all this itself.
    for (const { id } of told) queueRemoval(context, id);
    await context.sync();
  }
  const { rows } = cells.read();
  // Rows may have come or gone since: only a cell that holds the very formula tells its result.
  const found = <C extends { readonly at: Address }>(cell: C, formula: string | null) => {
    const now = cellAt({ rows }, cell.at);
    return now.formula === formula ? [{ ...cell, found: now.value }] : [];
  };
  const wrong = formulas
    .flatMap((edit) => found(edit, edit.to.formula))
    .filter((each) => !agrees(each.found, each.to.value));
  if (wrong.length > 0) {
    await exchange(
      context,
      open,
      wrong.map(({ at, from, to }) => ({ at, expect: to, to: from })),
    );
  }
  return {
    written: true,
    withoutComment: [],
    refusedComments: [],
    notesLeft: [],
    resultsLost: [],
    reverted: wrong.map(({ at, to, found }) => ({ at, announced: to.value, found })),
    recalculated: standing
      .flatMap((each) => found(each, cellAt(open.snapshot, each.at).formula))
      .filter((each) => !agrees(each.found, each.value))
      .map(({ at, found: value }) => ({ at, value })),
    readBack: wrong.length > 0 || isSettled ? null : sheetAfter(open, plan, rows, told),
  };
}

/**
 * The sheet after a write: cells as they were read, marks and record as they were written.
 * @param told the new parts of the record, their ids loaded
 */
function sheetAfter(
  { snapshot }: OpenSheet,
  { marks: { remove, add }, record }: EditPlan,
  rows: SheetSnapshot["rows"],
  told: readonly Excel.CustomXmlPart[],
): SheetSnapshot {
  const looks = looksAfter(snapshot.record, record);
  return {
    ...snapshot,
    rows,
    marks: [
      ...snapshot.marks.filter((mark) => !remove.includes(mark)),
      ...add.map((mark) => ({ ...mark, fill: looks[mark.highlight].fill })),
    ],
    record: [
      ...snapshot.record.filter(({ id }) => !record?.remove.includes(id)),
      ...told.map(({ id }, index) => ({ id, text: record?.add[index] ?? "" })),
    ],
    unfinishedMarks: 0,
  };
}

function removedComments({ marks }: OpenSheet, { marks: { remove } }: EditPlan): string[] {
  return remove.flatMap((mark) => marks.handles.get(mark)?.comment?.id ?? []);
}
