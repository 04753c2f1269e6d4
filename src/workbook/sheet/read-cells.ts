import { type Cell, type CellValue, READ_LIMIT, toA1 } from "../../sheet";
import { damaged } from "../errors";
import { CellFormulas } from "../formula/cell-formulas";
import { unescapeText } from "../xml/escape";
import { attribute, childOf } from "../xml/tree";
import type { CellNode, SheetLayout } from "./layout";
import { richText, sharedString } from "./shared-strings";

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly strings: () => readonly string[];
  readonly numberFormat: (style: string | undefined) => string;
  readonly isFrom1904: boolean;
}

export interface ReadCells {
  readonly rows: (Cell | undefined)[][];
  readonly isTruncated: boolean;
}

/** Reads the cells of a sheet as far as its last value or formula; styled empty cells beyond are left out. */
export function readCells(layout: SheetLayout, context: CellContext): ReadCells {
  const nodes = layout.rows.flatMap(({ cells }) => cells);
  const formulas = new CellFormulas(layout.part, nodes);
  const cells = nodes.map((node) => ({ node, cell: readCell(layout.part, node, formulas, context) }));
  const used = cells.filter(({ cell }) => cell.value !== null || cell.formula !== null);
  let bottom = used.reduce((last, { node }) => Math.max(last, node.row), -1);
  let right = used.reduce((last, { node }) => Math.max(last, node.column), -1);
  const isTruncated = layout.isTruncated || usedCells(used.map(({ node }) => node)) > READ_LIMIT.cells;
  if (isTruncated) {
    bottom = Math.min(bottom, READ_LIMIT.rows - 1);
    right = Math.min(right, READ_LIMIT.columns - 1);
  }
  const rows: (Cell | undefined)[][] = Array.from({ length: bottom + 1 }, () => []);
  for (const { node, cell } of cells) {
    if (node.row <= bottom && node.column <= right) (rows[node.row] as Cell[])[node.column] = cell;
  }
  return { rows, isTruncated };
}

/** Size of the rectangle around all cells with content. */
function usedCells(nodes: readonly CellNode[]): number {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of nodes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return nodes.length === 0 ? 0 : (bottom - top + 1) * (right - left + 1);
}

function readCell(part: string, node: CellNode, formulas: CellFormulas, context: CellContext): Cell {
  const formula = formulas.of(node);
  return {
    value: readValue(part, node, context),
    formula: formula === null ? null : `=${formula}`,
    numberFormat: context.numberFormat(attribute(node.element.open, "s")),
  };
}

function readValue(part: string, node: CellNode, { strings, isFrom1904 }: CellContext): CellValue {
  const type = attribute(node.element.open, "t") ?? "n";
  if (type === "inlineStr") {
    const inline = childOf(node.element, "is");
    return inline ? richText(inline) : null;
  }
  const element = childOf(node.element, "v");
  if (!element) return null;
  const text = element.text;
  if (type === "str") return unescapeText(text);
  const value = text.trim();
  if (value === "") return null;
  if (type === "s") return sharedString(strings(), value);
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { error: value };
  const number = type === "d" ? serialDate(value, isFrom1904) : Number(value);
  if (Number.isNaN(number)) throw damaged(part, `value of ${toA1(node)}`);
  return number;
}

/** An ISO date as the day number that Excel shows for it. */
function serialDate(text: string, isFrom1904: boolean): number {
  const milliseconds = Date.parse(/T/.test(text) ? text.replace(/Z?$/, "Z") : text);
  const days = milliseconds / 86_400_000 + 25_569;
  return isFrom1904 ? days - 1462 : days;
}
