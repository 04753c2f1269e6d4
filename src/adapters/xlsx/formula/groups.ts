import { type Address, areaToA1, toA1 } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import type { StoredFormula } from "./cell-formulas";

/** Formulas that belong to several cells, so that none of them can be written without regard to the others. */
export class FormulaGroups<T extends StoredFormula> {
  private readonly shared = new Map<string, T[]>();
  private readonly filled: StoredFormula[] = [];

  constructor(formulas: Iterable<T>) {
    for (const formula of formulas) {
      if (formula.filled) this.filled.push(formula);
      if (formula.shared === undefined) continue;
      const known = this.shared.get(formula.shared);
      if (known) known.push(formula);
      else this.shared.set(formula.shared, [formula]);
    }
  }

  /** The other formulas of a group whose range and text this one gives. */
  sharersOf(formula: StoredFormula): readonly T[] {
    const group = isMaster(formula) ? this.shared.get(formula.shared) : undefined;
    return (group ?? []).filter((each) => each !== formula);
  }

  /**
   * Cells that an array formula or a data table fills cannot be written one by one.
   * @throws WorkbookError not-supported
   */
  assertNotFilled(at: Address): void {
    const found = this.filled.find(
      ({ filled }) =>
        filled !== undefined &&
        filled.top <= at.row &&
        at.row <= filled.bottom &&
        filled.left <= at.column &&
        at.column <= filled.right,
    );
    if (!found?.filled) return;
    const message = `${toA1(at)} 属于数组公式或模拟运算表，无法单独改写。请在 Excel 中修改。`;
    throw new WorkbookError("not-supported", `${toA1(at)} in ${areaToA1(found.filled)}`, message);
  }
}

/** Whether others may take their text from this formula. */
export function isMaster(formula: StoredFormula): formula is StoredFormula & { readonly shared: string } {
  return formula.shared !== undefined && formula.text !== "";
}
