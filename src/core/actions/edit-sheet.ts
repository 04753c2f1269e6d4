import { type EditPlan, type EditResult, type SheetSnapshot, type Workbook, WorkbookError } from "../port";
import type { Witness } from "./witness";

/** Writes what is decided on a sheet as it stands; gives the decision, and what came of it. */
export async function editSheet<Decision extends { readonly plan: EditPlan }>(
  workbook: Workbook,
  sheetId: string | undefined,
  decide: (snapshot: SheetSnapshot) => Decision,
  { witness, signal }: { readonly witness?: Witness; readonly signal?: AbortSignal },
): Promise<{ readonly decision: Decision; readonly result: EditResult }> {
  const decisions: Decision[] = [];
  const result = await workbook.edit(
    sheetId,
    (snapshot) => {
      witness?.look(snapshot);
      const decision = decide(snapshot);
      decisions.push(decision);
      return decision.plan;
    },
    signal,
  );
  const decision = decisions.at(-1);
  if (decision === undefined) throw new WorkbookError("unknown", "the adapter did not ask for a plan");
  return { decision, result };
}
