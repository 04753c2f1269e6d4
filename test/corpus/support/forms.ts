import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, areaFromA1, type CellValue, fromA1 } from "../../../src/core/cells";
import { NOTHING_HIDDEN, type HiddenLines, type SheetSnapshot } from "../../../src/core/port";

/** The corpus lies here: forms as data, the workbooks made of them, and what must be found in each. */
export const CORPUS = join(process.cwd(), "test/corpus");

/** A cell of the corpus: a value, or a formula (without its "=") with the result that is stored with it. */
export type CorpusCell =
  string | number | { readonly formula: string; readonly value: number | null; readonly isOutdated?: true };

/** Columns of the funds table and of the indicator table, by name. */
export type FundsColumn =
  "initialBudget" | "annualBudget" | "executed" | "points" | "rate" | "score" | "reason";
export type TableColumn =
  "category" | "dimension" | "name" | "nature" | "target" | "unit" | "actual" | "weight" | "score" | "reason";

/** Where everything on a form is, as a person has read it: sheet rows from 1, column letters. */
export interface Anatomy {
  readonly range: string;
  readonly funds: {
    readonly header: number;
    readonly unit: string;
    readonly total: number;
    readonly sources: readonly number[];
    readonly columns: Readonly<Partial<Record<FundsColumn, string>>>;
  } | null;
  readonly header: number;
  readonly columns: Readonly<Partial<Record<TableColumn, string>>>;
  readonly first: number;
  readonly last: number;
  /** The row of the total, where the table has one. */
  readonly total: number | null;
}

/** One sheet of the corpus: cells, looks, and (null: no form is on it) its anatomy. */
export interface CorpusSheet {
  readonly sheet: string;
  readonly widths: readonly number[];
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  readonly borders: string;
  readonly formats: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly anatomy: Anatomy | null;
  readonly grid: readonly (readonly CorpusCell[])[];
}

/** Names of the forms, in the order of the alphabet. */
export function corpusNames(): string[] {
  return readdirSync(join(CORPUS, "forms"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
}

/** The sheets of one form's workbook. */
export function corpusSheets(name: string): readonly CorpusSheet[] {
  const text = readFileSync(join(CORPUS, "forms", `${name}.json`), "utf8");
  return (JSON.parse(text) as { readonly sheets: readonly CorpusSheet[] }).sheets;
}

/** The number format of each cell that has one, by row and column. */
export function formatAt(formats: CorpusSheet["formats"]): (at: Address) => string {
  const areas = Object.entries(formats).map(([area, format]) => ({ ...areaFromA1(area), format }));
  return ({ row, column }) =>
    areas.findLast(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    )?.format ?? "General";
}

/** The sheet as an adapter would read it. */
export function snapshotOf(
  { sheet, grid, formats }: Pick<CorpusSheet, "sheet" | "grid" | "formats">,
  hidden: HiddenLines = NOTHING_HIDDEN,
): SheetSnapshot {
  const numberFormat = formatAt(formats);
  return {
    sheet: { id: sheet, name: sheet },
    rows: grid.map((cells, row) =>
      cells.map((cell, column) => ({
        value: valueOf(cell),
        formula: typeof cell === "object" ? `=${cell.formula}` : null,
        numberFormat: numberFormat({ row, column }),
        ...(typeof cell === "object" && cell.isOutdated === true && { isOutdated: cell.isOutdated }),
      })),
    ),
    hidden,
    marks: [],
    foreignComments: [],
    record: [],
    tabs: [{ id: sheet, name: sheet }],
    unfinishedMarks: 0,
    isProtected: false,
    isTruncated: false,
  };
}

export function valueOf(cell: CorpusCell): CellValue {
  if (typeof cell === "object") return cell.value;
  return cell === "" ? null : cell;
}

/** The cell at an address such as "E6"; "" outside the grid. */
export function cellOf({ grid }: Pick<CorpusSheet, "grid">, address: string): CorpusCell {
  const { row, column } = fromA1(address);
  return grid[row]?.[column] ?? "";
}

/** What a cell shows, as text. */
export function textOf(cell: CorpusCell): string {
  return String(typeof cell === "object" ? (cell.value ?? "") : cell);
}
