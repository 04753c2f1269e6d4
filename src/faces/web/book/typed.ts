import {
  type Address,
  type Area,
  type Cell,
  cellKey,
  EMPTY_CELL,
  holds,
  keyPlace,
  parseArea,
  sameValue,
} from "../../../core/cells";
import { cellAt, type CellEdit, type EditPlan, NOTHING_TO_DO, type SheetSnapshot } from "../../../core/port";
import { existingCells, type SheetModel } from "../../../spreadsheet/model";

/** What stands in the cells of an area; the others are empty. */
interface Typed {
  readonly area: Area | null;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** What a person has put into the cells of an area: a copy. */
export function typedInto(sheet: SheetModel, address: string): Typed {
  const area = parseArea(address);
  const cells = area === null ? [] : existingCells(sheet, area);
  return {
    area,
    cells: new Map(
      cells.map(({ row, column, cell: { value, formula, numberFormat } }) => [
        cellKey(row, column),
        { value, formula, numberFormat },
      ]),
    ),
  };
}

/**
 * The plan that brings it into the file. A formula brings no result: it is calculated when everything it reads stands in
 * the file.
 * @returns null where the file holds all of it already
 */
export function typedPlan(before: SheetSnapshot, typed: Typed): EditPlan | null {
  const edits = [...places(before, typed)].flatMap((key) => editOf(before, typed, keyPlace(key)));
  return edits.length === 0 ? null : { ...NOTHING_TO_DO, edits };
}

function places({ rows }: SheetSnapshot, { area, cells }: Typed): Set<number> {
  const found = new Set(cells.keys());
  if (area === null) return found;
  for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row++) {
    rows[row]?.forEach((cell, column) => {
      if (cell !== undefined && column >= area.left && column <= area.right) found.add(cellKey(row, column));
    });
  }
  return found;
}

function editOf(before: SheetSnapshot, { cells }: Typed, at: Address): CellEdit[] {
  const from = cellAt(before, at);
  const { value, formula, numberFormat } = cells.get(cellKey(at.row, at.column)) ?? EMPTY_CELL;
  const to = { value: formula === null ? value : null, formula };
  // An empty cell says nothing of a number format in the file.
  const format = to.value === null && formula === null ? from.numberFormat : numberFormat;
  const isSame = holds(from, to) && (formula !== null || sameValue(from.value, to.value));
  if (isSame && format === from.numberFormat) return [];
  return [
    {
      at,
      from: { value: from.value, formula: from.formula },
      to: { ...to, ...(format !== from.numberFormat && { numberFormat: format }) },
    },
  ];
}
