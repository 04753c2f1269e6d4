import { NO_PAUSE, type SheetAnswer, type SheetSnapshot, type Workbook } from "../port";
import { isOwnReport } from "../report";
import { reviewInSteps, type SheetOutcome } from "../review";
import type { Options } from "./options";
import { isWorksheet, progressOver, type WholeOptions } from "./through-sheets";

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
