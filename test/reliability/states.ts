import type { Run } from "../../src/core/actions";
import { checkActive } from "../../src/faces/pane/state/pane-actions";
import { dumpWorkbook } from "../../src/simulation/host";
import { activate, reader, type Rig } from "./rig";
import { isUnfinished } from "./unfinished";

/** Plain data: objects are compared by their members, whatever the order. */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Everything that a workbook holds, in parts that can be compared on their own. */
export interface State {
  /** By the sheet's name: cells, formats, comments, rules, layout, and what we have recorded of it. */
  readonly sheets: Readonly<Record<string, Plain>>;
  /** What belongs to no sheet: the order of the sheets, names, settings. */
  readonly rest: Plain;
  /** A pane opened now says that an operation was not finished. */
  readonly isUnfinished: boolean;
}

/** Takes the state of a workbook: what stands in it, and what a pane opened now reads from its record. */
export async function stateOf(rig: Rig): Promise<State> {
  const { workbook } = rig.subject.host;
  const { content } = dumpWorkbook(workbook);
  const sheets: Record<string, Plain> = {};
  const looking = reader(rig);
  const front = workbook.activeSheet.name;
  let settings: Plain = null;
  for (const sheet of content["sheets"] as readonly Record<string, Plain>[]) {
    const name = sheet["name"] as string;
    activate(workbook, name);
    await rig.through(checkActive(looking));
    const { failure, runs, review, settings: read } = looking.store.get();
    if (failure !== null) throw new Error(`The state cannot be read: ${failure.message} ${failure.detail}`);
    const set = (review?.forms ?? []).flatMap((form) => form.setAside.map(({ entry }) => entry));
    settings = plain(read);
    sheets[name] = withoutChance({ ...withoutIds(sheet), runs: plain(runs), ignored: plain(set) });
  }
  activate(workbook, front);
  await rig.calm();
  const rest = { order: Object.keys(sheets), names: plain(content["names"]), settings };
  return {
    sheets,
    rest,
    isUnfinished: isUnfinished(looking.store.get()),
  };
}

/**
 * A sheet without what differs although nothing differs for anybody: the times of runs count by their order, since a
 * click that was repeated comes a minute later; the id of a correction's mark counts by the correction; all rules of
 * what was found on a sheet share an id, which is never looked for; a report tells the minute in which it was made.
 */
function withoutChance(sheet: { readonly [key: string]: Plain }): Plain {
  let text = JSON.stringify(sheet);
  const times = [...new Set(text.match(TIME) ?? [])].sort();
  text = text
    .replace(TIME, (each) => `run ${times.indexOf(each) + 1}`)
    .replace(/·(error|warning)·[\w.-]+/g, "·$1")
    .replace(/(年3月1日 08):\d\d/g, "$1 时");
  const { runs } = JSON.parse(text) as { readonly runs: readonly Pick<Run, "entries">[] };
  for (const { mark, cell, rule, time } of runs.flatMap((run) => run.entries.map(({ entry }) => entry))) {
    text = text
      .replaceAll(`·${mark}\\"`, `·${cell} ${rule} ${time}\\"`)
      .replaceAll(`"mark":"${mark}"`, `"mark":"${cell} ${rule} ${time}"`);
  }
  return JSON.parse(text) as Plain;
}

const TIME = /2025-03-01T\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Ids come from a counter; comments and rules are found in any order; one rule on two cells is as good as two. */
export function withoutIds(sheet: Record<string, Plain>) {
  const list = (name: string) =>
    (sheet[name] as readonly Record<string, Plain>[]).map((each) => without(each, ["id", "created"]));
  const sorted = (items: readonly Record<string, Plain>[]): readonly Plain[] =>
    [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const rules = list("conditionalFormats").flatMap((rule) =>
    (rule["at"] as readonly string[]).map((at) => ({ ...rule, at })),
  );
  return {
    ...without(sheet, ["id"]),
    comments: sorted(list("comments")),
    conditionalFormats: sorted(rules),
  };
}

function without(record: Record<string, Plain>, names: readonly string[]): Record<string, Plain> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function plain(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}

/** Where two values differ, with both sides, the first few: "sheets.表1.cells.I14.value: 12 / 10". */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return a === b ? [] : [`${path}: ${short(a)} / ${short(b)}`];
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differences(left[key], right[key], path === "" ? key : `${path}.${key}`));
}

function short(value: unknown): string {
  const text = value === undefined ? "–" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Which of two states a workbook is in. */
export type Place = "before" | "after" | "between";

/** @param isBySheet sheets are operations of their own: some may be done and others not */
export function placeOf(state: State, before: State, after: State, isBySheet: boolean): Place {
  const same = (one: unknown, other: unknown) => differences(one, other).length === 0;
  if (same(withoutFlag(state), withoutFlag(before))) return "before";
  if (same(withoutFlag(state), withoutFlag(after))) return "after";
  if (!isBySheet || !same(state.rest, before.rest)) return "between";
  const isEither = Object.entries(state.sheets).every(
    ([name, sheet]) => same(sheet, before.sheets[name]) || same(sheet, after.sheets[name]),
  );
  return isEither ? "after" : "between";
}

export function withoutFlag({ sheets, rest }: State): Pick<State, "sheets" | "rest"> {
  return { sheets, rest };
}
