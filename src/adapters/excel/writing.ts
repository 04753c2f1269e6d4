import { sameAddress } from "../../core/cells";
import {
  type EditPlan,
  type EditResult,
  type Pause,
  type RecordPart,
  type RefusedComment,
  UNTOUCHED,
} from "../../core/port";
import { changedMeanwhile } from "./compare";
import { stopIfLate, type Waiting } from "./giving-up";
import { type Known, markKey } from "./known";
import { bareNotes } from "./marks";
import { commentIds, type Posted } from "./posts";
import { type BackBlock, type Begun, queueBack, recordAfter, sheetAfter, type Told } from "./read-back";
import {
  bytesToAnswer,
  bytesToRead,
  bytesToTell,
  bytesToWrite,
  firstWithin,
  isTooLarge,
  MOST_BYTES,
} from "./request-size";
import { type Block, isRefusal, queueWrites, type Work } from "./write-request";

/** What came of one sheet. */
export type Carried = { readonly result: EditResult } | { readonly error: unknown };

interface Options {
  readonly known: Known;
  readonly waiting: Waiting;
  readonly pause: Pause;
}

/** The comments of a sheet that Excel has refused. */
type Refused = readonly RefusedComment[];

/** One going over sheets that were opened together: they are written, then read back. */
export class Writing {
  readonly carried = new Map<Work, Carried>();
  private begun: readonly Begun[] = [];
  private readonly refused = new Map<Work, Refused>();
  private readonly told: Told[] = [];
  /** Bytes of a request or an answer: less than usual once one was too long. */
  private limit = MOST_BYTES;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly works: readonly Work[],
    private readonly options: Options,
  ) {}

  /** Writes them, until nobody waits any more. */
  async write(): Promise<void> {
    let left = this.works;
    while (left.length > 0 && !this.options.waiting.isGivenUp) {
      const batch = firstWithin(left, [bytesOf, bytesOfAnswer], this.limit);
      const { again, isTooLong } = await this.send(batch);
      if (isTooLong)
        this.limit = batch.reduce((sum, work) => sum + Math.max(bytesOf(work), bytesOfAnswer(work)), 0) / 2;
      left = [...again, ...left.slice(batch.length)];
    }
  }

  /** @returns those that the request has not come to */
  private async send(
    batch: readonly Work[],
  ): Promise<{ readonly again: readonly Work[]; readonly isTooLong?: true }> {
    const { blocks, failedAt } = await queueWrites(this.context, batch, this.options.pause);
    const failure = await this.sync();
    if (failure === null) {
      for (const block of blocks) {
        await this.options.pause();
        await this.written(block, null);
      }
      return { again: [] };
    }
    const { error } = failure;
    const { at, isBefore } = failedAt();
    if (at === null) {
      const isTooLong = batch.length > 1 && isTooLarge(error);
      for (const block of blocks) await this.failed(block, error);
      if (!isTooLong) return { again: [] };
      for (const work of batch) this.carried.delete(work);
      return { again: batch, isTooLong };
    }
    for (const block of isBefore ? [] : blocks.slice(0, at)) await this.written(block, null);
    const stopped = blocks[at] as Block;
    if (isRefusal(stopped, error)) await this.written(stopped, failure);
    else await this.failed(stopped, error);
    return { again: batch.filter((_, index) => (isBefore ? index !== at : index > at)) };
  }

  private async sync(): Promise<{ readonly error: unknown } | null> {
    try {
      await this.context.sync();
      return null;
    } catch (error) {
      return { error };
    }
  }

  /** @param refusal of something said beside a cell; null where there is none */
  private async written(block: Block, refusal: { readonly error: unknown } | null): Promise<void> {
    const { work, comparison, told, sent } = block;
    const { open, plan } = work;
    let added: readonly string[] = [];
    try {
      const changed = comparison.changed();
      if (changed.length > 0 || comparison.isRecordChanged()) throw changedMeanwhile(changed);
      stopIfLate(this.options.waiting);
      if (told !== null) {
        this.told.push({ plan, told });
        const readBack = sheetAfter(open, plan, comparison.stood().rows, this.record);
        await this.done(work, { ...UNTOUCHED, written: true, notesLeft: bareNotes(open.marks), readBack });
        return;
      }
      const posted =
        refusal === null ? { refused: [], comments: commentIds(sent) } : await this.postRest(block, refusal);
      added = posted.comments;
      this.refused.set(work, posted.refused);
      this.begun = [...this.begun, { block, added }];
    } catch (error) {
      await this.failed(block, error, added);
    }
  }

  private async postRest(
    { work: { open }, sent }: Block,
    { error }: { readonly error: unknown },
  ): Promise<Posted> {
    const { postRest } = await import(/* webpackChunkName: "writing", webpackPrefetch: true */ "./refused");
    const { waiting } = this.options;
    return postRest({ context: this.context, sheet: open.sheet, waiting }, sent, error);
  }

  /** Reads back what was written, and brings the record up to date. */
  async readBack(): Promise<void> {
    while (this.begun.length > 0) {
      const batch = firstWithin(this.begun, [bytesOfBack, bytesOfTold], this.limit);
      const { blocks, isKnown } = await queueBack(this.context, batch, this.options.pause);
      const failure = await this.sync();
      const at =
        failure === null || !isKnown() ? batch.length : blocks.findIndex(({ isWhole }) => !isWhole());
      const whole = failure !== null && !isKnown() ? [] : blocks.slice(0, at);
      this.told.push(...whole.map(({ block, told }) => ({ plan: block.work.plan, told })));
      const { record } = this;
      for (const block of whole) {
        await this.options.pause();
        await this.finish(block, record);
      }
      const failed = blocks.slice(whole.length, at + 1);
      for (const { block, added } of failed) await this.failed(block, failure?.error, added);
      this.begun = [...batch.slice(at + 1), ...this.begun.slice(batch.length)];
    }
  }

  /** The record as it stands by what was written so far. */
  private get record(): readonly RecordPart[] {
    return recordAfter(this.works[0]?.open.snapshot.record ?? [], this.told);
  }

  private async finish({ block, added, finish }: BackBlock, record: readonly RecordPart[]): Promise<void> {
    const { work } = block;
    try {
      const result = await finish(record);
      const refused = this.refused.get(work) ?? [];
      const { id } = work.open.snapshot.sheet;
      for (const { at } of refused) {
        const mark = work.plan.marks.add.find((each) => sameAddress(each.at, at));
        if (mark !== undefined) this.options.known.refused.add(markKey(id, at, mark.id));
      }
      await this.done(work, withRefused(result, refused));
    } catch (error) {
      await this.failed(block, error, added);
    }
  }

  /** Last of all: notes of ours that a file adapter has put on cells of the sheet. */
  private async done(work: Work, result: EditResult): Promise<void> {
    const { open, plan } = work;
    const { notes, outdatedNotes } = open.marks;
    const hasNotes = notes.length + outdatedNotes.length > 0 || open.record.impliedNotes !== null;
    const settled = hasNotes ? await this.settleNotes(open, plan) : null;
    const told =
      settled === null
        ? result
        : {
            ...result,
            notesLeft: settled.left,
            refusedComments: [...result.refusedComments, ...settled.refused],
            readBack: null,
          };
    this.carried.set(work, { result: told });
  }

  private async settleNotes(open: Work["open"], plan: EditPlan) {
    const { settleNotes } = await import(
      /* webpackChunkName: "writing", webpackPrefetch: true */ "./notes-left"
    );
    return settleNotes(this.context, open, plan, this.options);
  }

  /** Takes back what was written to a sheet, and keeps why. */
  private async failed(block: Block, error: unknown, added: readonly string[] = []): Promise<void> {
    // Seldom needed, but then at once: it is fetched as soon as the pane has nothing else to do.
    const { takenBack } = await import(
      /* webpackChunkName: "writing", webpackPrefetch: true */ "./failed-write"
    );
    const told = await takenBack(this.context, { block, added, error }, this.options);
    this.carried.set(block.work, { error: told });
  }
}

const bytesOfBack = ({ block }: Begun) => bytesToRead(block.work.open.snapshot);
const bytesOfTold = ({ block }: Begun) => bytesToTell(block.work.plan);
const bytesOf = ({ plan }: Work) => bytesToWrite(plan);
const bytesOfAnswer = ({ open, plan }: Work) => bytesToAnswer(open.snapshot, plan);

/** What stands is told by another reading, where it is not what was asked for. */
function withRefused(result: EditResult, refused: Refused): EditResult {
  return refused.length === 0 ? result : { ...result, refusedComments: refused, readBack: null };
}
