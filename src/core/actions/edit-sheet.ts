import {
  atOnce,
  type EditPlan,
  type EditResult,
  inSteps,
  type Pause,
  type SheetSnapshot,
  type Steps,
  type Workbook,
  WorkbookError,
} from "../port";
import type { Witness } from "./witness";

interface EditOptions {
  readonly witness?: Witness;
  readonly signal?: AbortSignal;
  readonly pause?: Pause;
}

/** Writes what is decided on a sheet as it stands; gives the decision, and what came of it. */
export async function editSheet<Decision extends { readonly plan: EditPlan }>(
  workbook: Workbook,
  sheetId: string | undefined,
  deciding: (snapshot: SheetSnapshot) => Steps<Decision>,
  { witness, signal, pause }: EditOptions,
): Promise<{ readonly decision: Decision; readonly result: EditResult }> {
  const decisions: Decision[] = [];
  const planOf = (decision: Decision) => {
    decisions.push(decision);
    return decision.plan;
  };
  const result = await workbook.edit(
    sheetId,
    (snapshot) => {
      witness?.look(snapshot);
      const work = deciding(snapshot);
      return pause === undefined ? planOf(atOnce(work)) : inSteps(work, pause).then(planOf);
    },
    signal,
  );
  const decision = decisions.at(-1);
  if (decision === undefined) throw new WorkbookError("unknown", "the adapter did not ask for a plan");
  return { decision, result };
}
