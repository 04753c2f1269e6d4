import { type EditPlan, looksAfter, type Pause } from "../../core/port";
import { type Comparison, queueComparison } from "./compare";
import { queueEdits } from "./edits";
import { queueMarkChanges } from "./paint";
import { ifAnswered } from "./pending";
import { postsOf, queuePosts, refusalIn } from "./posts";
import { queueParts } from "./record";
import { queueChange, queuePart } from "./record-changes";
import type { OpenSheet } from "./session";

/** A sheet that is to be written, and what. */
export interface Work {
  readonly open: OpenSheet;
  readonly plan: EditPlan;
}

/** A sheet in a request that writes. */
export interface Block {
  readonly work: Work;
  readonly comparison: Comparison;
  readonly journal: Excel.CustomXmlPart | null;
  /** The new parts of the record, where nothing else is written. */
  readonly told: readonly Excel.CustomXmlPart[] | null;
  readonly sent: ReturnType<typeof queuePosts>;
  /** Whether a batch that failed has come to its end. */
  readonly isWhole: () => boolean;
}

/** Sheets in one request. */
export interface WriteRequest {
  readonly blocks: readonly Block[];
  /** Where it has failed. */
  readonly failedAt: () => Failed;
}

/** What is known of the sheets of a request that failed. */
export interface Failed {
  /** Which sheet it has failed at; null where it has come to none, and nothing is known of any. */
  readonly at: number | null;
  /** Nothing was written at all: it has failed while it compared what stands with what was read. */
  readonly isBefore: boolean;
}

/**
 * Queues all that is to be written to some sheets: first what stands there before any of it, then sheet by sheet the
 * journal, the cells, the highlights, and what is said beside them last, as Excel may refuse that alone.
 */
export async function queueWrites(
  context: Excel.RequestContext,
  works: readonly Work[],
  pause: Pause,
): Promise<WriteRequest> {
  const parts = queueParts(context.workbook);
  const compared: Pick<Block, "work" | "comparison">[] = [];
  for (const work of works) {
    compared.push({ work, comparison: queueComparison(work.open, work.plan, parts) });
    await pause();
  }
  const blocks: Block[] = [];
  for (const each of compared) {
    blocks.push(queueBlock(context, each, blocks.length === compared.length - 1));
    await pause();
  }
  return {
    blocks,
    failedAt: () => {
      if (ifAnswered(() => parts.items) === null) return { at: null, isBefore: false };
      const before = blocks.findIndex(({ comparison }) => !comparison.isAnswered());
      return before < 0
        ? { at: blocks.findIndex(({ isWhole }) => !isWhole()), isBefore: false }
        : { at: before, isBefore: true };
    },
  };
}

function queueBlock(
  context: Excel.RequestContext,
  { work, comparison }: Pick<Block, "work" | "comparison">,
  isLast: boolean,
): Block {
  const { open, plan } = work;
  const { sheet, snapshot, marks } = open;
  const journal = plan.journal === undefined ? null : queuePart(context, plan.journal);
  queueEdits(sheet, snapshot, plan.edits);
  queueMarkChanges(sheet, marks, plan.marks, looksAfter(snapshot.record, plan.record));
  for (const format of open.unfinished) format.delete();
  const posts = postsOf(sheet, marks, plan.marks);
  const isRecordAlone = plan.edits.length + plan.marks.add.length + plan.marks.remove.length === 0;
  const { record } = plan;
  const told = isRecordAlone ? (record === undefined ? [] : queueChange(context, record)) : null;
  const sent = queuePosts(context, snapshot.sheet.id, posts);
  // Where the last one is not whole, the request has failed at it or before it: nothing has to be asked.
  const end = isLast ? null : context.workbook.worksheets.getItem(snapshot.sheet.id).load("name");
  const isWhole = () => end !== null && ifAnswered(() => end.name) !== null;
  return { work, comparison, journal, told, sent, isWhole };
}

/** Whether a block has failed at something said beside a cell, and nothing else of it: that hinders nothing. */
export function isRefusal({ sent }: Block, error: unknown): boolean {
  return sent.isReached() && refusalIn(error) !== null;
}
