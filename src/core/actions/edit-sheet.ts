import {
  atOnce,
  type Decide,
  type EditPlan,
  type EditResult,
  inSteps,
  mapAnswers,
  type Pause,
  type SheetAnswer,
  type SheetRef,
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

/** How something is decided on a sheet as it stands. */
type Deciding<Decision> = (snapshot: SheetSnapshot) => Steps<Decision>;

/** A decision, and what came of it. */
export interface Edited<Decision> {
  readonly decision: Decision;
  readonly result: EditResult;
}

/** Writes what is decided on a sheet as it stands; gives the decision, and what came of it. */
export async function editSheet<Decision extends { readonly plan: EditPlan }>(
  workbook: Workbook,
  sheetId: string | undefined,
  deciding: Deciding<Decision>,
  options: EditOptions,
): Promise<Edited<Decision>> {
  const { decide, decisions } = keeping(deciding, options);
  const result = await workbook.edit(sheetId, decide, options.signal);
  return { decision: decisionIn([...decisions.values()][0]), result };
}

/** The same on many sheets, each for itself. */
export function editSheets<Decision extends { readonly plan: EditPlan }>(
  workbook: Workbook,
  sheets: readonly SheetRef[],
  deciding: Deciding<Decision>,
  options: EditOptions,
): AsyncIterable<SheetAnswer<Edited<Decision>>> {
  const { decide, decisions } = keeping(deciding, options);
  return mapAnswers(workbook.editSheets(sheets, decide, options), (result, { id }) => ({
    decision: decisionIn(decisions.get(id)),
    result,
  }));
}

/** What decides, and its decisions by sheet: asked more than once for a sheet, the last one counts. */
function keeping<Decision extends { readonly plan: EditPlan }>(
  deciding: Deciding<Decision>,
  { witness, pause }: EditOptions,
): { readonly decide: Decide; readonly decisions: ReadonlyMap<string, Decision> } {
  const decisions = new Map<string, Decision>();
  const decide = (snapshot: SheetSnapshot) => {
    witness?.look(snapshot);
    const planOf = (decision: Decision) => {
      decisions.set(snapshot.sheet.id, decision);
      return decision.plan;
    };
    const work = deciding(snapshot);
    return pause === undefined ? planOf(atOnce(work)) : inSteps(work, pause).then(planOf);
  };
  return { decide, decisions };
}

function decisionIn<Decision>(decision: Decision | undefined): Decision {
  if (decision === undefined) throw new WorkbookError("unknown", "the adapter did not ask for a plan");
  return decision;
}
