import { agrees } from "../../core/cells";
import {
  cellAt,
  type EditPlan,
  type EditResult,
  looksAfter,
  type Pause,
  type RecordPart,
  type SheetSnapshot,
  standingFormulas,
  UNTOUCHED,
} from "../../core/port";
import { queueSameCells } from "./cells";
import { exchange } from "./exchange";
import { ifAnswered } from "./pending";
import { isMissing, queueParts } from "./record";
import { queueChange, queueCommentIds, queueRemoval } from "./record-changes";
import type { OpenSheet } from "./session";
import type { Block } from "./write-request";

/** A sheet that was written and is to be read back, its record to be brought up to date. */
export interface Begun {
  readonly block: Block;
  /** Ids of the comments that were added. */
  readonly added: readonly string[];
}

/** A sheet in a request that reads back. */
export interface BackBlock extends Begun {
  readonly isWhole: () => boolean;
  /** New parts of the record, their ids loaded. */
  readonly told: readonly Excel.CustomXmlPart[];
  /** What came of it, once all was answered. @param record the parts as they now stand */
  readonly finish: (record: readonly RecordPart[]) => Promise<EditResult>;
}

/** Queues the reading back of some sheets, and what becomes of the record. */
export async function queueBack(
  context: Excel.RequestContext,
  begun: readonly Begun[],
  pause: Pause,
): Promise<{ readonly blocks: readonly BackBlock[]; readonly isKnown: () => boolean }> {
  const parts = queueParts(context.workbook);
  const blocks: BackBlock[] = [];
  for (const each of begun) {
    blocks.push(queueOne(context, each, parts, blocks.length === begun.length - 1));
    await pause();
  }
  return { blocks, isKnown: () => ifAnswered(() => parts.items) !== null };
}

function queueOne(
  context: Excel.RequestContext,
  { block, added }: Begun,
  parts: Excel.CustomXmlPartScopedCollection,
  isLast: boolean,
): BackBlock {
  const { journal, work } = block;
  const { open, plan } = work;
  const cells = queueSameCells(open);
  const told = plan.record === undefined ? [] : queueChange(context, plan.record);
  queueCommentIds(context, open.record, added, removedComments(open, plan));
  if (journal !== null) queueRemoval(context, journal.id);
  const end = isLast ? null : context.workbook.worksheets.getItem(open.snapshot.sheet.id).load("name");
  const finish = async (record: readonly RecordPart[]) => {
    const isSettled = journal !== null && isMissing(parts, [journal.id]);
    if (isSettled) {
      // Another write has found the journal and has told of all this itself.
      for (const { id } of told) queueRemoval(context, id);
      await context.sync();
    }
    const { rows } = cells.read();
    const { wrong, recalculated } = resultsIn(rows, open.snapshot, plan);
    if (wrong.length > 0) {
      await exchange(
        context,
        open,
        wrong.map(({ at, from, to }) => ({ at, expect: to, to: from })),
      );
    }
    return {
      ...UNTOUCHED,
      written: true,
      reverted: wrong.map(({ at, to, found }) => ({ at, announced: to.value, found })),
      recalculated,
      readBack: wrong.length > 0 || isSettled ? null : sheetAfter(open, plan, rows, record),
    };
  };
  return { block, added, told, finish, isWhole: () => end !== null && ifAnswered(() => end.name) !== null };
}

/** Formulas that give something else than was announced, those that were written and those that stood there. */
function resultsIn(rows: SheetSnapshot["rows"], before: SheetSnapshot, plan: EditPlan) {
  const formulas = plan.edits.filter(({ to, isResultOpen }) => to.formula !== null && !isResultOpen);
  // Rows may have come or gone since: only a cell that holds the very formula tells its result.
  const found = <C extends Pick<EditPlan["recalculations"][number], "at">>(
    cell: C,
    formula: string | null,
  ) => {
    const now = cellAt({ rows }, cell.at);
    return now.formula === formula ? [{ ...cell, found: now.value }] : [];
  };
  return {
    wrong: formulas
      .flatMap((edit) => found(edit, edit.to.formula))
      .filter((each) => !agrees(each.found, each.to.value)),
    recalculated: standingFormulas(before, plan)
      .flatMap((each) => found(each, cellAt(before, each.at).formula))
      .filter((each) => !agrees(each.found, each.value))
      .map(({ at, found: value }) => ({ at, value })),
  };
}

/**
 * The sheet after a write: cells as they were read, marks as they were written.
 * @param parts the record as it now stands
 */
export function sheetAfter(
  { snapshot }: OpenSheet,
  { marks: { remove, add }, record }: EditPlan,
  rows: SheetSnapshot["rows"],
  parts: readonly RecordPart[],
): SheetSnapshot {
  const looks = looksAfter(snapshot.record, record);
  return {
    ...snapshot,
    rows,
    marks: [
      ...snapshot.marks.filter((mark) => !remove.includes(mark)),
      ...add.map((mark) => ({ ...mark, fill: looks[mark.highlight].fill })),
    ],
    record: parts,
    unfinishedMarks: 0,
  };
}

/** What a write has done to the record. */
export interface Told {
  readonly plan: EditPlan;
  /** The new parts, their ids loaded. */
  readonly told: readonly Excel.CustomXmlPart[];
}

/** The parts of the record once some plans have been carried out. */
export function recordAfter(before: readonly RecordPart[], written: readonly Told[]): readonly RecordPart[] {
  const gone = new Set(written.flatMap(({ plan }) => plan.record?.remove ?? []));
  return [
    ...before.filter(({ id }) => !gone.has(id)),
    ...written.flatMap(({ plan, told }) =>
      told.map(({ id }, index) => ({ id, text: plan.record?.add[index] ?? "" })),
    ),
  ];
}

export function removedComments({ marks }: OpenSheet, { marks: { remove } }: EditPlan): string[] {
  return remove.flatMap((mark) => marks.handles.get(mark)?.comment?.id ?? []);
}
