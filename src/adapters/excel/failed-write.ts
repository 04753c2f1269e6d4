import { WorkbookError } from "../../core/port";
import { changedMeanwhile, type Comparison } from "./compare";
import { toWorkbookError } from "./errors";
import type { Waiting } from "./giving-up";
import type { Known } from "./known";
import { ifAnswered } from "./pending";
import { takeBack } from "./take-back";
import type { Block } from "./write-request";

/** A sheet whose write has failed, and how. */
interface FailedWrite {
  readonly block: Block;
  /** Ids of the comments that it has added, as far as they are known. */
  readonly added: readonly string[];
  readonly error: unknown;
}

/**
 * Takes back what was written to a sheet.
 * @returns the error to be told: what went wrong, or that it could not be taken back
 */
export async function takenBack(
  context: Excel.RequestContext,
  { block: { work, comparison }, added, error }: FailedWrite,
  { known, waiting }: { readonly known: Known; readonly waiting: Waiting },
): Promise<unknown> {
  // The client fills in what was answered before a batch failed.
  const stood = ifAnswered(comparison.stood);
  try {
    const { isGone } = await takeBack(context, { ...work, stood, added, isLate: waiting.isGivenUp }, known);
    return isGone ? error : asChange(error, stood === null ? null : comparison);
  } catch (failure) {
    return failure;
  }
}

/**
 * Where the sheet had changed before the batch, that is what went wrong. A comment or rule that a person has removed
 * meanwhile is missed by its id: the sheet itself is still there.
 */
function asChange(error: unknown, comparison: Comparison | null): unknown {
  const known = toWorkbookError(error);
  if (known instanceof WorkbookError && ["changed", "no-answer"].includes(known.code)) return error;
  const changed = comparison?.changed() ?? [];
  if (changed.length > 0) return changedMeanwhile(changed);
  return known instanceof WorkbookError && known.code === "gone"
    ? new WorkbookError(
        "changed",
        known.detail,
        "批注或高亮在写入时被改动，本次操作已撤回。请重新检查后再试。",
      )
    : error;
}
