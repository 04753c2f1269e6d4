import { type Address, cellCount, cellKey, type CellValue, sameValue } from "../../../core/cells";
import { formulaNode } from "../formula/cell-formulas";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { cut, splice, type Splice, withAttributes } from "../xml/splice";
import { childOf } from "../xml/tree";
import { areaFinder } from "./area-finder";
import { changedCell } from "./cell-xml";
import type { SheetCell, SheetContents } from "./contents";
import { type CellNode, showCells } from "./nodes";

/** What became of results that follow from something written. */
interface WrittenResults {
  readonly isChanged: boolean;
  /** Formulas that had a result and have none any more. */
  readonly lost: readonly Address[];
}

/**
 * Writes the results of a sheet's formulas anew, and takes away those that are not known.
 * @param areas the cells concerned
 * @param kept cells among them that were written just now
 * @param contents the sheet as it stands
 * @param resultOf the result of a formula; null where it is not known
 */
export function writeResults(
  parts: Parts,
  part: string,
  areas: readonly ResultArea[],
  kept: readonly Address[],
  contents: SheetContents,
  resultOf: (cell: SheetCell) => CellValue,
): WrittenResults {
  const isKept = new Set(kept.map(keyOf));
  const single = new Set(areas.map(({ top, left }) => cellKey(top, left)));
  const wideAt = areaFinder(areas.filter((area) => cellCount(area) > 1));
  const stored = new Map(contents.cells.map((cell) => [keyOf(cell), cell]));
  const source = parts.text(part);
  const splices: Splice[] = [];
  const lost: Address[] = [];
  showCells(parts, part, (node) => {
    const key = keyOf(node);
    if (isKept.has(key)) return;
    const isWide = wideAt(node) !== undefined;
    if (!isWide && !single.has(key)) return;
    const cell = stored.get(key);
    const result = isWide || cell === undefined ? null : resultOf(cell);
    const made = result === null ? withoutResult(source, node) : withResult(source, node, cell, result);
    if (made.length > 0 && result === null && formulaNode(node.element))
      lost.push({ row: node.row, column: node.column });
    splices.push(...made);
  });
  parts.put(part, splice(source, splices));
  return { isChanged: splices.length > 0, lost };
}

function keyOf({ row, column }: Address): number {
  return cellKey(row, column);
}

/** A result that is the stored one leaves the cell as it lies. */
function withResult(source: string, node: CellNode, cell: SheetCell | undefined, value: CellValue): Splice[] {
  const formula = formulaNode(node.element);
  const isSame = cell && cell.value !== null && sameValue(cell.value, value);
  if (!formula || isSame) return [];
  const { start, end } = node.element;
  const text = changedCell(source, node, { value, formula: source.slice(formula.start, formula.end) });
  return text === null ? [] : [{ start, end, text }];
}

function withoutResult(source: string, { element }: CellNode): Splice[] {
  const values = ["v", "is"].flatMap((name) => childOf(element, name) ?? []);
  if (values.length === 0) return [];
  const { start, openEnd: end } = element;
  const tag = withAttributes(source.slice(start, end), { t: null, vm: null });
  return [{ start, end, text: tag }, ...values.map(cut)];
}
