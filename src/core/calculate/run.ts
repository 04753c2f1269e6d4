import { cellKey, type CellValue, keyPlace } from "../cells";
import { Areas } from "./areas";
import { evaluate } from "./evaluate";
import { InOrder } from "./in-order";
import type { Node } from "./parse";
import { treeOf } from "./trees";
import type { Calculated, Place, SheetToCalculate, WorkbookToCalculate } from "./types";
import { NotCalculated } from "./values";

/**
 * Calculates a workbook: every formula that is known here, in order of need; the others keep the results that were
 * stored with them. Circles give 0, as Excel leaves them.
 */
export function calculateWorkbook(workbook: WorkbookToCalculate): Iterable<Calculated> {
  const run = new Run(workbook);
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) => {
      if (formula === null || treeOf(formula) === null) return [];
      const { row, column } = keyPlace(key);
      return [{ sheetId: sheet.id, row, column, value: run.valueOf({ sheet, row, column }) }];
    }),
  );
}

/** One calculation of the whole workbook. */
class Run {
  private readonly order = new InOrder<{ value: CellValue }>((place) => this.calculated(place), { value: 0 });
  private readonly areas: Areas;

  constructor(workbook: WorkbookToCalculate) {
    this.areas = new Areas(workbook, (place) => this.order.need(place).value);
  }

  valueOf(place: Place): CellValue {
    return this.order.get(place).value;
  }

  private calculated({ sheet, row, column }: Place): { value: CellValue } {
    const { formula = null, value = null } = sheet.cells.get(cellKey(row, column)) ?? {};
    const tree = formula === null ? null : treeOf(formula);
    return { value: tree === null ? value : this.result(tree, sheet, value) };
  }

  private result(tree: Node, sheet: SheetToCalculate, stored: CellValue): CellValue {
    try {
      return evaluate(tree, (node) => this.areas.read(node, sheet));
    } catch (error) {
      if (error instanceof NotCalculated) return stored;
      throw error;
    }
  }
}
