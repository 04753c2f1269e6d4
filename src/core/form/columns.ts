import type { Address } from "../cells";
import type { Cells } from "./cells";
import { startsForm } from "./project";
import type { NamedColumns } from "./reading";
import { type Assigned, assignments } from "./table/assign";
import { type Band, readBand } from "./table/band";
import { INDICATOR_ROLES, type IndicatorRole, strengthsOfLabel } from "./words/roles";

export type ColumnName = IndicatorRole;

/** The header of an indicator table: where each column stands, and its last header row. */
export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Record<ColumnName, number | null>>;
  readonly indicatorAt: Address;
  /** The headings that name the columns, by what these were taken for. */
  readonly named: NamedColumns["columns"];
}

/** Rows that are looked at to tell what stands in a column. */
const MOST_BODY_ROWS = 80;

/** Reads the header of an indicator table that begins at a row, its columns assigned all together. Null for any other row. */
export function readIndicatorHeader(sheet: Cells, row: number): IndicatorHeader | null {
  const band = readBand(sheet, row);
  if (band === null) return null;
  const [best] = assignments(sheet, band, bodyOf(sheet, band));
  return best === undefined ? null : headerOf(band, best);
}

function headerOf({ top, bottom }: Band, { columns }: Assigned): IndicatorHeader | null {
  const named = columns.get("indicator") ?? columns.get("dimension");
  if (named === undefined) return null;
  const column = (role: IndicatorRole) => {
    const found = columns.get(role);
    return found === named && role !== "indicator" ? null : (found?.header.column ?? null);
  };
  return {
    top,
    bottom,
    columns: {
      ...(Object.fromEntries(INDICATOR_ROLES.map((role) => [role, column(role)])) as Record<
        ColumnName,
        number | null
      >),
      indicator: named.header.column,
    },
    indicatorAt: named.header.at,
    named: Object.fromEntries(
      [...columns].map(([role, { header }]) => [
        header === named.header ? "indicator" : role,
        {
          at: header.at,
          heading: header.text,
          column: header.column,
          by: (header.strengths.get(role) ?? 0) >= 1 ? "label" : "words",
        },
      ]),
    ),
  };
}

/** The rows under a header, up to its total or the next form. */
function bodyOf(sheet: Cells, { bottom }: Band): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= sheet.area.bottom && rows.length < MOST_BODY_ROWS; row++) {
    const cells = sheet.rows[row] ?? [];
    if (cells.length === 0) continue;
    const isTotal = cells.slice(0, 2).some(({ label }) => (strengthsOfLabel(label).get("total") ?? 0) >= 0.5);
    if (isTotal || startsForm(sheet, row)) break;
    rows.push(row);
  }
  return rows;
}
