import { type Address, type Area, areaToA1, groupBy, isCellIn, toA1 } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import type { StoredFormula } from "./cell-formulas";

/** Formulas that belong to several cells, so that none of them can be written without regard to the others. */
export class FormulaGroups<T extends StoredFormula> {
  private readonly shared: ReadonlyMap<string | undefined, readonly T[]>;
  private readonly filled: readonly Area[];

  constructor(formulas: readonly T[]) {
    this.shared = groupBy(formulas, ({ shared }) => shared);
    this.filled = formulas.flatMap(({ filled }) => filled ?? []);
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
    const found = this.filled.find((area) => isCellIn(at, area));
    if (!found) return;
    const message = `${toA1(at)} 属于数组公式或模拟运算表，无法单独改写。请在 Excel 或 WPS 中修改。`;
    throw new WorkbookError("not-supported", `${toA1(at)} in ${areaToA1(found)}`, message);
  }
}

/** Whether others may take their text from this formula. */
export function isMaster(formula: StoredFormula): formula is StoredFormula & { readonly shared: string } {
  return formula.shared !== undefined && formula.text !== "";
}
