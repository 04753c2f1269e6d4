import { type Area, columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../core/cells";

/** One corner of a reference in a formula. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A reference as written: its sheet (null: the formula's own) and its corners (the same twice for one cell). */
export interface Reference {
  readonly sheet: string | null;
  readonly first: Corner;
  readonly last: Corner;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\p{L}\p{N}_(.!])/giu;

/**
 * Rewrites every cell and range reference of a formula; text between quotes is left alone.
 * Whole rows and columns ("3:4", "B:C"), names and structured references are not touched.
 * @param rewrite gives the area that the reference shall name, or null for #REF!
 */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => Area | null): string {
  return formula.replace(REFERENCE, (whole: string, sheetPart?: string, from?: string, to?: string) => {
    if (from === undefined) return whole;
    const first = corner(from);
    const last = to === undefined ? first : corner(to);
    const area = rewrite({ sheet: sheetPart === undefined ? null : unquote(sheetPart), first, last });
    if (area === null) return `${sheetPart ?? ""}#REF!`;
    const start = write(area.top, area.left, first);
    return `${sheetPart ?? ""}${to === undefined ? start : `${start}:${write(area.bottom, area.right, last)}`}`;
  });
}

/** The formula as it reads after being copied this far: relative parts move, fixed ones stay. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, ({ first, last }) => {
    const area = {
      top: first.row + (first.fixedRow ? 0 : rows),
      left: first.column + (first.fixedColumn ? 0 : columns),
      bottom: last.row + (last.fixedRow ? 0 : rows),
      right: last.column + (last.fixedColumn ? 0 : columns),
    };
    const fits = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
    return fits ? area : null;
  });
}

/** The area a reference names. */
export function referredArea({ first, last }: Reference): Area {
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Changes a sheet's name inside a formula. */
export function renamedInFormula(formula: string, from: string, to: string): string {
  return formula.replace(REFERENCE, (whole: string, sheetPart?: string) =>
    sheetPart !== undefined && unquote(sheetPart) === from ? `${to}!${whole.slice(sheetPart.length)}` : whole,
  );
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(text);
  if (!match) throw new RangeError(`no reference: ${text}`);
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = match;
  return {
    row: Number(digits) - 1,
    column: columnNumber(letters),
    fixedRow: fixedRow === "$",
    fixedColumn: fixedColumn === "$",
  };
}

function write(row: number, column: number, like: Corner): string {
  return `${like.fixedColumn ? "$" : ""}${columnName(column)}${like.fixedRow ? "$" : ""}${row + 1}`;
}

function unquote(sheetPart: string): string {
  const name = sheetPart.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
