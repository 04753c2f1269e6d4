import { FLAG } from "../../src/simulation/host";
import type { Flow } from "./flows";
import { openRig } from "./rig";
import { type State, stateOf } from "./states";

/** What goes wrong. */
export const FAULT_KINDS = ["error", "lost", "late", "again", "gone"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One fault at one place of a flow. */
export interface FaultCase {
  readonly kind: FaultKind;
  /** Counted from 1 within the flow. */
  readonly request: number;
  /**
   * The action that fails, what stands before it being done; "all": everything is done; "none": nothing is, or not
   * before the answer has been waited for in vain.
   */
  readonly action: number | "all" | "none";
}

/** A flow without any fault: what there is to go wrong, and the two states that it lies between. */
export interface Course {
  readonly flow: Flow;
  readonly requests: readonly { readonly isWrite: boolean; readonly actions: readonly string[] }[];
  readonly before: State;
  readonly after: State;
}

/** The minute in which a flow is carried out: later than all that has prepared it. */
export const MINUTE = 30;

export async function courseOf(flow: Flow): Promise<Course> {
  const rig = await openRig(flow.sheets);
  await flow.prepare(rig);
  const before = await stateOf(rig);
  const { records } = rig.subject.host.log;
  const first = records.length;
  rig.clock.minute = MINUTE;
  await rig.through(flow.act(rig.runner));
  const { failure, outcome } = rig.runner.store.get();
  if (failure !== null || outcome === null) throw new Error(`The flow ${flow.name} fails without a fault.`);
  const requests = records
    .slice(first)
    .filter(({ isHidden }) => !isHidden)
    .map(({ flags, actions }) => ({ isWrite: (flags & FLAG.write) !== 0, actions }));
  return { flow, requests, before, after: await stateOf(rig) };
}

/**
 * Every fault at every action of every request. Where an answer fails to come, it matters only how much was done: two
 * actions with nothing between them that changes the workbook are the same place then.
 */
export function faultCases({ requests }: Pick<Course, "requests">): FaultCase[] {
  return requests.flatMap(({ isWrite, actions }, index) => {
    const request = index + 1;
    const at = (kind: FaultKind, action: FaultCase["action"]): FaultCase => ({ kind, request, action });
    const places = actions.map((_, action) => action);
    const cuts = isWrite ? places.filter((action) => isChange(actions[action - 1])) : [];
    return [
      ...places.map((action) => at("error", action)),
      ...(["lost", "late", "gone"] as const).flatMap((kind) => cuts.map((action) => at(kind, action))),
      ...(["lost", "late", "again", "gone"] as const).flatMap((kind) => [at(kind, "all"), at(kind, "none")]),
    ];
  });
}

/** Whether an action, by its description, may change the workbook: all but reading, keeping, and reaching objects. */
function isChange(action: string | undefined): boolean {
  if (action === undefined || action === "Trace" || action.endsWith("?")) return false;
  if (action.endsWith("._KeepReference()")) return false;
  return action.endsWith("=") || action.endsWith("()") || action.endsWith(".Add");
}
