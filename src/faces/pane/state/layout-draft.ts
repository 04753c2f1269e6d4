import { readForms } from "../../../core/form";
import { type BareColumn, type Heading, type TableHead, tableHeads } from "../../../core/form/taught";
import { Decimal, plain } from "../../../core/number";
import {
  layoutKey,
  layoutsOf,
  type SheetRef,
  type SheetSnapshot,
  type TaughtLayout,
  type TaughtRole,
  type TaughtTable,
} from "../../../core/port";
import { LAYOUT_TEXTS as TEXTS } from "../texts/layout";

/** What a person says of the headings of one header, by their places; null where a column is not to be read. */
export type Told = ReadonlyMap<number, TaughtRole | null>;

/** Rows that a person has called a header. */
export interface ChosenRows {
  readonly table: TaughtTable;
  /** Null as long as none is chosen. */
  readonly top: number | null;
  readonly rows: number;
  /** Chosen row by row, not from the headers that were recognised. */
  readonly isFree: boolean;
}

/** What a person has begun to say of one header and not saved. */
export interface BegunHead {
  readonly head: TableHead;
  readonly told: Told;
  /** What was kept of it when they began. */
  readonly saved: TaughtLayout | undefined;
}

/** What a person has begun on the columns of one sheet. */
export interface UnsavedLayout {
  readonly sheet: SheetRef;
  /** The header that they have chosen; null for the one that comes first to mind. */
  readonly chosen: ChosenRows | null;
  readonly heads: readonly BegunHead[];
}

/** A heading as the page shows it. */
export interface ShownHeading extends Heading {
  /** What a person has said; undefined where the column is read by its words and figures. */
  readonly told: TaughtRole | null | undefined;
}

const labelsOf = ({ headings }: TableHead) => headings.map(({ label }) => label);

/** The same for a header as long as it stands where it does and says what it says. */
export function headKey(head: TableHead): string {
  return [head.table, head.top, layoutKey({ headings: labelsOf(head) })].join(" ");
}

/** Whether two persons would have said the same of a header. */
export function isSameTold(a: Told, b: Told): boolean {
  return a.size === b.size && [...a].every(([place, role]) => b.has(place) && b.get(place) === role);
}

/** What was said of a header before. */
export function toldBefore(snapshot: SheetSnapshot, head: TableHead): Told {
  const saved = savedFor(snapshot, head);
  if (saved === undefined || saved.table !== head.table) return new Map();
  const columns = Object.entries(saved.columns) as [TaughtRole, number][];
  return new Map<number, TaughtRole | null>([
    ...columns.map(([role, place]) => [place, role] as const),
    ...saved.unused.map((place) => [place, null] as const),
  ]);
}

/** The layout that holds for a header now. */
export function savedFor(snapshot: SheetSnapshot, head: TableHead): TaughtLayout | undefined {
  const key = layoutKey({ headings: labelsOf(head) });
  return layoutsOf(snapshot).find((layout) => layoutKey(layout) === key);
}

/** @param role undefined: nothing is said of the heading; a role that another heading had goes over to this one */
export function saying(told: Told, place: number, role: TaughtRole | null | undefined): Told {
  const others = [...told].filter(([at, other]) => at !== place && (role === null || other !== role));
  return new Map(role === undefined ? others : [...others, [place, role]]);
}

/** What is to be kept; null where nothing is said. */
export function layoutFrom(head: TableHead, told: Told): TaughtLayout | null {
  if (told.size === 0) return null;
  const said = [...told].sort(([a], [b]) => a - b);
  return {
    table: head.table,
    headings: labelsOf(head),
    columns: Object.fromEntries(said.flatMap(([place, role]) => (role === null ? [] : [[role, place]]))),
    unused: said.flatMap(([place, role]) => (role === null ? [place] : [])),
  };
}

/** The sheet as it is read with what is said now, whatever is kept for this header. */
export function readingWith(snapshot: SheetSnapshot, head: TableHead, told: Told): SheetSnapshot {
  const saved = savedFor(snapshot, head);
  const others = layoutsOf(snapshot).filter((layout) => layout !== saved);
  const layout = layoutFrom(head, told);
  return { ...snapshot, record: [], layouts: layout === null ? others : [layout, ...others] };
}

/** The headings with what they are then taken for, and the columns that are read without one. */
export function shownColumns(
  read: SheetSnapshot,
  head: TableHead,
  told: Told,
): { readonly headings: readonly ShownHeading[]; readonly bare: readonly BareColumn[] } {
  const found = tableHeads(read).find(({ table, top }) => table === head.table && top === head.top);
  const headings = head.headings.map((heading, place) => {
    const { role = null, evidence = null } = found?.headings[place] ?? {};
    return { ...heading, role, evidence, told: told.get(place) };
  });
  return { headings, bare: found?.bare ?? [] };
}

/** What comes of it, one sentence each. */
export function resultOf(read: SheetSnapshot, head: TableHead): string[] {
  const { forms, nearMiss } = readForms(read);
  // A funds table stands above the form's own table, and belongs to its area.
  const form = forms.find(({ area }) => head.top >= area.top && head.top <= area.bottom);
  if (form === undefined) {
    const other = nearMiss?.other ?? null;
    if (other !== null) return [TEXTS.otherTable(other.title, other.kind)];
    return [TEXTS.missing(nearMiss?.missing ?? ["三级指标"])];
  }
  const { indicators, total, funds } = form;
  const own = (name: "weight" | "score") =>
    (name === "weight" ? form.hasWeightColumn : form.hasScoreColumn)
      ? sumOf(indicators.flatMap((row) => row[name]?.value ?? []))
      : TEXTS.none;
  const stated = total?.score?.value;
  const amount = (value: Decimal | null | undefined) =>
    value ? TEXTS.amount(plain(value), funds?.amountUnit ?? "") : TEXTS.blank;
  return [
    TEXTS.indicators(indicators.length, own("weight"), own("score")),
    ...(stated ? [TEXTS.total(plain(stated))] : []),
    ...(funds
      ? [TEXTS.funds(amount(funds.total.annualBudget?.value), amount(funds.total.executed?.value))]
      : []),
  ];
}

function sumOf(values: readonly Decimal[]): string {
  return plain(values.reduce((sum, value) => sum.plus(value), new Decimal(0)));
}
