import { type Address, type Area, type Cell, type CellValue, toA1 } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { CellFormulas, type StoredFormula } from "../formula/cell-formulas";
import { unescapeText } from "../xml/escape";
import type { StringTexts } from "./shared-strings";
import type { CellNode, SheetNodes } from "./nodes";

/** What cells refer to outside their sheet. */
interface ContentContext {
  /** Texts of the shared strings with these numbers; asked for once, where there are any. */
  readonly strings: (numbers: ReadonlySet<number>) => StringTexts;
  readonly isFrom1904: boolean;
}

/** What a cell of a sheet holds. */
export interface SheetCell extends Address, Pick<Cell, "value" | "formula"> {
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
  readonly cells: readonly SheetCell[];
  readonly filled: readonly FilledArea[];
  readonly hasFormulas: boolean;
  /** All cells in it were read; null where all of the sheet was. */
  readonly reach: Area | null;
}

/** @throws WorkbookError damaged, too-large */
export function readContents(sheet: SheetNodes, context: ContentContext): SheetContents {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const found = cells.flatMap(({ formula }) => formula ?? []);
  const formulas = new CellFormulas(sheet.part, found);
  const textOf = (formula: StoredFormula) => `=${formulas.textOf(formula)}`;
  const texts = textsFor(cells, context);
  return {
    cells: cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      value: readValue(sheet.part, cell, texts, context.isFrom1904),
      formula: cell.formula === undefined ? null : textOf(cell.formula),
      style: cell.style,
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

/** The texts of the shared strings that cells use: of a million only those are read. */
function textsFor(cells: readonly CellNode[], { strings }: ContentContext): StringTexts {
  const numbers = new Set<number>();
  for (const { kind, text } of cells) if (kind === "s" && text !== null) numbers.add(Number(text));
  return numbers.size === 0 ? new Map() : strings(numbers);
}

function readValue(part: string, cell: CellNode, texts: StringTexts, isFrom1904: boolean): CellValue {
  const { kind, text } = cell;
  if (text === null || kind === "inlineStr") return text;
  if (kind === "str") return unescapeText(text);
  const value = text.trim();
  if (value === "") return null;
  if (kind === "s") {
    const shared = texts.get(Number(value));
    if (shared === undefined) throw damaged("sharedStrings", `no text ${value}`);
    return shared;
  }
  if (kind === "b") return value === "1" || value === "true";
  if (kind === "e") return { error: value };
  if (kind === "n" && NOT_FINITE.test(value)) return { error: "#NUM!" };
  const number = kind === "d" ? serialDate(value, isFrom1904) : Number(NUMBER.test(value) ? value : NaN);
  if (!Number.isFinite(number)) throw damaged(part, `value of ${toA1(cell)}`);
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
