import type { Address } from "../../cells";
import { extent, type SheetSnapshot, type TaughtRole, type TaughtTable } from "../../port";
import { type Cells, type FilledCell, readCells } from "../cells";
import { readForms } from "../find";
import { findHeaders } from "../read-sheet";
import { findFundsHeader } from "../funds/header";
import type { ColumnReading } from "../reading-types";

/** Why a column was taken for what it is, and whether a correction may rest on that. */
export type Evidence = Pick<ColumnReading, "by" | "proofs" | "isSure">;

/** A cell of a header, and what its column was taken for. */
export interface Heading {
  readonly at: Address;
  readonly text: string;
  /** The text as a label: what a taught layout is known by. */
  readonly label: string;
  /** Null where nobody can tell, or where it is not to be read. */
  readonly role: TaughtRole | null;
  /** Null where there is no role. */
  readonly evidence: Evidence | null;
}

/** A column that was read though no cell of the header stands over it. */
export interface BareColumn {
  /** Its cell in the last row of the header. */
  readonly at: Address;
  readonly role: TaughtRole;
  readonly evidence: Evidence;
}

/** The header of a table as it was read. */
export interface TableHead {
  readonly table: TaughtTable;
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly bare: readonly BareColumn[];
}

/** Column readings by what the columns were taken for. */
type Readings = Readonly<Partial<Record<TaughtRole, Pick<ColumnReading, "at" | "column"> & Evidence>>>;

/** The headers of the tables on a sheet from the top, whether or not a form came of them. */
export function tableHeads(snapshot: SheetSnapshot): TableHead[] {
  const sheet = cellsOf(snapshot);
  if (sheet === null) return [];
  const { forms } = readForms(snapshot);
  const heads: TableHead[] = [];
  let top = sheet.area.top;
  for (const header of [...findHeaders(sheet), null]) {
    const bottom = header === null ? sheet.area.bottom : header.top - 1;
    const funds = findFundsHeader(sheet, top, bottom);
    if (funds !== null) {
      const form = forms.find(({ area }) => funds.row >= area.top && funds.row <= area.bottom);
      const first =
        sheet.taught.get(funds.row) ?? [...sheet.taught.values()].find((each) => each.bottom === funds.row);
      heads.push(
        headIn(
          sheet,
          "funds",
          first?.top ?? funds.row,
          funds.row,
          form?.reading.funds ?? unsure(funds.named),
        ),
      );
    }
    if (header === null) break;
    const form = forms.find(({ area }) => header.top >= area.top && header.top <= area.bottom);
    const isFirst = Object.values(form?.reading.columns ?? {}).some(
      ({ at }) => at?.row === header.indicatorAt.row,
    );
    const readings = isFirst && form ? form.reading.columns : unsure(header.named);
    heads.push(headIn(sheet, "indicators", header.top, header.bottom, readings));
    top = header.bottom + 1;
  }
  return heads;
}

/** Rows of a sheet as a header that nobody has recognised yet. */
export function headAt(
  snapshot: SheetSnapshot,
  table: TaughtTable,
  top: number,
  rows: number,
): TableHead | null {
  const sheet = cellsOf(snapshot);
  return sheet && headIn(sheet, table, top, top + rows - 1, {});
}

/** The rows of a sheet with at least two texts, the first ones: one of them may be a header. */
export function possibleHeads(
  snapshot: SheetSnapshot,
  most: number,
): { readonly row: number; readonly texts: readonly string[] }[] {
  const rows = cellsOf(snapshot)?.rows ?? [];
  return rows
    .map(({ cells }, row) => ({ row, texts: cells.map(({ text }) => text) }))
    .filter(({ texts }) => new Set(texts).size >= 2)
    .slice(0, most);
}

function cellsOf(snapshot: SheetSnapshot): Cells | null {
  const area = extent(snapshot);
  return area && readCells(snapshot, area);
}

/** Without a form nothing proves a column: a whole label alone is sure. */
function unsure(
  named: Readonly<Partial<Record<TaughtRole, Pick<ColumnReading, "at" | "column" | "by">>>>,
): Readings {
  return Object.fromEntries(
    Object.entries(named).map(([role, { at, column, by }]) => [
      role,
      { at, column, by, proofs: [], isSure: by === "label" || by === "person" },
    ]),
  );
}

function headIn(
  sheet: Cells,
  table: TaughtTable,
  top: number,
  bottom: number,
  readings: Readings,
): TableHead {
  const cells = sheet.rows.slice(top, bottom + 1).flatMap((row) => row.cells);
  const named = Object.entries(readings) as [TaughtRole, NonNullable<Readings[TaughtRole]>][];
  const readAs = ({ at }: FilledCell) =>
    named.find(([, reading]) => reading.at?.row === at.row && reading.at.column === at.column);
  return {
    table,
    top,
    bottom,
    headings: cells.map((cell) => {
      const [role = null, reading] = readAs(cell) ?? [];
      const { at, text, label } = cell;
      return { at, text, label, role, evidence: reading === undefined ? null : evidenceOf(reading) };
    }),
    bare: named.flatMap(([role, reading]) =>
      reading.at === null
        ? [{ at: { row: bottom, column: reading.column }, role, evidence: evidenceOf(reading) }]
        : [],
    ),
  };
}

function evidenceOf({ by, proofs, isSure }: Evidence): Evidence {
  return { by, proofs, isSure };
}
