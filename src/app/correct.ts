import {
  type Choose,
  correctedComment,
  planCorrections,
  type PlannedEdit,
  type Review,
  reviewSheet,
  safeOnly,
  settingsOf,
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
  sameAddress,
  type SheetSnapshot,
  toA1,
  WorkbookError,
  type Workbook,
  type WorkbookRecord,
} from "../sheet";
import { changedRecord, entriesOf, readRecord, standingCorrections } from "./ledger";
import { chooserOf, type Options } from "./options";
import { markIds } from "./remark";

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

/** One going over a sheet: what it found and planned, and what came of it. */
interface Pass {
  readonly before: Review;
  readonly after: Review;
  readonly edits: readonly PlannedEdit[];
  readonly result: EditResult;
}

/** Formulas that calculate differently than foretold lead to another pass; they settle at once, or never. */
const MOST_PASSES = 3;

/**
 * Makes the chosen corrections on one sheet, marks what was corrected and what is left for a person, and records it.
 * Where formulas then have other results than foretold, the sheet is gone over again as it now stands; a corrected
 * formula that was put back is left to a person. A sheet without a form, and a form without scores, is left as it is.
 */
export async function correct(
  workbook: Workbook,
  sheetId: string | undefined,
  { reviewed, choose = safeOnly, ...rest }: CorrectOptions,
): Promise<Corrected> {
  // One click is one run, however many times the sheet is gone over: its entries have one time.
  const time = rest.now();
  const options = { ...rest, now: () => time };
  const first = await pass(workbook, sheetId, { ...options, choose }, [], reviewed);
  const passes = [first];
  let last = first;
  while (isUnsettled(last.result) && passes.length < MOST_PASSES) {
    const withdrawn = passes.flatMap(revertedEdits);
    const places = new Set(withdrawn.map(({ at }) => toA1(at)));
    const others: Choose = (finding) => choose(finding) && !places.has(toA1(finding.at));
    last = await pass(workbook, first.before.snapshot.sheet.id, { ...options, choose: others }, withdrawn);
    passes.push(last);
  }
  return {
    before: first.before,
    after: last.after,
    edits: passes.flatMap((each) => each.edits.filter((edit) => !revertedEdits(each).includes(edit))),
    written: passes.some(({ result }) => result.written),
    withoutComment: last.result.written ? last.result.withoutComment : first.result.withoutComment,
    reverted: passes.flatMap(({ result }) => result.reverted),
    recalculated: last.result.recalculated,
  };
}

function isUnsettled({ reverted, recalculated }: EditResult): boolean {
  return reverted.length + recalculated.length > 0;
}

function revertedEdits({ edits, result: { reverted } }: Pass): PlannedEdit[] {
  return edits.filter(({ at }) => reverted.some((each) => sameAddress(each.at, at)));
}

/** @param withdrawn edits of earlier passes that the adapter has put back: they leave the ledger */
async function pass(
  workbook: Workbook,
  sheetId: string | undefined,
  { profile, choose, now, isUnmarked }: Options & { readonly choose: Choose },
  withdrawn: readonly PlannedEdit[],
  reviewed?: Review,
): Promise<Pass> {
  const outcomes: Omit<Pass, "result">[] = [];
  const result = await workbook.edit(sheetId, (snapshot) => {
    if (reviewed !== undefined) stopIfChanged(reviewed, snapshot, choose);
    const chooser = chooserOf(snapshot, profile);
    const before = reviewSheet(snapshot, chooser);
    const correction = planCorrections(before, choose);
    const after = reviewSheet(correction.after, chooser);
    outcomes.push({ before, after, edits: correction.edits });
    if (before.forms.length === 0) return NOTHING_TO_DO;
    const unmarked = isUnmarked ?? settingsOf(snapshot.record).marks === "none";
    return planRun(after, correction, now(), without(readRecord(snapshot), withdrawn), unmarked);
  });
  const outcome = outcomes.at(-1);
  if (outcome === undefined) throw new WorkbookError("unknown", "the adapter did not ask for a plan");
  return { ...outcome, result };
}

function without(record: WorkbookRecord, withdrawn: readonly PlannedEdit[]): WorkbookRecord {
  const isWithdrawn = ({ cell, after }: LedgerEntry) =>
    withdrawn.some(({ at, to }) => toA1(at) === cell && to.formula === after.formula);
  return { ...record, ledger: record.ledger.filter((entry) => !isWithdrawn(entry)) };
}

/** Everything one pass writes: cells, marks and ledger. */
function planRun(
  after: Review,
  { edits, recalculations }: ReturnType<typeof planCorrections>,
  time: Date,
  record: WorkbookRecord,
  isUnmarked: boolean,
): EditPlan {
  const { snapshot } = after;
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
    marks: reconcileMarks(snapshot.marks, isUnmarked ? [] : wantedMarks(after, corrected, nextId())),
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
