import { type Address, type Area, groupBy } from "../cells";
import { cellAt, type SheetSnapshot } from "../port";
import type { CoveredCell } from "./types";

/** What merged cells hide in a row: which columns, and the places as the sheet lists them, with their numbers in that list. */
interface CoveredRow {
  readonly columns: ReadonlySet<number>;
  readonly places: readonly { readonly at: Address; readonly index: number }[];
}

/** What merged cells hide on a sheet, by rows. */
export type CoveredPlaces = ReadonlyMap<number, CoveredRow>;

const NOTHING: CoveredPlaces = new Map();
/** One list of hidden cells goes with all snapshots of a sheet that corrections are tried on. */
const known = new WeakMap<readonly Address[], CoveredPlaces>();

/** What merged cells hide on a sheet: it is read as if it were not there. */
export function coveredPlaces({ covered = [] }: Pick<SheetSnapshot, "covered">): CoveredPlaces {
  if (covered.length === 0) return NOTHING;
  const before = known.get(covered);
  if (before !== undefined) return before;
  const listed = covered.map((at, index) => ({ at, index }));
  const rows = groupBy(listed, ({ at }) => at.row);
  const places = new Map(
    [...rows].map(([row, own]) => [row, { columns: new Set(own.map(({ at }) => at.column)), places: own }]),
  );
  known.set(covered, places);
  return places;
}

/** Whether a merged cell hides what stands at an address. */
export function isCovered(covered: CoveredPlaces, { row, column }: Address): boolean {
  return covered.get(row)?.columns.has(column) === true;
}

/** What merged cells hide in the rows of a form, within the columns of the part that it was read from. */
export function coveredIn(
  snapshot: SheetSnapshot,
  covered: CoveredPlaces,
  { top, bottom }: Area,
  { left, right }: Area,
): CoveredCell[] {
  if (covered.size === 0) return [];
  const places: CoveredRow["places"][number][] = [];
  for (let row = top; row <= bottom; row++) places.push(...(covered.get(row)?.places ?? []));
  return places
    .filter(({ at }) => at.column >= left && at.column <= right)
    .sort((a, b) => a.index - b.index)
    .map(({ at }) => ({ at, cell: cellAt(snapshot, at) }));
}
