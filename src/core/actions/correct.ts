import { type Area, toA1 } from "../cells";
import {
  cellList,
  changedCells,
  type EditPlan,
  type EditResult,
  looksIn,
  NOTHING_TO_DO,
  reconcileMarks,
  type SheetSnapshot,
  type Steps,
  WorkbookError,
  type Workbook,
} from "../port";
import {
  type Choose,
  type CorrectionPlan,
  isReplaceable,
  type PlannedEdit,
  type Review,
  reviewing,
  reviewInSteps,
  reviewSheet,
  safeOnly,
  settingsOf,
  wantedMarks,
  withConstants,
} from "../review";
import { editSheet } from "./edit-sheet";
import { ledgerEntry, SheetLedger } from "./ledger";
import { markIds } from "./mark-ids";
import type { Options } from "./options";
import { openRecord, type OpenRecord, withoutEdits } from "./record";
import { recorded } from "./recorded";

export interface CorrectOptions extends Options {
  /** Which corrections to make; the safe ones where none is given. */
  readonly choose?: Choose;
  /** What the user looked at: where the forms have changed since, the run stops before anything is written. */
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

/** What one going over a sheet has found and planned. */
export interface Decided {
  readonly before: Review;
  readonly foretold: Review;
  readonly edits: readonly PlannedEdit[];
  readonly plan: EditPlan;
}

/** The same, and what came of it. */
interface Pass extends Omit<Decided, "plan"> {
  readonly result: EditResult;
}

export type PassOptions = Options & { readonly choose: Choose; readonly reviewed?: Review | undefined };

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
  { reviewed, ...rest }: CorrectOptions,
): Promise<Corrected> {
  const options = oneRun(rest);
  const first = await pass(workbook, sheetId, { ...options, reviewed }, [], reviewed);
  return settled(workbook, first, options);
}

/** One click is one run, however many sheets there are and however many times each is gone over: its entries have one time. */
export function oneRun({ choose = safeOnly, ...rest }: Omit<CorrectOptions, "reviewed">): PassOptions {
  const time = rest.now();
  return { ...rest, choose, now: () => time };
}

/** Goes over a sheet again until it has settled, and tells what came of all. */
export async function settled(workbook: Workbook, first: Pass, options: PassOptions): Promise<Corrected> {
  const { choose } = options;
  const passes = [first];
  let last = first;
  while (isUnsettled(last.result) && passes.length < MOST_PASSES) {
    const withdrawn = passes.flatMap(revertedEdits);
    const places = new Set(withdrawn.filter((edit) => !isReplaceable(edit)).map(({ at }) => toA1(at)));
    const others: Choose = (finding) => choose(finding) && !places.has(toA1(finding.at));
    const { sheet } = first.before.snapshot;
    last = await pass(workbook, sheet.id, { ...options, choose: others }, withdrawn, last.foretold);
    passes.push(last);
  }
  return {
    before: first.before,
    after: await reviewAfter(workbook, last, options),
    edits: passes.flatMap((each) => {
      const reverted = new Set(revertedEdits(each));
      return each.edits.filter((edit) => !reverted.has(edit));
    }),
    written: passes.some(({ result }) => result.written),
    refusedComments: lastOfEach(passes.flatMap(({ result }) => result.refusedComments)),
    notesLeft: last.result.written ? last.result.notesLeft : first.result.notesLeft,
    withoutComment: last.result.written ? last.result.withoutComment : first.result.withoutComment,
    reverted: passes.flatMap(leftAsItWas),
    recalculated: last.result.recalculated,
    resultsLost: passes.flatMap(({ result }) => result.resultsLost),
    readBack: last.result.readBack,
  };
}

/** Of several for one cell the last. */
function lastOfEach(refused: EditResult["refusedComments"]): EditResult["refusedComments"] {
  return [...new Map(refused.map((each) => [toA1(each.at), each])).values()];
}

/** The sheet as it was read back: where that is what was foretold, nothing is looked at again. */
async function reviewAfter(
  workbook: Workbook,
  { before, foretold, result }: Pass,
  { profile, pause }: Pick<Options, "profile" | "pause">,
): Promise<Review> {
  if (!result.written) return before;
  try {
    const stands = result.readBack ?? (await workbook.read(before.snapshot.sheet.id));
    return pause === undefined
      ? reviewSheet(stands, profile, foretold)
      : await reviewInSteps(stands, profile, foretold, pause);
  } catch (error) {
    // That it cannot be read right now does not undo what was done.
    if (error instanceof WorkbookError) return foretold;
    throw error;
  }
}

