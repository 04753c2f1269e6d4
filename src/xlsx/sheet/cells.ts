import {
  type Address,
  type Cell,
  type CellValue,
  fromA1,
  READ_LIMIT,
  toA1,
  WorkbookError,
} from "../../sheet";
import { shiftFormula } from "../formula/shift";
import { attribute, child, childrenOf, type Located } from "../xml/located";
import { stringText, unescapeControl } from "./strings";

/** A cell's element with its address, which the file may leave out. */
export interface CellElement {
  readonly at: Address;
  readonly element: Located;
}

/** A row's element with its zero-based index and its cells. */
export interface RowElement {
  readonly row: number;
  readonly element: Located;
  readonly cells: readonly CellElement[];
}

/**
 * The rows and cells of a worksheet; rows and cells without r count on from the ones before.
 * @throws WorkbookError damaged when an address cannot be read
 */
export function rowElements(worksheet: Located, part: string): RowElement[] {
  let row = -1;
  try {
    return childrenOf(child(worksheet, "sheetData"), "row").map((element) => {
      const stated = attribute(element, "r");
      row = stated === undefined ? row + 1 : fromA1(`A${stated}`).row;
      let column = -1;
      const cells = childrenOf(element, "c").map((cell) => {
        const reference = attribute(cell, "r");
        const at = reference === undefined ? { row, column: column + 1 } : fromA1(reference);
        column = at.column;
        return { at, element: cell };
      });
      return { row, element, cells };
    });
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError("damaged", `${part}: ${error.message}`);
    throw error;
  }
}

/** What reading cells needs from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
}

/** Reads all cells, or with too many of them only the first rows and columns. */
export function readCells(
  rows: readonly RowElement[],
  context: CellContext,
): { rows: (Cell | undefined)[][]; isTruncated: boolean } {
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const last = Math.max(-1, ...rows.slice(-1).map(({ row }) => row));
  const isTruncated = count > READ_LIMIT.cells || (last >= READ_LIMIT.cells && count > 0);
  const formulas = formulaTexts(rows);
  const result: (Cell | undefined)[][] = [];
  for (const { row, cells } of rows) {
    if (isTruncated && row >= READ_LIMIT.rows) break;
    const line: (Cell | undefined)[] = [];
    for (const { at, element } of cells) {
      if (isTruncated && at.column >= READ_LIMIT.columns) break;
      line[at.column] = {
        value: cellValue(element, context.strings),
        formula: formulas.get(element) ?? null,
        numberFormat: context.formats[Number(attribute(element, "s") ?? 0)] ?? "General",
      };
    }
    result[row] = Array.from(line);
  }
  return { rows: Array.from(result, (line) => (line as typeof line | undefined) ?? []), isTruncated };
}

function cellValue(element: Located, strings: readonly string[]): CellValue {
  const type = attribute(element, "t") ?? "n";
  if (type === "inlineStr") return stringText(child(element, "is") ?? element);
  const text = child(element, "v")?.text;
  if (text === undefined || (text === "" && type !== "str")) return null;
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "str" || type === "d") return unescapeControl(text);
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return { error: text };
  const number = Number(text);
  return Number.isNaN(number) ? { error: "#VALUE!" } : number;
}

/** Formulas by cell element, with "=": the cells of a shared formula get theirs from its master. */
export function formulaTexts(rows: readonly RowElement[]): Map<Located, string> {
  const texts = new Map<Located, string>();
  const masters = new Map<string, { at: Address; text: string }>();
  for (const { at, element } of rows.flatMap(({ cells }) => cells)) {
    const formula = child(element, "f");
    if (formula === undefined) continue;
    const index = attribute(formula, "si");
    const isShared = attribute(formula, "t") === "shared" && index !== undefined;
    if (formula.text !== "") {
      if (isShared) masters.set(index, { at, text: formula.text });
      texts.set(element, `=${unescapeControl(formula.text)}`);
    } else if (isShared) {
      const master = masters.get(index);
      if (master === undefined)
        throw new WorkbookError("damaged", `${toA1(at)}: shared formula without its master`);
      const { row, column } = master.at;
      texts.set(element, `=${unescapeControl(shiftFormula(master.text, at.row - row, at.column - column))}`);
    }
  }
  return texts;
}
