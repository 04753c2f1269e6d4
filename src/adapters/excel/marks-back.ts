import { sameAddress } from "../../core/cells";
import { type EditPlan, isWholeMark, looksIn, type MarkChanges, type PlacedMark } from "../../core/port";
import type { Stood } from "./compare";
import type { Handles, ReadMarks } from "./marks";
import { queueMarkChanges } from "./paint";
import { type Post, postsOf, rewording } from "./posts";
import { MovedRows } from "./moved-rows";
import type { OpenSheet } from "./session";

/** A write that is to be taken back. */
export interface Written {
  readonly open: OpenSheet;
  readonly plan: EditPlan;
  /** What stood there right before; null where that is not known: then the sheet as it was read. */
  readonly stood: Stood | null;
  /** Ids of the comments that it has added, as far as they are known. */
  readonly added: readonly string[];
  /** Nobody waits for it any more: others may have written since. */
  readonly isLate: boolean;
}

/**
 * Queues that the marks are again as before a write: those that it has set go, those that it has removed come again,
 * where their rows stand now.
 * @returns whether there is anything to do
 */
export function queueMarksBack(written: Written, now: OpenSheet): boolean {
  const { open } = written;
  const { isTakenBack, ...changes } = marksBack(written, now);
  const words = wordsBack(written, now);
  const unfinished = now.unfinished.filter(({ id }) => !open.formatIds.includes(id));
  if (changes.remove.length + changes.add.length + unfinished.length + words.length === 0) return false;
  const marks = withoutWhatStood(now.marks, isTakenBack, written.stood);
  queueMarkChanges(now.sheet, marks, changes, looksIn(open.snapshot.record));
  for (const format of unfinished) format.delete();
  for (const post of [...postsOf(now.sheet, now.marks, changes), ...words]) post.queue();
  return true;
}

/**
 * Of marks that are taken back, what stood there before the write is not theirs: where another write has meanwhile put a
 * comment, the rule that came late stands with it on the cell, and goes alone.
 */
function withoutWhatStood(
  marks: ReadMarks,
  isTakenBack: (mark: PlacedMark) => boolean,
  stood: Stood | null,
): ReadMarks {
  if (stood === null) return marks;
  const { markIds } = stood;
  const handles = [...marks.handles].map(([mark, handle]) => {
    const { rule, comment, ...others } = handle;
    if (!isTakenBack(mark)) return [mark, handle] as const;
    const isRuleNew = rule !== undefined && !markIds.has(rule.format.id);
    const isCommentNew = comment !== undefined && !markIds.has(comment.id);
    return [mark, { ...others, ...(isRuleNew && { rule }), ...(isCommentNew && { comment }) }] as const;
  });
  return { ...marks, handles: new Map(handles) };
}

/** Answered threads of ours that the write has said to be done get their own words again. */
function wordsBack({ open, plan }: Written, now: OpenSheet): Post[] {
  return plan.marks.remove.flatMap((mark) => {
    const { answered } = open.marks.handles.get(mark) ?? {};
    const thread = [...now.marks.threadAt.values()].find(({ id }) => id === answered?.id);
    const isReworded = thread !== undefined && mark.comment !== null && thread.content !== mark.comment;
    return isReworded ? [rewording(now.sheet, mark.at, thread, mark.comment)] : [];
  });
}

/** @returns the changes, and which of the marks that go are those that the write has set */
function marksBack(
  { open, plan, stood }: Written,
  now: OpenSheet,
): MarkChanges & { readonly isTakenBack: (mark: PlacedMark) => boolean } {
  const moved = new MovedRows(open.snapshot.rows, now.snapshot.rows, plan);
  const movedMark = <M extends PlacedMark>(mark: M): M[] => {
    const row = moved.of(mark.at.row);
    return row === null ? [] : [{ ...mark, at: { ...mark.at, row } }];
  };
  const stands = (mark: PlacedMark, marks: readonly PlacedMark[]) =>
    marks.some((each) => isSame(each, mark) && sameAddress(each.at, mark.at));
  const before = open.snapshot.marks.flatMap(movedMark);
  const isNew = (mark: PlacedMark) =>
    stood === null || idsOf(now.marks.handles.get(mark)).some((id) => !stood.markIds.has(id));
  const remove = now.snapshot.marks.filter(
    (mark) => isSetBy(plan, mark) && isNew(mark) && !stands(mark, before),
  );
  const isRemoved = (mark: PlacedMark) =>
    remove.some((each) => each.id === mark.id && sameAddress(each.at, mark.at));
  const add = touchedMarks(open, plan, stood)
    .filter(isWholeMark)
    .flatMap(movedMark)
    .filter((mark) => !stands(mark, now.snapshot.marks) || isRemoved(mark));
  // What is left of a mark that comes again goes.
  const half = now.snapshot.marks.filter(
    (mark) => !remove.includes(mark) && add.some((each) => sameAddress(each.at, mark.at)),
  );
  return { remove: [...remove, ...half], add, isTakenBack: (mark) => remove.includes(mark) };
}

function isSame(a: PlacedMark, b: PlacedMark): boolean {
  return a.id === b.id && a.highlight === b.highlight && a.comment === b.comment && a.fill === b.fill;
}

/** A mark that a plan has set, or of which it has set a part before it stopped. */
function isSetBy({ marks: { add } }: EditPlan, mark: PlacedMark): boolean {
  return add.some(({ id, comment }) => (mark.id === null ? comment === mark.comment : id === mark.id));
}

/**
 * The marks that a plan removes, and those that go with them for a moment, since they share a rule. What was not there
 * any more when it was carried out has been removed by somebody else.
 */
function touchedMarks(
  { marks: { handles } }: OpenSheet,
  { marks: { remove } }: EditPlan,
  stood: Stood | null,
) {
  const rules = new Set(remove.map((mark) => handles.get(mark)?.rule));
  return [...handles].flatMap(([mark, handle]): PlacedMark[] => {
    const { rule } = handle;
    const ids = idsOf(handle);
    const wasThere = stood === null || ids.length === 0 || ids.some((id) => stood.markIds.has(id));
    const isTouched = remove.includes(mark) || (rule !== undefined && rules.has(rule));
    return isTouched && wasThere ? [mark] : [];
  });
}

/** Ids of the rule and the comment that stand behind a mark. */
function idsOf({ rule, comment }: Handles = {}): string[] {
  return [rule?.format.id, comment?.id].filter((id) => id !== undefined);
}