function isUnsettled({ reverted, recalculated }: EditResult): boolean {
  return reverted.length + recalculated.length > 0;
}

function revertedEdits({ edits, result: { reverted } }: Pass): PlannedEdit[] {
  const places = new Set(reverted.map(({ at }) => toA1(at)));
  return edits.filter(({ at }) => places.has(toA1(at)));
}

/** Formulas that were put back and are left to a person; where a value could stand instead, the next pass writes that. */
function leftAsItWas({ edits, result: { reverted } }: Pass): EditResult["reverted"] {
  const replaced = new Set(edits.filter(isReplaceable).map(({ at }) => toA1(at)));
  return reverted.filter(({ at }) => !replaced.has(toA1(at)));
}

/**
 * How one pass decides.
 * @param withdrawn edits of earlier passes that the adapter has put back: they leave the ledger
 * @param known what is known of the sheet: nothing that has not changed since is looked at again
 */
export function passing(
  { profile, choose, reviewed, now, salt, isUnmarked, witness }: PassOptions,
  withdrawn: readonly PlannedEdit[],
  known: Review | undefined,
): (snapshot: SheetSnapshot) => Steps<Decided> {
  return function* (snapshot) {
    if (reviewed !== undefined) stopIfChanged(reviewed, snapshot);
    yield;
    const before = yield* reviewing(snapshot, profile, known);
    const planned = yield* before.planned(choose);
    const correction = withConstants(
      planned,
      withdrawn.map(({ at }) => at),
    );
    const foretold = yield* before.after(correction);
    const looked = { before, foretold, edits: correction.edits };
    if (before.forms.length === 0) return { ...looked, plan: NOTHING_TO_DO };
    const open = withoutEdits(openRecord(snapshot, witness), withdrawn);
    const unmarked = isUnmarked ?? settingsOf(snapshot.record).marks === "none";
    yield;
    return { ...looked, plan: yield* planRun(looked, correction, open, { now, salt, isUnmarked: unmarked }) };
  };
}

async function pass(
  workbook: Workbook,
  sheetId: string | undefined,
  options: PassOptions,
  ...looked: [withdrawn: readonly PlannedEdit[], known: Review | undefined]
): Promise<Pass> {
  const { decision, result } = await editSheet(workbook, sheetId, passing(options, ...looked), options);
  return { ...decision, result };
}

/** Everything one pass writes: cells, marks and ledger. */
function* planRun(
  { before, foretold }: Pick<Pass, "before" | "foretold">,
  { edits, recalculations }: CorrectionPlan,
  open: OpenRecord,
  { now, salt, isUnmarked }: Pick<Options, "now"> & { salt: string | undefined; isUnmarked: boolean },
): Steps<EditPlan> {
  const { snapshot, forms } = before;
  const time = now();
  const nextId = markIds(time, snapshot, open.kept, salt);
  const sheets = { before: snapshot, after: foretold.snapshot };
  const entries = edits.map((edit) => ledgerEntry(edit, sheets, nextId(), time.toISOString()));
  yield;
  const edited = new Set(edits.map(({ at }) => toA1(at)));
  const standing = new SheetLedger(foretold.snapshot, open.kept.ledger).corrections();
  const corrected = [
    ...standing.filter(({ at }) => !edited.has(toA1(at))),
    ...entries.map(({ mark, comment }, index) => ({ at: (edits[index] as PlannedEdit).at, mark, comment })),
  ];
  yield;
  const marks = isUnmarked ? [] : wantedMarks(foretold, corrected, nextId());
  const plan = {
    edits,
    recalculations,
    marks: reconcileMarks(snapshot.marks, marks, {
      looks: looksIn(snapshot.record),
      highlightOnly: snapshot.highlightOnly,
    }),
    reads: forms.map(({ form }) => form.area),
  };
  yield;
  const wanted = { ...open.kept, ledger: [...open.kept.ledger, ...entries] };
  return recorded(snapshot, plan, { open, wanted, action: "correct", time: time.toISOString(), entries });
}

/** Compare and set: the forms must be as the user was shown them, in every cell that the plan was made from. */
function stopIfChanged(reviewed: Review, snapshot: SheetSnapshot): void {
  const areas = reviewed.forms.map(({ form }): Area => form.area);
  const changed = changedCells(reviewed.snapshot.rows, snapshot.rows, areas);
  if (changed.length === 0 && reviewed.snapshot.sheet.id === snapshot.sheet.id) return;
  throw new WorkbookError(
    "changed",
    changed.map(toA1).join(","),
    `${cellList(changed) || "工作表"}在检查之后被改动，已停止写入，未更改任何单元格。请重新检查。`,
  );
}
