import { areaAround, type Cell, cellCount, type CellValue, toA1 } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { CellFormulas } from "../formula/cell-formulas";
import { unescapeText } from "../xml/escape";
import type { StringTexts } from "./shared-strings";
import type { StoredCell, StoredSheet } from "./stored-cells";

/** What cells refer to outside their sheet. */
interface CellContext {
  /** Texts of the shared strings with these numbers; asked for once, where there are any. */
  readonly strings: (numbers: ReadonlySet<number>) => StringTexts;
  readonly numberFormat: (style: string | undefined) => string;
  readonly isFrom1904: boolean;
}

interface ReadCells {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly isTruncated: boolean;
}

/** Reads the cells of a sheet as far as its last value or formula; styled empty cells beyond are left out. */
export function readCells(sheet: StoredSheet, context: CellContext): ReadCells {
  const formulas = new CellFormulas(
    sheet.part,
    sheet.cells.flatMap(({ formula }) => formula ?? []),
  );
  const texts = textsFor(sheet.cells, context);
  const cells = sheet.cells.map((node) => ({
    node,
    cell: readCell(sheet.part, node, node.formula && formulas.textOf(node.formula), texts, context),
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

/** The texts of the shared strings that cells use: of a million only those are read. */
function textsFor(cells: readonly StoredCell[], { strings }: CellContext): StringTexts {
  const numbers = new Set<number>();
  for (const { kind, text } of cells) if (kind === "s" && text !== null) numbers.add(Number(text));
  return numbers.size === 0 ? new Map() : strings(numbers);
}

function readCell(
  part: string,
  node: StoredCell,
  formula: string | undefined,
  texts: StringTexts,
  { numberFormat, isFrom1904 }: CellContext,
): Cell {
  return {
    value: readValue(part, node, texts, isFrom1904),
    formula: formula === undefined ? null : `=${formula}`,
    numberFormat: numberFormat(node.style),
  };
}

function readValue(part: string, node: StoredCell, texts: StringTexts, isFrom1904: boolean): CellValue {
  const { kind, text } = node;
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
  const number = kind === "d" ? serialDate(value, isFrom1904) : Number(NUMBER.test(value) ? value : NaN);
  if (!Number.isFinite(number)) throw damaged(part, `value of ${toA1(node)}`);
  return number;
}

/** Number() would take hexadecimal digits and "Infinity" too. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** An ISO date as the day number that Excel shows for it. */
function serialDate(text: string, isFrom1904: boolean): number {
  const milliseconds = Date.parse(/T/.test(text) ? text.replace(/Z?$/, "Z") : text);
  const days = milliseconds / 86_400_000 + 25_569;
  if (isFrom1904) return days - 1462;
  // Excel counts a 29 February 1900, which never was.
  return days >= 1 && days < 61 ? days - 1 : days;
}
