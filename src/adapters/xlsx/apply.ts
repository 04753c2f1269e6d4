import { type Address, toA1 } from "../../core/cells";
import {
  cellAt,
  commentsUnread,
  type EditPlan,
  type EditResult,
  looksAfter,
  type MarkChanges,
  PROTECTED_IN_FILE,
  READ_LIMIT,
  type SheetSnapshot,
  type Steps,
  WorkbookError,
} from "../../core/port";
import type { Book, BookSheet } from "./book/book";
import { calculateOnLoad, dropCalcChain } from "./book/calculation";
import { ensureFormats, removeUnusedFormats } from "./highlights/formats";
import { addHighlights, removeHighlights } from "./highlights/rules";
import type { NewNote } from "./notes/comments-part";
import { readNotes } from "./notes/read";
import { reopenPosts } from "./notes/thread-write";
import { addNotes, removeComments } from "./notes/write";
import type { Parts } from "./package/parts";
import { changeRecord } from "./record/record";
import { tidyOurParts } from "./record/tidy";
import { type Followed, followUp } from "./results/follow";
import type { Results } from "./results/results";
import { writeCells } from "./sheet/write-cells";
import { styleWith } from "./styles/cell-style";

/** What of a plan came otherwise than one may expect. */
export interface Applied extends Pick<EditResult, "resultsLost" | "reverted"> {
  /** The cells where a comment of another person leaves room for the highlight only. */
  readonly withoutComment: Address[];
}

/**
 * Carries out a plan on one sheet.
 * @param parts changed step by step: hand in a fork, so that neither an error half-way nor a pause shows half of it
 * @param results of the formulas as they stand
 */
export function* applyPlan(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  snapshot: SheetSnapshot,
  plan: EditPlan,
  results: Results,
): Steps<Applied> {
  if (snapshot.isProtected) throw new WorkbookError("protected", `sheet ${sheet.id}`, PROTECTED_IN_FILE);
  assertWithinReach(snapshot, plan);
  if (snapshot.areCommentsUnread) assertCommentsAside(parts, sheet, plan);
  const { lost: resultsLost, reverted } = yield* applyCells(parts, book, sheet, snapshot, plan, results);
  yield;
  const withoutComment = yield* applyMarks(parts, book, sheet, snapshot, plan);
  const { record, marks } = plan;
  yield;
  if (record !== undefined) changeRecord(parts, record);
  yield;
  const areMarksChanged = marks.remove.length + marks.add.length > 0;
  if (record !== undefined || areMarksChanged) tidyOurParts(parts, book, sheet);
  return { withoutComment, resultsLost, reverted };
}

/** Of a sheet that is too large only what was read can be written. */
function assertWithinReach({ isTruncated }: SheetSnapshot, { edits, recalculations }: EditPlan): void {
  if (!isTruncated) return;
  const beyond = [...edits, ...recalculations].find(
    ({ at }) => at.row >= READ_LIMIT.rows || at.column >= READ_LIMIT.columns,
  );
  if (beyond) throw new WorkbookError("too-large", `${toA1(beyond.at)} was not read`);
}

/** Where comments cannot be read, nothing is written to cells: what stands on them is unknown. */
function assertCommentsAside(parts: Parts, { name, part }: BookSheet, plan: EditPlan): void {
  const { edits, recalculations, marks } = plan;
  if (edits.length + recalculations.length + marks.add.length + marks.remove.length === 0) return;
  try {
    readNotes(parts, part);
  } catch (error) {
    throw error instanceof WorkbookError ? commentsUnread(name, error.detail) : error;
  }
}

function* applyCells(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  snapshot: SheetSnapshot,
  plan: EditPlan,
  results: Results,
): Steps<Pick<Followed, "lost" | "reverted">> {
  const { recalculations } = plan;
  if (plan.edits.length + recalculations.length === 0) return { lost: [], reverted: [] };
  const write = (cells: EditPlan["edits"], others: EditPlan["recalculations"] = []) => {
    writeCells(parts, sheet.part, cells, others, (style, needs) => styleWith(parts, book, style, needs));
  };
  write(plan.edits, recalculations);
  yield;
  const { isChanged, lost, reverted, edits } = followUp(parts, book, sheet, plan, results, write);
  const hasWritten = recalculations.length > 0 || edits.some(({ to }) => to.formula !== null);
  if (isChanged || hasWritten) calculateOnLoad(parts, book.part);
  const hadFormula = (at: Address) => cellAt(snapshot, at).formula !== null;
  if (edits.some(({ at, to }) => hadFormula(at) !== (to.formula !== null))) dropCalcChain(parts, book.part);
  return { lost, reverted };
}

/** Removals first; gives the cells where a comment of another person leaves room for the highlight only. */
function* applyMarks(
  parts: Parts,
  book: Book,
  { part }: BookSheet,
  { record: before }: SheetSnapshot,
  { marks: { remove, add }, record }: EditPlan,
): Steps<Address[]> {
  const lost = remove.filter(({ id }) => id !== null);
  if (lost.length > 0) removeHighlights(parts, part, lost);
  if (add.length > 0) {
    const formats = ensureFormats(
      parts,
      book,
      new Set(add.map(({ highlight }) => highlight)),
      looksAfter(before, record),
    );
    addHighlights(parts, part, add, formats);
  }
  yield;
  const withoutComment = yield* applyComments(parts, book, part, { remove, add });
  if (lost.length > 0) removeUnusedFormats(parts, book);
  return withoutComment;
}

/**
 * The comments of marks. What stands already as it is wanted stays as it is, be it a note or a thread; all else comes as
 * a note, but not to a cell where another person has written.
 */
function* applyComments(
  parts: Parts,
  book: Book,
  part: string,
  { remove, add }: MarkChanges,
): Steps<Address[]> {
  const { ours, foreign } = readNotes(parts, part);
  const wanted = add.flatMap(({ at, comment }) => (comment === null ? [] : [{ at, text: comment }]));
  const isOurs = isAmong(ours);
  const added = wanted.filter((each) => !isOurs(each));
  const foreignCells = new Set(foreign.map(toA1));
  const isForeign = ({ at }: NewNote) => foreignCells.has(toA1(at));
  const notes = added.filter((each) => !isForeign(each));
  const gone = remove.flatMap(({ at, comment }) => (comment === null ? [] : [{ at, text: comment }]));
  const isWanted = isAmong(wanted);
  const left = gone.filter((each) => !isWanted(each));
  removeComments(
    parts,
    part,
    [...left, ...notes].map(({ at }) => at),
  );
  yield;
  yield* addNotes(parts, book, part, notes);
  const isReopened = isAmong(reopenPosts(parts, part, added.filter(isForeign)));
  return added.filter((each) => isForeign(each) && !isReopened(each)).map(({ at }) => at);
}

/** Whether these notes have one with the same words on the same cell. */
function isAmong(notes: readonly NewNote[]): (note: NewNote) => boolean {
  const keyOf = ({ at, text }: NewNote) => `${toA1(at)} ${text}`;
  const keys = new Set(notes.map(keyOf));
  return (note) => keys.has(keyOf(note));
}
