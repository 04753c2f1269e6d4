import { type Address, toA1 } from "../../core/cells";
import {
  cellAt,
  type EditPlan,
  looksAfter,
  READ_LIMIT,
  type SheetSnapshot,
  WorkbookError,
} from "../../core/port";
import type { Book, BookSheet } from "./book/book";
import { calculateOnLoad, dropCalcChain } from "./book/calculation";
import { dependentsOf } from "./formula/dependents";
import { ensureFormats, removeUnusedFormats } from "./highlights/formats";
import { addHighlights, removeHighlights } from "./highlights/rules";
import { addNotes, removeNotes } from "./notes/write";
import type { Parts } from "./package/parts";
import { dropCommentIdsOfNothing } from "./record/comment-ids";
import { changeRecord } from "./record/record";
import { clearResults } from "./sheet/clear-results";
import { writeCells } from "./sheet/write-cells";
import { styleWithFormat } from "./styles/cell-style";

/**
 * Carries out a plan on one sheet.
 * @param parts changed step by step: hand in a fork, so that an error half-way changes nothing
 * @returns the cells where a comment of another person leaves room for the highlight only
 */
export function applyPlan(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  snapshot: SheetSnapshot,
  plan: EditPlan,
): Address[] {
  if (snapshot.isProtected) throw new WorkbookError("protected", `sheet ${sheet.id}`);
  assertWithinReach(snapshot, plan);
  applyCells(parts, book, sheet, snapshot, plan);
  const withoutComment = applyMarks(parts, book, sheet, snapshot, plan);
  if (plan.record !== undefined) changeRecord(parts, plan.record);
  if (plan.record !== undefined || plan.marks.remove.length > 0) dropCommentIdsOfNothing(parts, book);
  return withoutComment;
}

/** Of a sheet that is too large only what was read can be written. */
function assertWithinReach({ isTruncated }: SheetSnapshot, { edits, recalculations }: EditPlan): void {
  if (!isTruncated) return;
  const beyond = [...edits, ...recalculations].find(
    ({ at }) => at.row >= READ_LIMIT.rows || at.column >= READ_LIMIT.columns,
  );
  if (beyond) throw new WorkbookError("too-large", `${toA1(beyond.at)} was not read`);
}

function applyCells(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  snapshot: SheetSnapshot,
  plan: EditPlan,
): void {
  const { edits, recalculations } = plan;
  if (edits.length + recalculations.length === 0) return;
  writeCells(parts, sheet.part, edits, recalculations, (style, code) =>
    styleWithFormat(parts, book, style, code),
  );
  const written = [...edits, ...recalculations].map(({ at }) => at);
  const dependents = dependentsOf(parts, book, sheet, written);
  let isStale = recalculations.length > 0 || edits.some(({ to }) => to.formula !== null);
  for (const other of new Set(dependents.map((each) => each.sheet))) {
    const areas = dependents.filter((each) => each.sheet === other);
    isStale = clearResults(parts, other.part, areas, other === sheet ? written : []) || isStale;
  }
  if (isStale) calculateOnLoad(parts, book.part);
  const hadFormula = (at: Address) => cellAt(snapshot, at).formula !== null;
  if (edits.some(({ at, to }) => hadFormula(at) !== (to.formula !== null))) dropCalcChain(parts, book.part);
}

/** Removals first; gives the cells where a comment of another person leaves room for the highlight only. */
function applyMarks(
  parts: Parts,
  book: Book,
  { part }: BookSheet,
  { foreignComments, record: before }: SheetSnapshot,
  { marks: { remove, add }, record }: EditPlan,
): Address[] {
  const foreign = new Set(foreignComments.map(toA1));
  const isForeign = (at: Address) => foreign.has(toA1(at));
  const wanted = add.flatMap(({ at, comment }) => (comment === null ? [] : [{ at, text: comment }]));
  const notes = wanted.filter(({ at }) => !isForeign(at));
  const cleared = remove.filter(({ comment }) => comment !== null).map(({ at }) => at);
  const lost = remove.filter(({ id }) => id !== null);
  if (lost.length > 0) removeHighlights(parts, part, lost);
  removeNotes(parts, part, [...cleared, ...notes.map(({ at }) => at)]);
  if (add.length > 0) {
    const formats = ensureFormats(
      parts,
      book,
      new Set(add.map(({ highlight }) => highlight)),
      looksAfter(before, record),
    );
    addHighlights(parts, part, add, formats);
  }
  addNotes(parts, book, part, notes);
  if (lost.length > 0) removeUnusedFormats(parts, book);
  return wanted.filter(({ at }) => isForeign(at)).map(({ at }) => at);
}
