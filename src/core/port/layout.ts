import { fingerprint } from "../cells";
import { PROFILE_PREFIX } from "./kept-profiles";
import { isFields } from "./record/checked";
import type { RecordPart } from "./record/parts";
import { readAllButLedger } from "./record/read";
import type { RecordedSettings } from "./record/types";
import { TABLE_ROLES, type TaughtLayout } from "./taught";

/** No header has more cells. */
export const MOST_HEADINGS = 60;

/** What a layout is kept by: two with the same headings have the same. */
export function layoutKey({ headings }: Pick<TaughtLayout, "headings">): string {
  return fingerprint(headings.join("\n"));
}

/** Whether something stored is a layout. */
export function isTaughtLayout(value: unknown): value is TaughtLayout {
  if (!isFields(value)) return false;
  const { table, headings, columns, unused } = value;
  if ((table !== "indicators" && table !== "funds") || !isFields(columns)) return false;
  if (!Array.isArray(headings) || !Array.isArray(unused)) return false;
  if (headings.length < 2 || headings.length > MOST_HEADINGS) return false;
  const places: unknown[] = [...Object.values(columns), ...(unused as unknown[])];
  const roles: readonly string[] = TABLE_ROLES[table];
  return (
    headings.every((heading) => typeof heading === "string") &&
    Object.keys(columns).every((role) => roles.includes(role)) &&
    places.every((place) => typeof place === "number" && headings[place] !== undefined) &&
    new Set(places).size === places.length
  );
}

const PREFIX = "layout:";

/** The settings of a workbook that are layouts, those that are profiles, and the others. */
export function partSettings(
  settings: RecordedSettings,
): Record<"layouts" | "profiles" | "others", RecordedSettings> {
  const kindOf = (name: string) =>
    name.startsWith(PREFIX) ? "layouts" : name.startsWith(PROFILE_PREFIX) ? "profiles" : "others";
  const of = (kind: ReturnType<typeof kindOf>): RecordedSettings =>
    Object.fromEntries(Object.entries(settings).filter(([name]) => kindOf(name) === kind));
  return { layouts: of("layouts"), profiles: of("profiles"), others: of("others") };
}

/** Layouts as entries of a workbook's settings. */
export function layoutSettings(layouts: readonly TaughtLayout[]): RecordedSettings {
  return Object.fromEntries(layouts.map((each) => [PREFIX + layoutKey(each), JSON.stringify(each)]));
}

/** The layouts that a workbook carries; what cannot be read is left out. */
export function recordedLayouts(record: readonly RecordPart[]): readonly TaughtLayout[] {
  const before = known.get(record);
  if (before !== undefined) return before;
  const { layouts } = partSettings(readAllButLedger(record).settings);
  const found = Object.values(layouts).flatMap(parsed).filter(isTaughtLayout);
  known.set(record, found);
  return found;
}

/** One click reads the same sheet many times. */
const known = new WeakMap<readonly RecordPart[], readonly TaughtLayout[]>();

function parsed(text: unknown): unknown[] {
  try {
    return [JSON.parse(String(text))];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** All layouts that hold for a sheet: of two for one header the user's own goes before the workbook's. */
export function layoutsOf({
  layouts = [],
  record,
}: {
  readonly layouts?: readonly TaughtLayout[];
  readonly record: readonly RecordPart[];
}): readonly TaughtLayout[] {
  return withLayout(recordedLayouts(record), layouts);
}

/** A list of layouts with others added; for one header the added one counts. */
export function withLayout(
  all: readonly TaughtLayout[],
  added: readonly TaughtLayout[],
): readonly TaughtLayout[] {
  if (added.length === 0) return all;
  const keys = new Set(added.map(layoutKey));
  return [...added, ...all.filter((layout) => !keys.has(layoutKey(layout)))];
}
