import { type Address, areaFromA1, toA1, WorkbookError } from "../../sheet";
import type { CellNode } from "../sheet/layout";
import { filledRange, formulaNode, sharedIndex } from "./cell-formulas";

/** Cells other than this one that take their formula from it. */
export function sharersOf(cells: Iterable<CellNode>, master: CellNode): CellNode[] {
  const index = indexOf(master);
  if (index === undefined) return [];
  return [...cells].filter(
    (cell) => cell !== master && indexOf(cell) === index && formulaNode(cell.element)?.text === "",
  );
}

/**
 * Cells that an array formula or a data table fills cannot be written one by one.
 * @throws WorkbookError not-supported
 */
export function assertNotFilled(cells: Iterable<CellNode>, at: Address): void {
  for (const { element } of cells) {
    const formula = formulaNode(element);
    const range = formula && filledRange(formula);
    if (range === undefined) continue;
    const { top, left, bottom, right } = areaFromA1(range);
    if (at.row < top || at.row > bottom || at.column < left || at.column > right) continue;
    const message = `${toA1(at)} 属于数组公式或模拟运算表，无法单独改写。请在 Excel 中修改。`;
    throw new WorkbookError("not-supported", `${toA1(at)} in ${range}`, message);
  }
}

function indexOf({ element }: CellNode): string | undefined {
  const formula = formulaNode(element);
  return formula && sharedIndex(formula);
}
