import type { Review } from "../../../core/review";
import { plainText } from "./plain-text";
import type { SummaryRow } from "./workbook-summary";

/** In which order forms are listed: as their sheets stand, or those first that have most to be dealt with. */
export type ListOrder = "sheets" | "errors" | "warnings";

/** Which forms a person wants to see listed, and in which order. */
export interface ListView {
  /** Part of a project's or a sheet's name. */
  readonly query: string;
  readonly isOnlyWithFindings: boolean;
  readonly order: ListOrder;
}

/** How a person goes through the forms of the whole workbook. */
export interface FormsList {
  readonly view: ListView;
  /**
   * The listed rows, by their keys, as they stood when a person last asked for them: none goes or moves while its form
   * is being put right.
   */
  readonly keys: readonly string[];
  /** The row whose form is looked at, or was last; null before the first. */
  readonly at: string | null;
  /** The sheet of that form while it has been asked for and is not on the pane yet; else null. */
  readonly arriving: string | null;
  /** The key of the form that was last seen on the pane; null before the first. */
  readonly shown: string | null;
  /** Rows whose forms have been looked at. */
  readonly seen: ReadonlySet<string>;
  /** The last result of the sheet in front that the rows tell of. */
  readonly heeded: Review | null;
}

const WHOLE_VIEW: ListView = { query: "", isOnlyWithFindings: false, order: "sheets" };

const FIRST = { view: WHOLE_VIEW, at: null, shown: null, seen: new Set<string>() };

/** The list of forms when all sheets have been gone through, as before where there was one. */
export function listOf(
  rows: readonly SummaryRow[],
  heeded: Review | null,
  before: FormsList | null,
): FormsList {
  const { view, at, shown, seen } = before ?? FIRST;
  return { view, keys: keysOf(rows, view), at, arriving: null, shown, seen, heeded };
}

/** Whether something on a form is to be dealt with or to be confirmed. */
export function hasFindings({ errors, warnings }: Pick<SummaryRow, "errors" | "warnings">): boolean {
  return errors + warnings > 0;
}

/** The keys of the rows that a view shows, in its order. */
export function keysOf(rows: readonly SummaryRow[], view: ListView): readonly string[] {
  const { order, isOnlyWithFindings } = view;
  const query = plainText(view.query);
  const shown = rows.filter(
    (row) =>
      (!isOnlyWithFindings || hasFindings(row)) &&
      (query === "" || plainText(`${row.project} ${row.sheet.name}`).includes(query)),
  );
  // Rows with as many stay in the order of their sheets.
  const sorted = order === "sheets" ? shown : [...shown].sort((a, b) => b[order] - a[order]);
  return sorted.map(({ key }) => key);
}

/** The listed rows as they now stand; one whose form is gone is left out. */
export function listedRows(rows: readonly SummaryRow[], { keys }: Pick<FormsList, "keys">): SummaryRow[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => known.get(key) ?? []);
}

/** Whether nothing is left to do on a form: it was looked at, or there is nothing to look at, and no error remains. */
export function isDone(row: SummaryRow, seen: ReadonlySet<string>): boolean {
  return row.errors === 0 && (seen.has(row.key) || row.warnings === 0);
}

/** The way through the list from where a person is. */
export interface Way {
  /** How many rows there are, and which one it is, counted from one; 0 outside the list. */
  readonly place: number;
  readonly count: number;
  /** The next row before and after it with findings; null where there is none. */
  readonly previous: SummaryRow | null;
  readonly next: SummaryRow | null;
}

/** Where a person is in the list; a form that it does not show is taken in the order of the sheets. */
export function wayFrom(rows: readonly SummaryRow[], list: Pick<FormsList, "keys" | "at">): Way {
  const { at } = list;
  const listed = at === null || list.keys.includes(at) ? listedRows(rows, list) : rows;
  const index = listed.findIndex(({ key }) => key === at);
  return {
    place: index + 1,
    count: listed.length,
    previous: listed.slice(0, Math.max(index, 0)).findLast(hasFindings) ?? null,
    next: listed.slice(index + 1).find(hasFindings) ?? null,
  };
}
