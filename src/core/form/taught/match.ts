import {
  layoutsOf,
  type RoleIn,
  type SheetSnapshot,
  TABLE_ROLES,
  type TaughtLayout,
  type TaughtTable,
} from "../../port";
import type { FilledCell, FilledRow } from "../filled-cell";

/** A header whose headings are those of a taught layout. */
export interface TaughtHeader {
  readonly layout: TaughtLayout;
  readonly top: number;
  readonly bottom: number;
  /** Its cells, in the order of the layout's headings. */
  readonly cells: readonly FilledCell[];
}

/** A header may stand in so many rows. */
const MOST_HEADER_ROWS = 3;

type Rows = readonly FilledRow[];

/** The headers of a sheet that somebody has taught, by their first rows. */
export function taughtHeaders(
  snapshot: Pick<SheetSnapshot, "layouts" | "record">,
  rows: Rows,
): ReadonlyMap<number, TaughtHeader> {
  const layouts = layoutsOf(snapshot);
  const found = new Map<number, TaughtHeader>();
  for (let top = 0; layouts.length > 0 && top < rows.length; top++) {
    for (const layout of layouts) {
      const header = headerFor(layout, rows, top);
      if (header === null) continue;
      found.set(top, header);
      top = header.bottom;
      break;
    }
  }
  return found;
}

/** The header that begins at a row where its cells say what the layout's headings say, all of them and no others. */
function headerFor(layout: TaughtLayout, rows: Rows, top: number): TaughtHeader | null {
  const { headings } = layout;
  const cells: FilledCell[] = [];
  for (let row = top; row < top + MOST_HEADER_ROWS && cells.length < headings.length; row++) {
    const own = rows[row]?.cells ?? [];
    const isFitting = own.length > 0 && own.every(({ label }, at) => headings[cells.length + at] === label);
    if (!isFitting) return null;
    cells.push(...own);
    if (cells.length === headings.length) return { layout, top, bottom: row, cells };
  }
  return null;
}

/** The cells that a person has said to name columns of a table, by what these are, and those that are not to be read. */
export interface Told<Table extends TaughtTable> {
  readonly fixed: ReadonlyMap<RoleIn<Table>, FilledCell>;
  readonly unused: readonly FilledCell[];
}

/** What a person has said of a header; null where it is another table's. */
export function toldOf<Table extends TaughtTable>(
  { layout, cells }: TaughtHeader,
  table: Table,
): Told<Table> | null {
  if (layout.table !== table) return null;
  const cellAt = (place: number | undefined) => (place === undefined ? undefined : cells[place]);
  const roles: readonly RoleIn<Table>[] = TABLE_ROLES[table];
  return {
    fixed: new Map(
      roles.flatMap((role) => {
        const cell = cellAt(layout.columns[role]);
        return cell === undefined ? [] : [[role, cell] as const];
      }),
    ),
    unused: layout.unused.flatMap((place) => cellAt(place) ?? []),
  };
}
