import { checkActive } from "../../src/faces/pane/state/pane-actions";
import type { PaneState } from "../../src/faces/pane/state/pane-state";
import type { Hold } from "../../src/simulation/host";
import { type Course, type FaultCase, MINUTE } from "./fault-cases";
import type { Flow } from "./flows";
import { openRig, reopen, type Rig } from "./rig";
import { differences, placeOf, type State, stateOf, withoutFlag } from "./states";
import { isUnfinished, takeWayOut, type WayOut } from "./unfinished";

/** Where a workbook was left, and whether that is what the pane says. */
export type Verdict = "before" | "after" | "unfinished" | "wrong";

export interface FaultResult extends FaultCase {
  readonly verdict: Verdict;
  /** What is wrong: of which sort, and in detail. */
  readonly sort: string | null;
  readonly detail: readonly string[];
}

/** What somebody who looks at the workbook and at the pane finds. */
type Found = Pick<FaultResult, "verdict" | "sort" | "detail">;

const right = (verdict: Verdict): Found => ({ verdict, sort: null, detail: [] });
const wrong = (sort: string, detail: readonly string[] = []): Found => ({ verdict: "wrong", sort, detail });

/** Carries a flow out with one fault in it, and judges what is left; an unfinished operation is settled both ways. */
export async function runFault(course: Course, fault: FaultCase): Promise<FaultResult> {
  const found = await attempt(course, fault, "finish");
  if (found.verdict !== "unfinished") return { ...fault, ...found };
  return { ...fault, ...(await attempt(course, fault, "takeBack")) };
}

async function attempt(course: Course, fault: FaultCase, wayOut: WayOut): Promise<Found> {
  const { flow } = course;
  const rig = await openRig(flow.sheets);
  await flow.prepare(rig);
  rig.clock.minute = MINUTE;
  const left = await happen(course, fault, rig);
  const told = left.runner.store.get();
  left.subject.host.faults.clear();
  try {
    return await judge(course, fault, { rig: left, told }, wayOut);
  } catch (error) {
    return wrong("unreadable", [String(error)]);
  }
}

/** The fault happens. Gives the pane that is there afterwards. */
async function happen({ flow }: Course, { kind, request, action }: FaultCase, rig: Rig): Promise<Rig> {
  const { runner, subject, through, calm } = rig;
  const { faults, bridge } = subject.host;
  if (typeof action === "number") faults.failAction({ request, action, code: "GeneralException" });
  switch (kind) {
    case "error":
      await through(flow.act(runner));
      return rig;
    case "lost":
      if (action === "none") faults.dropRequest(request);
      else faults.loseAnswer(request);
      await through(flow.act(runner));
      return rig;
    case "late":
    case "again": {
      const hold: Hold = action === "all" ? faults.delayAnswer(request) : faults.delayRequest(request);
      await through(flow.act(runner));
      if (kind === "again") {
        rig.clock.minute++;
        await through(flow.act(runner));
      }
      hold.release();
      await calm();
      return rig;
    }
    case "gone":
      if (action === "none") faults.dropRequest(request);
      faults.beforeRequest(request, () => {
        bridge.onMessageFromHost = () => undefined;
      });
      void flow.act(runner);
      await calm();
      return reopen(rig);
  }
}

async function judge(
  { flow, before, after }: Course,
  { kind }: FaultCase,
  { rig, told }: { readonly rig: Rig; readonly told: PaneState },
  wayOut: WayOut,
): Promise<Found> {
  const isTold = isUnfinished(told);
  if (isTold) await rig.through(takeWayOut(rig.runner, wayOut));
  // It need not follow the looking around.
  await rig.through(rig.runner.stop());
  const state = await stateOf(rig);
  const place = saysItself(flow, state, after)
    ? "after"
    : placeOf(state, before, after, flow.isBySheet === true);
  if (place === "between") {
    const [toBefore, toAfter] = [before, after].map((each) =>
      differences(withoutFlag(state), withoutFlag(each)),
    );
    const nearer = (toBefore ?? []).length <= (toAfter ?? []).length ? toBefore : toAfter;
    return wrong(sortOfBetween(nearer ?? []), [
      isTold ? `unfinished, then ${wayOut}` : saidBy(told),
      ...(nearer ?? []).slice(0, 4),
    ]);
  }
  if (state.isUnfinished) return wrong(isTold ? `${wayOut} does not end it` : "unfinished, not told");
  await rig.through(checkActive(rig.runner));
  const { failure, busy } = rig.runner.store.get();
  if (failure !== null || busy !== null) return wrong("pane is stuck", [saidBy(rig.runner.store.get())]);
  if (isTold) return right("unfinished");
  if (kind === "gone") return right(place);
  return agrees(told, place) ? right(place) : wrong(`is ${place}, told otherwise`, [saidBy(told)]);
}

/** Whether the sheet that a flow has written is there and says what could not be looked at, all else being done. */
function saysItself({ ownSheet }: Flow, state: State, after: State): boolean {
  if (ownSheet === undefined) return false;
  const { name, says } = ownSheet;
  if (!JSON.stringify(state.sheets[name] ?? null).includes(says)) return false;
  const others = ({ sheets, rest }: State) => ({ sheets: { ...sheets, [name]: null }, rest });
  return differences(others(state), others(after)).length === 0;
}

/** Cells count most; then marks and comments; then the record. */
function sortOfBetween(found: readonly string[]): string {
  const isIn = (part: RegExp) => found.some((line) => part.test(line));
  if (isIn(/^sheets\.[^.]+\.cells/)) return "between: cells";
  if (isIn(/^sheets\.[^.]+\.(comments|conditionalFormats)/)) return "between: marks";
  return "between: record or layout";
}

/** Whether what the pane says can be believed. */
function agrees({ failure, outcome }: PaneState, place: "before" | "after"): boolean {
  // A second click that finds what the first has done says truly that cells have changed since they were looked at.
  if (failure?.code === "changed") return true;
  if (failure !== null) return place === "before" || /可能|已写入|已完成|已保存/u.test(failure.message);
  if (outcome === null) return false;
  // What arrived late was taken back.
  if (outcome.text.includes("已自动撤回")) return place === "before";
  return place === "after" || outcome.remarks.length > 0;
}

function saidBy({ failure, outcome }: PaneState): string {
  if (failure !== null) return `failure ${failure.code}: ${failure.message} (${failure.detail})`;
  return outcome === null ? "nothing said" : `outcome: ${outcome.text} ${outcome.remarks.join(" ")}`;
}
