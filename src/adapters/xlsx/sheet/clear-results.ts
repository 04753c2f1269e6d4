import { type Address, type Area, cellCount, isCellIn, toA1 } from "../../../core/cells";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { cut, splice, type Splice, withAttributes } from "../xml/splice";
import { childOf } from "../xml/tree";
import { type CellNode, goThroughCells } from "./nodes";

/** Takes the stored results of a sheet's cells away, but for those that are known. Says whether there were any. */
export function clearResults(
  parts: Parts,
  part: string,
  areas: readonly ResultArea[],
  known: readonly Address[],
): boolean {
  const kept = new Set(known.map(toA1));
  const single = new Set(areas.map((area) => toA1({ row: area.top, column: area.left })));
  const isInWide = anyHolds(areas.filter((area) => cellCount(area) > 1));
  const isConcerned = (cell: CellNode) => !kept.has(toA1(cell)) && (single.has(toA1(cell)) || isInWide(cell));
  const source = parts.text(part);
  const splices: Splice[] = [];
  goThroughCells(part, source, (cell) => {
    if (isConcerned(cell)) splices.push(...withoutResult(source, cell));
  });
  parts.put(part, splice(source, splices));
  return splices.length > 0;
}

/** Whether one of some areas holds a cell; more than a few are looked up by rows, a thousand rows together. */
function anyHolds(areas: readonly Area[]): (cell: Address) => boolean {
  const byRows = new Map<number, Area[]>();
  for (const area of areas) {
    for (let block = area.top >> 10; block <= area.bottom >> 10; block++) {
      const known = byRows.get(block);
      if (known) known.push(area);
      else byRows.set(block, [area]);
    }
  }
  return (cell) => byRows.get(cell.row >> 10)?.some((area) => isCellIn(cell, area)) ?? false;
}

function withoutResult(source: string, { element }: CellNode): Splice[] {
  const values = ["v", "is"].flatMap((name) => childOf(element, name) ?? []);
  if (values.length === 0) return [];
  const { start, openEnd: end } = element;
  const tag = withAttributes(source.slice(start, end), { t: null, vm: null });
  return [{ start, end, text: tag }, ...values.map(cut)];
}
