import type { Address } from "../cells";
import { filledInRow, type Cells, hasLabel, labelInRow, textAt } from "./cells";
import { type LabelName, LABELS, isLabel } from "./labels";

const COLUMN_NAMES = [
  "category",
  "dimension",
  "indicator",
  "nature",
  "target",
  "unit",
  "actual",
  "weight",
  "score",
  "reason",
] as const satisfies readonly LabelName[];
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** The header of an indicator table: where each column stands, and its last header row. */
export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Record<ColumnName, number | null>>;
  readonly indicatorAt: Address;
}

/**
 * Reads a row as the header of an indicator table: it names 三级指标 and one of the levels above.
 * A second header row, as where 年度指标值 spans 指标值 and 度量单位, is read with it. Null for any other row.
 */
export function readIndicatorHeader(sheet: Cells, row: number): IndicatorHeader | null {
  const indicatorAt = labelInRow(sheet, row, "indicator");
  if (indicatorAt === null) return null;
  if (!hasLabel(sheet, row, "category", "dimension")) return null;
  const hasSecondRow = row < sheet.area.bottom && isSecondHeaderRow(sheet, row + 1);
  const columns = Object.fromEntries(
    COLUMN_NAMES.map((name) => {
      const below = hasSecondRow ? labelInRow(sheet, row + 1, name) : null;
      return [name, (below ?? labelInRow(sheet, row, name))?.column ?? null];
    }),
  ) as Record<ColumnName, number | null>;
  return { top: row, bottom: hasSecondRow ? row + 1 : row, columns, indicatorAt };
}

/** Every filled cell of a second header row is itself a column label. */
function isSecondHeaderRow(sheet: Cells, row: number): boolean {
  const labels: readonly LabelName[] = COLUMN_NAMES;
  const cells = filledInRow(sheet, row);
  return (
    cells.length > 0 &&
    cells.every((at) => {
      const text = textAt(sheet, at);
      return (
        labels.some((name) => isLabel(text, name)) && !(LABELS.total as readonly string[]).includes(text)
      );
    })
  );
}
