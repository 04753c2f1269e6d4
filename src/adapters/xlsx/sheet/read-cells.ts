import { areaAround, type Cell, cellCount, type CellValue, toA1 } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { CellFormulas, storedFormula } from "../formula/cell-formulas";
import { unescapeText } from "../xml/escape";
import { attribute, childOf } from "../xml/tree";
import type { CellNode, SheetNodes } from "./nodes";
import { richText } from "./shared-strings";

/** What cells refer to outside their sheet. */
interface CellContext {
  readonly strings: () => readonly string[];
  readonly numberFormat: (style: string | undefined) => string;
  readonly isFrom1904: boolean;
}

interface ReadCells {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly isTruncated: boolean;
}

/** Reads the cells of a sheet as far as its last value or formula; styled empty cells beyond are left out. */
export function readCells(sheet: SheetNodes, context: CellContext): ReadCells {
  const stored = sheet.rows.flatMap((row) =>
    row.cells.map((node) => ({ node, formula: storedFormula(sheet.part, node) })),
  );
  const formulas = new CellFormulas(
    sheet.part,
    stored.flatMap(({ formula }) => formula ?? []),
  );
  const cells = stored.map(({ node, formula }) => ({
    node,
    cell: readCell(sheet.part, node, formula && formulas.textOf(formula), context),
  }));
  const used = cells.filter(({ cell }) => cell.value !== null || cell.formula !== null);
  const area = areaAround(used.map(({ node }) => node));
  let { bottom, right } = area ?? { bottom: -1, right: -1 };
  const isTruncated = sheet.isTruncated || (area !== null && cellCount(area) > READ_LIMIT.cells);
  if (isTruncated) {
    bottom = Math.min(bottom, READ_LIMIT.rows - 1);
    right = Math.min(right, READ_LIMIT.columns - 1);
  }
  // Rows without cells stay out: a single cell in the last row of a sheet must not make a million of them.
  const rows = new Array<(Cell | undefined)[] | undefined>(bottom + 1);
  for (const { node, cell } of cells) {
    if (node.row <= bottom && node.column <= right) (rows[node.row] ??= [])[node.column] = cell;
  }
  return { rows, isTruncated };
}

function readCell(part: string, node: CellNode, formula: string | undefined, context: CellContext): Cell {
  return {
    value: readValue(part, node, context),
    formula: formula === undefined ? null : `=${formula}`,
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
  if (type === "s") {
    const shared = strings()[Number(value)];
    if (shared === undefined) throw damaged("sharedStrings", `no text ${value}`);
    return shared;
  }
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { error: value };
  if (type === "n" && NOT_FINITE.test(value)) return { error: "#NUM!" };
  const number = type === "d" ? serialDate(value, isFrom1904) : Number(NUMBER.test(value) ? value : NaN);
  if (!Number.isFinite(number)) throw damaged(part, `value of ${toA1(node)}`);
  return number;
}

/** Number() would take hexadecimal digits and "Infinity" too. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * What programs write for a number that is none or has no end, also as the C library of Windows prints it ("-nan(ind)",
 * "1.#QNAN"). Excel would show #NUM! if it took the file.
 */
const NOT_FINITE = /^[+-]?(?:nan(?:\([a-z0-9]*\))?|inf(?:inity)?|1\.#(?:qnan|snan|ind|inf)0*)$/i;

/** An ISO date as the day number that Excel shows for it. */
function serialDate(text: string, isFrom1904: boolean): number {
  const milliseconds = Date.parse(/T/.test(text) ? text.replace(/Z?$/, "Z") : text);
  const days = milliseconds / 86_400_000 + 25_569;
  if (isFrom1904) return days - 1462;
  // Excel counts a 29 February 1900, which never was.
  return days >= 1 && days < 61 ? days - 1 : days;
}
