import {
  type Choose,
  correctedComment,
  planCorrections,
  type PlannedEdit,
  type Review,
  reviewSheet,
  safeOnly,
  wantedMarks,
} from "../review";
import {
  cellAt,
  type EditPlan,
  type EditResult,
  holds,
  isNothing,
  type LedgerEntry,
  NOTHING_TO_DO,
  reconcileMarks,
  type SheetSnapshot,
  toA1,
  WorkbookError,
  type Workbook,
} from "../sheet";
import { changedRecord, entriesOf, readRecord, standingCorrections } from "./ledger";
import { DEFAULT_CHOICE, type Options } from "./options";
import { markIds, remark } from "./remark";

export interface CorrectOptions extends Options {
  /** Which corrections to make; the safe ones where none is given. */
  readonly choose?: Choose;
  /** What the user looked at: cells of it that have changed since stop the run before anything is written. */
  readonly reviewed?: Review;
}

/** What a run has done. */
export interface Corrected extends EditResult {
  /** The sheet as it was found. */
  readonly before: Review;
  /** The sheet as it now stands. */
  readonly after: Review;
  readonly edits: readonly PlannedEdit[];
}

/**
 * Makes the chosen corrections on one sheet, marks what was corrected and what is left for a person, and records it.
 * A sheet without a form, and a form without scores, is left as it is.
 */
export async function correct(
  workbook: Workbook,
  sheetId: string | undefined,
  { choice = DEFAULT_CHOICE, choose = safeOnly, reviewed, now }: CorrectOptions,
): Promise<Corrected> {
  const outcomes: Pick<Corrected, "before" | "after" | "edits">[] = [];
  const result = await workbook.edit(sheetId, (snapshot) => {
    if (reviewed !== undefined) stopIfChanged(reviewed, snapshot, choose);
    const before = reviewSheet(snapshot, choice);
    const correction = planCorrections(before, choose);
    const after = reviewSheet(correction.after, choice);
    outcomes.push({ before, after, edits: correction.edits });
    return before.forms.length === 0 ? NOTHING_TO_DO : planRun(after, correction, now());
  });
  const outcome = outcomes.at(-1);
  if (outcome === undefined) throw new WorkbookError("unknown", "the adapter did not ask for a plan");
  if (result.reverted.length === 0) return { ...result, ...outcome };
  const after = await withdraw(workbook, outcome, result, { choice, now });
  const reverted = new Set(result.reverted.map(({ at }) => toA1(at)));
  return { ...result, ...outcome, after, edits: outcome.edits.filter(({ at }) => !reverted.has(toA1(at))) };
}

/**
 * Takes back what was recorded and marked for formulas that gave another result than announced: the adapter has put
 * the old ones back. The findings stand again, and their cells are marked as open.
 */
async function withdraw(
  workbook: Workbook,
  { before, edits }: Pick<Corrected, "before" | "edits">,
  { reverted }: EditResult,
  { choice = DEFAULT_CHOICE, now }: Options,
): Promise<Review> {
  const places = new Set(reverted.map(({ at }) => toA1(at)));
  const formulas = new Set(
    edits.filter(({ at }) => places.has(toA1(at))).map(({ at, to }) => `${toA1(at)} ${to.formula ?? ""}`),
  );
  const reviews: Review[] = [];
  await workbook.edit(before.snapshot.sheet.id, (snapshot) => {
    const record = readRecord(snapshot);
    const ledger = record.ledger.filter(({ cell, after }) => !formulas.has(`${cell} ${after.formula ?? ""}`));
    const { review, plan } = remark(snapshot, { ...record, ledger }, choice, now());
    reviews.push(review);
    return plan;
  });
  return reviews.at(-1) ?? before;
}

/** Everything one run writes: cells, marks and ledger. */
function planRun(
  after: Review,
  { edits, recalculations }: ReturnType<typeof planCorrections>,
  time: Date,
): EditPlan {
  const { snapshot } = after;
  const record = readRecord(snapshot);
  const nextId = markIds(time, snapshot, record);
  const entries = edits.map((edit) => ledgerEntry(edit, snapshot, nextId(), time));
  const edited = new Set(edits.map(({ at }) => toA1(at)));
  const standing = standingCorrections(snapshot, entriesOf(record, snapshot));
  const corrected = [
    ...standing.filter(({ at }) => !edited.has(toA1(at))),
    ...entries.map(({ mark, comment }, index) => ({ at: (edits[index] as PlannedEdit).at, mark, comment })),
  ];
  const plan: EditPlan = {
    edits,
    recalculations,
    marks: reconcileMarks(snapshot.marks, wantedMarks(after, corrected, nextId())),
  };
  const stored = changedRecord(snapshot.record, { ...record, ledger: [...record.ledger, ...entries] });
  const complete = stored === undefined ? plan : { ...plan, record: stored };
  return isNothing(complete) ? NOTHING_TO_DO : complete;
}

function ledgerEntry(
  edit: PlannedEdit,
  { sheet, rows }: SheetSnapshot,
  mark: string,
  time: Date,
): LedgerEntry {
  const { at, from, to, finding } = edit;
  const numberFormat = rows[at.row]?.[at.column]?.numberFormat ?? "General";
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    cell: toA1(at),
    row: finding.row.value,
    mark,
    rule: finding.rule.id,
    before: to.numberFormat === undefined ? from : { ...from, numberFormat },
    after: to,
    comment: correctedComment(edit),
    time: time.toISOString(),
  };
}

/** Compare and set: every cell that is about to be written must still hold what the user was shown. */
function stopIfChanged(reviewed: Review, snapshot: SheetSnapshot, choose: Choose): void {
  const changed = planCorrections(reviewed, choose)
    .edits.filter(({ at, from }) => !holds(cellAt(snapshot, at), from))
    .map(({ at }) => toA1(at));
  if (changed.length === 0 && reviewed.snapshot.sheet.id === snapshot.sheet.id) return;
  throw new WorkbookError(
    "changed",
    changed.join(","),
    `${changed.join("、") || "工作表"}在检查之后被改动，已停止写入，未更改任何单元格。请重新检查。`,
  );
}
