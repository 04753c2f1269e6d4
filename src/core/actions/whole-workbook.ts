import type { Workbook } from "../port";
import { isOwnReport } from "../report";
import type { SheetOutcome } from "../review";
import { check } from "./check";
import { correct, type Corrected, type CorrectOptions } from "./correct";
import type { Options } from "./options";
import { throughSheets, type WholeOptions } from "./through-sheets";

/** Checks every sheet but reports of ours; one that cannot be read is told with the reason. */
export async function checkWorkbook(
  workbook: Workbook,
  options: WholeOptions & Pick<Options, "profile" | "witness"> = {},
): Promise<SheetOutcome[]> {
  const visited = await throughSheets(workbook, (id) => check(workbook, id, options), options);
  return visited.flatMap(({ sheet, result: review, error }): SheetOutcome[] => {
    if (error !== null) return [{ sheet, review: null, failure: error.message }];
    return isOwnReport(review.snapshot) ? [] : [{ sheet, review, failure: null }];
  });
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
  sheetIds: readonly string[],
  options: WholeOptions & Omit<CorrectOptions, "reviewed">,
): Promise<CorrectedSheet[]> {
  const time = options.now();
  const visited = await throughSheets(
    workbook,
    (id) => correct(workbook, id, { ...options, now: () => time }),
    options,
    ({ id }) => sheetIds.includes(id),
  );
  return visited.map(({ sheet, result, error }) =>
    error === null
      ? { outcome: { sheet, review: result.after, failure: null }, corrected: result }
      : { outcome: { sheet, review: null, failure: error.message }, corrected: null },
  );
}
