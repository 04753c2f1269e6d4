import type { Calculated } from "../../core/calculate";
import { cellKey, type CellValue, keyPlace } from "../../core/cells";
import { cellIn } from "./cells";
import type { SheetModel } from "./types";
import type { Calculate } from "./workbook";

/** Reads the value another formula needs; `sheetName` null means the formula's own sheet. */
export type ReadValue = (row: number, column: number, sheetName: string | null) => CellValue;

/** Calculates one formula (given with its "="), reading other cells as it goes. */
export type Evaluate = (
  formula: string,
  read: ReadValue,
  at: { readonly sheet: SheetModel; readonly row: number; readonly column: number },
) => CellValue;

/** Makes a calculation of the whole workbook from one of single formulas: in order of need, circles give 0. */
export function perCell(evaluate: Evaluate): Calculate {
  return (workbook) => {
    const results = new Map<string, Calculated>();
    const underway = new Set<string>();
    const valueOf = (sheet: SheetModel, row: number, column: number): CellValue => {
      const cell = cellIn(sheet, row, column);
      if (cell.formula === null) return cell.value;
      const key = `${sheet.id} ${cellKey(row, column)}`;
      const known = results.get(key);
      if (known) return known.value;
      if (underway.has(key)) return 0;
      underway.add(key);
      const read: ReadValue = (otherRow, otherColumn, sheetName) => {
        const other = sheetName === null ? sheet : workbook.findSheet(sheetName);
        return other ? valueOf(other, otherRow, otherColumn) : { error: "#REF!" };
      };
      const value = evaluate(cell.formula, read, { sheet, row, column });
      results.set(key, { sheetId: sheet.id, row, column, value });
      return value;
    };
    for (const sheet of workbook.sheets) {
      for (const [key, cell] of sheet.cells) {
        const { row, column } = keyPlace(key);
        if (cell.formula !== null) valueOf(sheet, row, column);
      }
    }
    return results.values();
  };
}
