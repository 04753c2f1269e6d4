import type { Run } from "../../src/core/actions";
import { clearMarks, undoRun } from "../../src/faces/pane/state/correct-actions";
import type { PaneState } from "../../src/faces/pane/state/pane-state";
import { type Course, MINUTE } from "./fault-cases";
import { FLOWS, type Flow } from "./flows";
import { ACTS, type Act, PEOPLE, type Person } from "./meddling";
import {
  commentedRows,
  foundRows,
  hasFormula,
  lookAround,
  misplacedMarks,
  namesOf,
  type Seen,
  unexplained,
} from "./ours";
import { lookAt, openBeside, openRig, type Rig } from "./rig";
import { differences } from "./states";
import { takeWayOut } from "./unfinished";

/** One thing that somebody does right before one request of a flow is carried out. */
export interface MeddlingCase {
  readonly request: number;
  /** An act on the workbook, or a flow in a second pane. */
  readonly what: Act | Flow;
  /** The same person, or a co-author. */
  readonly who: Person;
}

export interface MeddlingResult extends Omit<MeddlingCase, "what"> {
  readonly what: string;
  readonly sort: string | null;
  readonly detail: readonly string[];
}

/** What a second pane does while the first is at something. */
const BESIDE: readonly string[] = ["correct", "undo-all", "clear"];

export function meddlingCases({ flow, requests }: Course): MeddlingCase[] {
  const others = FLOWS.filter(({ name }) => name === flow.name || BESIDE.includes(name));
  return requests.flatMap((_, index) =>
    [...ACTS, ...others].flatMap((what) => PEOPLE.map((who) => ({ request: index + 1, what, who }))),
  );
}

/** What people alone would have made of it: before anything is taken back, and after. */
interface Twin {
  readonly seen: ReadonlyMap<string, Seen>;
  readonly end: ReadonlyMap<string, Seen>;
  /** Cells that could not be taken back. */
  readonly left: readonly string[];
  /** Rows that something is found on, or commented by us, where the person was first; by sheet. */
  readonly commented: ReadonlyMap<string, readonly string[]>;
}

const twins = new Map<string, Promise<Twin>>();

/** Carries a flow out while somebody meddles, takes everything back, and judges both. */
export async function runMeddling(course: Course, each: MeddlingCase): Promise<MeddlingResult> {
  const told = { request: each.request, who: each.who, what: each.what.name };
  try {
    const [sort = null, ...detail] = await judge(course, each);
    return { ...told, sort, detail };
  } catch (error) {
    return { ...told, sort: "does not go on", detail: [String(error)] };
  }
}

function isAct(what: Act | Flow): what is Act {
  return "carryOut" in what;
}

async function judge(course: Course, each: MeddlingCase): Promise<string[]> {
  const { flow } = course;
  const { what, who } = each;
  // Before the flow's own pane is opened: both use the same client.
  const twin = await twinOf(flow, isAct(what) ? what : null);
  const rig = await openRig(flow.sheets);
  await flow.prepare(rig);
  rig.clock.minute = MINUTE;
  const told = await meddled(flow, each, rig);
  await rig.through(takeWayOut(rig.runner, who === "user" ? "finish" : "takeBack"));
  const seen = await lookAround(rig);
  const known = [...twin.seen.values(), ...seen.values()].flatMap(({ runs }) => runs);
  for (const [name, theirs] of twin.seen) {
    const ours = seen.get(name);
    if (ours === undefined) return ["a sheet is gone", name];
    // Two sheets of one workbook may hold the same cells: each goes by its own runs.
    const runs = [...runsOn(name, known), ...(isAct(what) ? [] : runsAfter(course, name))];
    const [first, ...others] = unexplained(ours, theirs, runs);
    if (first) return [first.sort, first.text, ...others.map(({ text }) => text), saidBy(told)];
    const [mark] = misplacedMarks(ours);
    if (mark !== undefined) return ["a mark on a wrong cell", mark, saidBy(told)];
    const astray = strayComments(course, twin, name, ours);
    if (isAct(what) && astray.length > 0)
      return ["a comment on a wrong row", ...astray.slice(0, 3), saidBy(told)];
  }
  const isFinal = flow.isFinal === true || (!isAct(what) && what.isFinal === true);
  const left = await takeBack(rig, isFinal);
  const end = await lookAround(rig);
  for (const [name, theirs] of twin.end) {
    const found = differences(end.get(name)?.sheet, theirs.sheet).filter(
      (line) => !isExcused(line, end.get(name), isFinal ? null : [...left, ...twin.left]),
    );
    if (found.length > 0) return ["not as before after taking back", ...found.slice(0, 4), saidBy(told)];
  }
  const stands = !isAct(what) || what.stands(rig.subject.host.workbook);
  return stands ? [] : ["what the person did does not stand", saidBy(told)];
}

/** The flow goes on, and at one of its requests the other comes between. Gives what the pane says in the end. */
async function meddled(flow: Flow, { request, what, who }: MeddlingCase, rig: Rig): Promise<PaneState> {
  const { runner, through, calm } = rig;
  const { workbook, faults } = rig.subject.host;
  if (isAct(what)) {
    faults.beforeRequest(request, () => {
      workbook.as(who, () => {
        what.carryOut(workbook);
      });
    });
    await through(flow.act(runner));
  } else {
    const second = await openBeside(rig, who === "remote");
    const hold = faults.delayRequest(request);
    const work = flow.act(runner);
    await calm();
    await second.through(what.act(second.runner));
    hold.release();
    await through(work);
    await second.runner.stop();
  }
  const told = runner.store.get();
  faults.clear();
  return told;
}

