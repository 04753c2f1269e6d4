import { type Area, cellCount, cellKey, cellsOf, columnCount, rowCount } from "../../../core/cells";
import {
  type CellModel,
  type Json,
  type SheetModel,
  displayedText,
  enterInputs,
  cellIn,
  isPristine,
  openCell,
} from "../../../spreadsheet/model";
import type { Property } from "../protocol/api-type";
import { invalidArgument } from "../protocol/errors";
import type { Connection } from "../protocol/connection";
import { type RangeTarget, areaOf } from "./range-target";
import { valueJson, valueType } from "../values";

/** Above this Excel answers no grid at all (whole rows, whole sheets). */
const UNBOUNDED = 5_000_000;

/** Properties of a range that are grids: one entry for each cell. */
export const gridProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  Values: {
    get: grid((cell) => valueJson(cell.value)),
    set: setInputs,
  },
  Formulas: {
    get: grid((cell) => cell.formula ?? valueJson(cell.value)),
    set: setInputs,
  },
  FormulasLocal: {
    get: grid((cell) => cell.formula ?? valueJson(cell.value)),
    set: setInputs,
  },
  Text: { get: grid(displayedText) },
  ValueTypes: { get: grid((cell) => valueType(cell.value)) },
  NumberFormat: { get: grid((cell) => cell.numberFormat), set: setNumberFormats },
};

function grid(read: (cell: Readonly<CellModel>) => Json) {
  return ({ sheet, areas }: RangeTarget, { maxCells }: Connection): Json => {
    const area = areaOf({ sheet, areas, referenceId: null });
    const isTooLarge = cellCount(area) > Math.min(maxCells ?? UNBOUNDED, UNBOUNDED);
    if (isTooLarge) return null;
    return Array.from({ length: rowCount(area) }, (_, row) =>
      Array.from({ length: columnCount(area) }, (__, column) =>
        read(cellIn(sheet, area.top + row, area.left + column)),
      ),
    );
  };
}

function setInputs(target: RangeTarget, value: Json, { workbook }: Connection): void {
  const area = areaOf(target);
  const entry = entries(value, area);
  enterInputs(workbook, target.sheet, area, (row, column) => entry(row, column) ?? undefined);
}

function setNumberFormats(target: RangeTarget, value: Json): void {
  const area = areaOf(target);
  const entry = entries(value, area);
  for (const { row, column } of cellsOf(area)) {
    const format = entry(row - area.top, column - area.left);
    if (format === null) continue;
    if (typeof format !== "string") throw invalidArgument("numberFormat");
    changeCell(target.sheet, row, column, (cell) => {
      cell.numberFormat = format === "" ? "General" : format;
    });
  }
}

/** Changes one cell and forgets it when nothing is left in it. */
export function changeCell(
  sheet: SheetModel,
  row: number,
  column: number,
  change: (cell: CellModel) => void,
): void {
  const cell = openCell(sheet, row, column);
  change(cell);
  if (isPristine(cell)) sheet.cells.delete(cellKey(row, column));
}

/** What is set for each cell: one value for all, or a grid of exactly the area's size; null leaves a cell alone. */
function entries(value: Json, area: Area): (row: number, column: number) => Json {
  if (!Array.isArray(value)) {
    if (cellCount(area) > UNBOUNDED) throw invalidArgument("range too large");
    return () => value;
  }
  const rows = value.map((row) => (Array.isArray(row) ? row : []));
  if (rows.length !== rowCount(area) || rows.some((row) => row.length !== columnCount(area))) {
    throw invalidArgument("the grid does not have the size of the range");
  }
  return (row, column) => rows[row]?.[column] ?? null;
}
