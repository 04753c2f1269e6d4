import type { Address } from "../cells";
import { type Cells, cellsIn, type FilledCell, hintsIn } from "./cells";
import type { NamedColumn, NamedColumns } from "./reading";
import type { ReadBy } from "./reading-types";
import { type Assigned, assignment, type FixedColumns } from "./table/assign";
import { type Band, bandIn, headedBy, readBand } from "./table/band";
import { contentOf, distinctShare } from "./table/columns-content";
import { numbersColumns } from "./table/numbered-row";
import { type TaughtHeader, toldOf } from "./taught/match";
import { compose } from "./words/compose";
import { HINT } from "./words/hints";
import { WORD } from "./words/lexicon";
import type { IndicatorRole } from "./words/role-names";
import { rolesNamed } from "./words/roles";

export type ColumnName = IndicatorRole;

/** The header of an indicator table: where each column stands, and its last header row. */
export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Record<ColumnName, number | null>>;
  readonly indicatorAt: Address;
  /** The rows under it, see `tableBody`. */
  readonly body: readonly number[];
  /** The headings that name the columns, by what these were taken for. */
  readonly named: NamedColumns["columns"];
}

/** Rows that are looked at to tell what stands in a column. */
const MOST_BODY_ROWS = 80;

/** Reads the header of an indicator table that begins at a row, its columns assigned all together. Null for any other row. */
export function readIndicatorHeader(sheet: Cells, row: number): IndicatorHeader | null {
  const taught = sheet.taught.get(row);
  if (taught !== undefined) return readTaughtHeader(sheet, taught);
  const band = readBand(sheet, row);
  if (band === null || isTaughtBelow(sheet, band)) return null;
  const body = tableBody(sheet, band);
  return headerOf(band, body, withNames(sheet, band, assignment(sheet, band, body), body));
}

/**
 * Where no heading names the indicators, and what stands under 二级指标 are groups of them, the names are right of it:
 * different texts, without a role of their own.
 */
function withNames(sheet: Cells, band: Band, assigned: Assigned, body: readonly number[]): Assigned {
  const { columns, evidence } = assigned;
  const groups = columns.get("dimension");
  if (columns.has("indicator") || groups === undefined || groups.content.levelValues < 0.5) return assigned;
  const next = band.columns.find(({ column }) => column > groups.header.column);
  if (next === undefined || [...columns.values()].some(({ header }) => header.column === next.column))
    return assigned;
  const content = contentOf(sheet, next.column, body);
  const areNames =
    content.filled >= 0.8 &&
    distinctShare(sheet, next.column, body) >= 0.8 &&
    content.numbers + content.targets < 0.2;
  if (!areNames || saysSomething(next.label)) return assigned;
  return { columns: new Map([...columns, ["indicator", { header: next, content, evidence: 0 }]]), evidence };
}

/** Whether a heading names a column, or takes something back. */
function saysSomething(label: string): boolean {
  return rolesNamed(label).length > 0 || ((compose(label)?.classes ?? 0) & WORD.negative) !== 0;
}

/** The header as a person has told its columns; those of which nothing was said are read as usual. */
function readTaughtHeader(sheet: Cells, taught: TaughtHeader): IndicatorHeader | null {
  const told = toldOf(taught, "indicators");
  if (told === null) return null;
  const band = bandIn(sheet, taught.top, taught.bottom);
  const fixed = new Map([...told.fixed].map(([role, cell]) => [role, headedBy(cell)]));
  const assigned = new Set([...fixed.values()].map(({ column }) => column));
  const open = band.columns.filter(
    ({ column, at }) => !assigned.has(column) && !told.unused.some((cell) => cell.at === at),
  );
  const body = tableBody(sheet, band);
  const best = assignment(sheet, { ...band, columns: open }, body, fixed);
  return headerOf(band, body, best, fixed);
}

/** What a person has told of a header goes before what its upper row alone seems to say. */
function isTaughtBelow({ taught }: Cells, { top, bottom }: Band): boolean {
  return [...taught.keys()].some((row) => row > top && row <= bottom);
}

function headerOf(
  { top, bottom }: Band,
  body: readonly number[],
  { columns }: Assigned,
  fixed: FixedColumns = new Map(),
): IndicatorHeader | null {
  const main = columns.get("indicator") ?? columns.get("dimension");
  if (main === undefined) return null;
  const column = (role: IndicatorRole) => {
    const found = columns.get(role);
    return found === undefined || found === main ? null : found.header.column;
  };
  const named: Partial<Record<IndicatorRole, NamedColumn>> = {};
  for (const [role, { header }] of columns) {
    named[header === main.header ? "indicator" : role] = {
      at: header.at,
      heading: header.text,
      column: header.column,
      by: fixed.get(role) === header ? "person" : byOf(header.strengths.get(role) ?? 0),
    };
  }
  return {
    top,
    bottom,
    body,
    columns: {
      category: column("category"),
      dimension: column("dimension"),
      indicator: main.header.column,
      target: column("target"),
      actual: column("actual"),
      weight: column("weight"),
      score: column("score"),
      nature: column("nature"),
      unit: column("unit"),
      reason: column("reason"),
    },
    indicatorAt: main.header.at,
    named,
  };
}

function byOf(strength: number): ReadBy {
  if (strength >= 1) return "label";
  return strength > 0 ? "words" : "numbers";
}

/** The rows under a header that hold something, up to its total or the next form. */
function tableBody(sheet: Cells, { bottom }: Pick<Band, "bottom">): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= sheet.area.bottom && rows.length < MOST_BODY_ROWS; row++) {
    const [first, second] = cellsIn(sheet, row);
    if (first === undefined) continue;
    if (namesTotal(first) || (second && namesTotal(second)) || hintsIn(sheet, row) & HINT.begins) break;
    if (!numbersColumns(sheet, row)) rows.push(row);
  }
  return rows;
}

function namesTotal({ said }: FilledCell): boolean {
  return (said.strengths.get("total") ?? 0) >= 0.5;
}
