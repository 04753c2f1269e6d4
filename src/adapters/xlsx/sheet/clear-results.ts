import { type Address, cellCount, isCellIn, toA1 } from "../../../core/cells";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { cut, splice, type Splice, withAttributes } from "../xml/splice";
import { childOf } from "../xml/tree";
import { type CellNode, readNodes } from "./nodes";

/** Takes the stored results of a sheet's cells away, but for those that are known. Says whether there were any. */
export function clearResults(
  parts: Parts,
  part: string,
  areas: readonly ResultArea[],
  known: readonly Address[],
): boolean {
  const kept = new Set(known.map(toA1));
  const single = new Set(areas.map((area) => toA1({ row: area.top, column: area.left })));
  const wide = areas.filter((area) => cellCount(area) > 1);
  const isConcerned = (cell: CellNode) =>
    !kept.has(toA1(cell)) && (single.has(toA1(cell)) || wide.some((area) => isCellIn(cell, area)));
  const source = parts.text(part);
  const splices: Splice[] = [];
  readNodes(part, source, (cell) => {
    if (isConcerned(cell)) splices.push(...withoutResult(source, cell));
    return false;
  });
  parts.put(part, splice(source, splices));
  return splices.length > 0;
}

function withoutResult(source: string, { element }: CellNode): Splice[] {
  const values = ["v", "is"].flatMap((name) => childOf(element, name) ?? []);
  if (values.length === 0) return [];
  const { start, openEnd: end } = element;
  const tag = withAttributes(source.slice(start, end), { t: null, vm: null });
  return [{ start, end, text: tag }, ...values.map(cut)];
}
