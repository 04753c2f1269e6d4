import { answerOf, type SheetAnswer, type SheetRef, type SheetSnapshot, type Workbook } from "../port";
import type { SheetOutcome } from "../review";
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
import { progressOver, type WholeOptions } from "./through-sheets";

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
