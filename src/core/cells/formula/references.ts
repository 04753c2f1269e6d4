import { type Address, type Area, columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../address";
import { sheetOfPrefix } from "./sheet-names";
import { type Token, tokenize } from "./tokens";

/** A token that names cells. */
export interface ReferenceToken extends Token {
  readonly kind: "area" | "columns" | "rows";
}

/** A cell of a reference, or the whole row or column that it names: null is what it leaves open. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** With "$": copying does not move it. */
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** A reference in a formula. */
interface Reference extends ReferenceToken {
  /** Its sheet as named before it; null for the formula's own. */
  readonly sheet: string | null;
  /** One, or both ends of a range. */
  readonly corners: readonly Corner[];
}

export function isReference(token: Token): token is ReferenceToken {
  return token.kind === "area" || token.kind === "columns" || token.kind === "rows";
}

/** The corners of a reference as written. */
export function cornersOf({ text }: ReferenceToken): Corner[] {
  return text.split(":").map((end) => {
    const [, columnSign, letters, rowSign, digits] =
      /^(?:(\$?)([A-Z]+))?(?:(\$?)(\d+))?$/i.exec(end.trim()) ?? [];
    return {
      row: digits === undefined ? null : Number(digits) - 1,
      column: letters === undefined ? null : columnNumber(letters),
      isRowFixed: rowSign === "$",
      isColumnFixed: columnSign === "$",
    };
  });
}

/** The cells that a reference names; null for rows or columns that no sheet has, and for every other token. */
export function areaOf(token: Token): Area | null {
  const corners = isReference(token) ? cornersOf(token) : [];
  if (corners.length === 0 || !corners.every(isOnSheet)) return null;
  const rows = corners.flatMap(({ row }) => row ?? [0, MAX_ROWS - 1]);
  const columns = corners.flatMap(({ column }) => column ?? [0, MAX_COLUMNS - 1]);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The areas that an address, or a formula, names: `'a,b'!I14:I15,'a,b'!J18` has two. */
export function areasIn(text: string): Area[] {
  return tokenize(text).flatMap((token) => areaOf(token) ?? []);
}

/**
 * The first cell that an address names: of `表1!B2:C3,表1!A1` it is B2.
 * @throws RangeError when it names none
 */
export function firstCellIn(address: string): Address {
  const [area] = areasIn(address);
  if (area === undefined) throw new RangeError(`no cells: ${address}`);
  return { row: area.top, column: area.left };
}

/** A reference with other corners; one whose corners stay is left as written. */
export function withCorners({ text }: ReferenceToken, corners: readonly Corner[]): string {
  const now = corners.map(cornerText).join(":");
  return now === text.toUpperCase().replaceAll(/\s/g, "") ? text : now;
}

/**
 * Rewrites the references of a formula; names, tables and texts are left alone.
 * @param rewrite gives the corners that a reference shall have, or null for #REF!
 */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => readonly Corner[] | null,
): string {
  const tokens = tokenize(formula);
  const texts = tokens.map((token, index) => {
    if (!isReference(token)) return token.text;
    const before = tokens[index - 1];
    const sheet = before?.kind === "sheet" ? sheetOfPrefix(before.text) : null;
    const corners = rewrite({ ...token, sheet, corners: cornersOf(token) });
    return corners === null ? "#REF!" : withCorners(token, corners);
  });
  return texts.join("");
}

/** A formula as it reads when copied `rows` down and `columns` to the right: relative references move, fixed ones stay. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, ({ corners }) => {
    const moved = corners.map((corner) => ({
      ...corner,
      row: corner.row === null || corner.isRowFixed ? corner.row : corner.row + rows,
      column: corner.column === null || corner.isColumnFixed ? corner.column : corner.column + columns,
    }));
    return moved.every(isOnSheet) ? moved : null;
  });
}

function isOnSheet({ row, column }: Corner): boolean {
  const isRow = row === null || (row >= 0 && row < MAX_ROWS);
  return isRow && (column === null || (column >= 0 && column < MAX_COLUMNS));
}

function cornerText({ row, column, isRowFixed, isColumnFixed }: Corner): string {
  const letters = column === null ? "" : `${isColumnFixed ? "$" : ""}${columnName(column)}`;
  return letters + (row === null ? "" : `${isRowFixed ? "$" : ""}${row + 1}`);
}
