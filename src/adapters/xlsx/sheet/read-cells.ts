import { areaAround, type Cell, cellCount } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import type { SheetCell, SheetContents } from "./contents";

/** What the cells of a snapshot are made with beside their contents. */
interface CellContext {
  readonly numberFormat: (style: string | undefined) => string;
  /** The result of a cell that has a formula. */
  readonly resultOf: (cell: SheetCell) => Pick<Cell, "value" | "isOutdated">;
}

interface ReadCells {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly isTruncated: boolean;
}

/**
 * The cells of a sheet as far as its last value or formula; styled empty cells beyond are left out.
 * @param isCut some that hold something were not read
 */
export function readCells(
  { cells }: SheetContents,
  isCut: boolean,
  { numberFormat, resultOf }: CellContext,
): ReadCells {
  const area = areaAround(cells.filter(({ value, formula }) => value !== null || formula !== null));
  let { bottom, right } = area ?? { bottom: -1, right: -1 };
  const isTruncated = isCut || (area !== null && cellCount(area) > READ_LIMIT.cells);
  if (isTruncated) {
    bottom = Math.min(bottom, READ_LIMIT.rows - 1);
    right = Math.min(right, READ_LIMIT.columns - 1);
  }
  // Rows without cells stay out: a single cell in the last row of a sheet must not make a million of them.
  const rows = new Array<(Cell | undefined)[] | undefined>(bottom + 1);
  for (const cell of cells) {
    const { row, column, value, formula, style } = cell;
    if (row > bottom || column > right) continue;
    const result = formula === null ? { value } : resultOf(cell);
    (rows[row] ??= [])[column] = cellOf(result, formula, numberFormat(style));
  }
  return { rows, isTruncated };
}

/** Written out, not spread: there are hundreds in every file, and objects made alike are made faster. */
function cellOf(
  { value, isOutdated }: Pick<Cell, "value" | "isOutdated">,
  formula: string | null,
  numberFormat: string,
): Cell {
  return isOutdated === undefined
    ? { value, formula, numberFormat }
    : { value, isOutdated, formula, numberFormat };
}
