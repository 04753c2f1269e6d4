import { type Address, type Area, type Cell, type CellValue, toA1 } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { CellFormulas, type StoredFormula, storedFormula } from "../formula/cell-formulas";
import { unescapeText } from "../xml/escape";
import { attribute, childOf } from "../xml/tree";
import type { CellNode, SheetNodes } from "./nodes";
import { richText } from "./shared-strings";

/** What cells refer to outside their sheet. */
interface ContentContext {
  readonly strings: () => readonly string[];
  readonly isFrom1904: boolean;
}

/** A cell as it is stored, without the element that it was read from. */
export interface StoredCell extends Address, Pick<Cell, "value" | "formula"> {
  /** The number of its style. */
  readonly style: string | undefined;
}

/** An array formula or a data table, with the cells that it fills. */
interface FilledArea extends Area {
  /** With its "=". */
  readonly formula: string;
}

/** What the cells of a sheet hold, as far as they were read. */
export interface SheetContents {
  readonly cells: readonly StoredCell[];
  readonly filled: readonly FilledArea[];
  readonly hasFormulas: boolean;
  /** All cells in it were read; null where all of the sheet was. */
  readonly reach: Area | null;
}

export function readContents(sheet: SheetNodes, context: ContentContext): SheetContents {
  const stored = sheet.rows.flatMap((row) =>
    row.cells.map((node) => ({ node, formula: storedFormula(sheet.part, node) })),
  );
  const found = stored.flatMap(({ formula }) => formula ?? []);
  const formulas = new CellFormulas(sheet.part, found);
  const textOf = (formula: StoredFormula) => `=${formulas.textOf(formula)}`;
  return {
    cells: stored.map(({ node, formula }) => ({
      row: node.row,
      column: node.column,
      value: readValue(sheet.part, node, context),
      formula: formula === undefined ? null : textOf(formula),
      style: attribute(node.element.open, "s"),
    })),
    filled: found.flatMap((formula) =>
      formula.filled ? [{ ...formula.filled, formula: textOf(formula) }] : [],
    ),
    hasFormulas: found.length > 0,
    reach: sheet.isPartial
      ? { top: 0, left: 0, bottom: READ_LIMIT.rows - 1, right: READ_LIMIT.columns - 1 }
      : null,
  };
}

function readValue(part: string, node: CellNode, { strings, isFrom1904 }: ContentContext): CellValue {
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
