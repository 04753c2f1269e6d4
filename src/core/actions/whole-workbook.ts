import {
  answerOf,
  NO_PAUSE,
  type SheetAnswer,
  type SheetRef,
  type SheetSnapshot,
  type Workbook,
} from "../port";
import { isOwnReport } from "../report";
import { reviewInSteps, type SheetOutcome } from "../review";
import {
  type Corrected,
  type CorrectOptions,
  type Decided,
  oneRun,
  passing,
  type PassOptions,
  settled,
} from "./correct";
import { type Edited, editSheets } from "./edit-sheet";
import type { Options } from "./options";
import { isWorksheet, type WholeOptions } from "./through-sheets";

interface CheckOptions extends WholeOptions, Pick<Options, "profile" | "witness"> {
  /** Told of each sheet as soon as it is checked. */
  readonly onOutcome?: (outcome: SheetOutcome) => void;
}

/** Checks every sheet but reports of ours; one that cannot be read is told with the reason. */
export async function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): Promise<SheetOutcome[]> {
  const sheets = (await workbook.sheets()).filter(isWorksheet).map(({ id, name }) => ({ id, name }));
  const progress = progressOver(sheets, options);
  const outcomes: SheetOutcome[] = [];
  for await (const answer of workbook.readSheets(sheets, options)) {
    if (options.signal?.aborted === true) break;
    progress(answer.sheet);
    if (answer.error === null && isOwnReport(answer.result)) continue;
    const outcome = await outcomeOf(answer, options);
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  return outcomes;
}

async function outcomeOf(
  { sheet, result: snapshot, error }: SheetAnswer<SheetSnapshot>,
  { profile, witness, pause = NO_PAUSE }: CheckOptions,
): Promise<SheetOutcome> {
  if (error !== null) return { sheet, review: null, failure: error.message };
  witness?.look(snapshot);
  return { sheet, review: await reviewInSteps(snapshot, profile, undefined, pause), failure: null };
}

/** What came of correcting one sheet of a workbook. */
interface CorrectedSheet {
  readonly outcome: SheetOutcome;
  /** Null where the sheet could not be corrected. */
  readonly corrected: Corrected | null;
}

/** Makes every safe correction on these sheets, one run for all of them: its time is the same everywhere. */
export async function correctSheets(
  workbook: Workbook,
  sheets: readonly SheetRef[],
  options: WholeOptions & Omit<CorrectOptions, "reviewed">,
): Promise<CorrectedSheet[]> {
  const refs = sheets.map(({ id, name }) => ({ id, name }));
  const run = oneRun(options);
  const decide = passing(run, [], undefined);
  const progress = progressOver(refs, options);
  const deciding = (snapshot: SheetSnapshot) => {
    progress(snapshot.sheet);
    return decide(snapshot);
  };
  const corrected = new Map<string, CorrectedSheet>();
  for await (const edited of editSheets(workbook, refs, deciding, run)) {
    const { sheet, result, error } = await settledSheet(workbook, edited, run);
    corrected.set(
      sheet.id,
      error === null
        ? { outcome: { sheet, review: result.after, failure: null }, corrected: result }
        : { outcome: { sheet, review: null, failure: error.message }, corrected: null },
    );
  }
  // Answers come as they are known: they are told in the order of the sheets.
  return refs.flatMap(({ id }) => corrected.get(id) ?? []);
}

/** A sheet after its first pass, gone over until it has settled. */
async function settledSheet(
  workbook: Workbook,
  first: SheetAnswer<Edited<Decided>>,
  run: PassOptions,
): Promise<SheetAnswer<Corrected>> {
  if (first.error !== null) return first;
  const { decision, result } = first.result;
  return answerOf(first.sheet, () => settled(workbook, { ...decision, result }, run));
}

/** Says how far going through sheets has come, at each sheet that is gone to. */
function progressOver(
  sheets: readonly SheetRef[],
  { onProgress }: Pick<WholeOptions, "onProgress">,
): (sheet: SheetRef) => void {
  const seen = new Set<string>();
  const say = ({ name }: SheetRef) => onProgress?.({ done: seen.size, total: sheets.length, sheet: name });
  // All are read before the first is looked at.
  if (sheets[0] !== undefined) say(sheets[0]);
  return (sheet) => {
    say(sheet);
    seen.add(sheet.id);
  };
}
