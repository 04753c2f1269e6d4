import { type Address, compareAddresses, groupBy } from "../../../core/cells";
import { damaged } from "../errors";
import { formulaNode } from "../formula/cell-formulas";
import { likeParent } from "../xml/qualified";
import { cut, type Splice } from "../xml/splice";
import { appendTo, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { childOf, type XmlElement } from "../xml/tree";
import { type CellWriting, changedCell, newCell } from "./cell-xml";
import type { CellNode, RowNode, SheetNodes } from "./nodes";

/** A cell to be written: new content, or only another formula element. */
export interface CellTarget {
  readonly at: Address;
  readonly node: CellNode | undefined;
  readonly writing?: CellWriting;
  readonly formula?: string;
}

/** The splices that write these cells, given in reading order: rows and cells that are missing are put in. */
export function cellSplices(sheet: SheetNodes, targets: readonly CellTarget[]): Splice[] {
  const data = childOf(sheet.root, "sheetData");
  if (!data) throw damaged(sheet.part, "no sheetData");
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const emptied: RowNode[] = [];
  const fresh: { row: number; text: string }[] = [];
  const splices: Splice[] = [];
  for (const [row, cells] of groupBy(targets, ({ at }) => at.row)) {
    const node = rows.get(row);
    if (node) {
      const change = rowSplices(sheet.source, node, cells);
      if (change === null) emptied.push(node);
      else splices.push(...change);
    } else {
      const text = newCells(data.open, cells);
      if (text !== "")
        fresh.push({ row, text: ownElement(likeParent(data.open, "row"), `r="${row + 1}"`, text) });
    }
  }
  const isEmptied = fresh.length === 0 && emptied.length === sheet.places.count;
  const gone = isEmptied ? removeFrom(sheet.source, data, emptied) : emptied.map(cut);
  return [...splices, ...gone, ...newRows(sheet, data, fresh)];
}

/** The splices of one row, or null when the row was ours and nothing is left in it. */
function rowSplices(source: string, row: RowNode, targets: readonly CellTarget[]): Splice[] | null {
  const changed: Splice[] = [];
  const gone: CellNode[] = [];
  for (const target of targets) {
    if (!target.node) continue;
    const text = changedText(source, target.node, target);
    const { start, end } = target.node.element;
    if (text === null) gone.push(target.node);
    else changed.push({ start, end, text });
  }
  const missing = targets.filter(({ node }) => !node);
  const added = row.open.selfClosing
    ? appendTo(source, row, newCells(row.open, missing))
    : insertions(row, missing);
  const elements = gone.map(({ element }) => element);
  if (gone.length < row.cells.length || added.length > 0) return [...changed, ...added, ...elements.map(cut)];
  if (gone.length > 0 && isOwnElement(source, row)) return null;
  return removeFrom(source, row, elements);
}

function changedText(source: string, node: CellNode, { writing, formula }: CellTarget): string | null {
  if (writing) return changedCell(source, node, writing);
  const { start, end } = node.element;
  const old = formulaNode(node.element);
  if (!old || formula === undefined) return source.slice(start, end);
  return source.slice(start, old.start) + formula + source.slice(old.end, end);
}

/** New cells stand behind the last one to their left. */
function insertions(row: RowNode, targets: readonly CellTarget[]): Splice[] {
  return targets.flatMap((target) => {
    const text = newCells(row.open, [target]);
    const before = row.cells.findLast(({ column }) => column < target.at.column);
    const at = before?.element.end ?? row.openEnd;
    return text === "" ? [] : [{ start: at, end: at, text }];
  });
}

function newCells(parent: { readonly prefix: string }, targets: readonly CellTarget[]): string {
  return [...targets]
    .sort((a, b) => compareAddresses(a.at, b.at))
    .map(({ at, writing }) => (writing && !isNothing(writing) ? newCell(parent, at, writing) : ""))
    .join("");
}

function isNothing({ value, formula }: CellWriting): boolean {
  return formula === null && (value === null || value === "");
}

function newRows(
  sheet: SheetNodes,
  data: XmlElement,
  fresh: readonly { row: number; text: string }[],
): Splice[] {
  const rows = [...fresh].sort((a, b) => a.row - b.row);
  if (data.open.selfClosing) return appendTo(sheet.source, data, rows.map(({ text }) => text).join(""));
  return rows.map(({ row, text }) => {
    const at = sheet.places.endAbove(row) ?? data.openEnd;
    return { start: at, end: at, text };
  });
}