function twinOf(flow: Flow, act: Act | null): Promise<Twin> {
  const key = `${flow.name} ${act?.name ?? ""}`;
  const known = twins.get(key) ?? makeTwin(flow, act);
  twins.set(key, known);
  return known;
}

async function makeTwin(flow: Flow, act: Act | null): Promise<Twin> {
  const rig = await openRig(flow.sheets);
  await flow.prepare(rig);
  act?.carryOut(rig.subject.host.workbook);
  await rig.calm();
  const seen = await lookAround(rig);
  const left = await takeBack(rig, flow.isFinal === true);
  const end = await lookAround(rig);
  const commented = act === null ? new Map<string, string[]>() : await commentedAfter(flow, act);
  return { seen, end, left, commented };
}

async function commentedAfter(flow: Flow, act: Act): Promise<Map<string, readonly string[]>> {
  const rig = await openRig(flow.sheets);
  await flow.prepare(rig);
  const { workbook } = rig.subject.host;
  const { id } = workbook.activeSheet;
  act.carryOut(workbook);
  await rig.calm();
  rig.clock.minute = MINUTE;
  const first = await lookAround(rig);
  await lookAt(rig, (workbook.findSheet(id) ?? workbook.activeSheet).name);
  await rig.through(flow.act(rig.runner));
  const rows = [...first, ...(await lookAround(rig))].map(
    ([name, seen]) => [name, [...commentedRows(seen), ...foundRows(seen)]] as const,
  );
  return new Map(
    rows.map(([name]) => [name, rows.filter((each) => each[0] === name).flatMap((each) => each[1])]),
  );
}

/**
 * Takes everything back on every sheet, protected ones too; where nothing is left to be taken back by, clears.
 * Gives the cells that the pane says it had to leave.
 */
async function takeBack(rig: Rig, isFinal: boolean): Promise<string[]> {
  const { workbook } = rig.subject.host;
  const locked = workbook.sheets.filter(({ protection }) => protection.isProtected);
  for (const { protection } of locked) protection.isProtected = false;
  const left: string[] = [];
  for (const name of namesOf(rig)) {
    await lookAt(rig, name);
    if (!isFinal) {
      await rig.through(undoRun(rig.runner));
      const { outcome } = rig.runner.store.get();
      left.push(...(outcome?.remarks ?? []).flatMap((text) => text.match(/[A-Z]+\d+/g) ?? []));
    }
    // Marks of what was found stay until they are cleared where nothing was corrected.
    await rig.through(clearMarks(rig.runner));
    const { failure } = rig.runner.store.get();
    if (failure !== null) throw new Error(`${name}: ${failure.message} ${failure.detail}`);
  }
  for (const { protection } of locked) protection.isProtected = true;
  return left;
}

/**
 * Whether a difference after taking back is none to complain of: a cell that the pane said it had to leave, such as a
 * formula whose cells have moved apart; a formula's result, which follows other cells; any cell where nothing can be
 * taken back any more.
 */
function isExcused(line: string, ours: Seen | undefined, left: readonly string[] | null): boolean {
  const cell = /^cells\.([A-Z]+\d+)\./.exec(line)?.[1];
  if (cell === undefined) return false;
  if (left === null || left.includes(cell)) return true;
  return line.startsWith(`cells.${cell}.value:`) && ours !== undefined && hasFormula(ours, cell);
}

function runsOn(name: string, runs: readonly Run[]): Run[] {
  return runs
    .map((run) => ({ ...run, entries: run.entries.filter(({ entry }) => isOf(entry.sheetName, name)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** A sheet that was renamed in between is known by either name. */
function isOf(recorded: string, name: string): boolean {
  return recorded === name || !FLOWS.some(({ sheets }) => sheets.some((sheet) => sheet.name === name));
}

/** Rows with a comment of ours that have none where nobody comes between, nor where the person was first. */
function strayComments({ before, after }: Course, { commented }: Twin, name: string, ours: Seen): string[] {
  const alone = [before, after].flatMap(({ sheets }) => {
    const sheet = sheets[name] as Seen["sheet"] | undefined;
    return sheet ? commentedRows({ sheet }) : [];
  });
  const known = [...alone, ...(commented.get(name) ?? [])];
  return commentedRows(ours).filter((row) => !known.includes(row));
}

/** What the flow corrects where nobody comes between: another pane may have cleared the record of it. */
function runsAfter({ after }: Course, name: string): Run[] {
  const sheet = after.sheets[name] as { readonly runs?: readonly Run[] } | undefined;
  return [...(sheet?.runs ?? [])];
}

function saidBy({ failure, outcome }: PaneState): string {
  if (failure !== null) return `failure ${failure.code}: ${failure.message} (${failure.detail})`;
  return outcome === null ? "nothing said" : `outcome: ${outcome.text} ${outcome.remarks.join(" ")}`;
}
