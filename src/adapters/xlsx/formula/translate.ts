import { columnName, fromA1, MAX_COLUMNS, MAX_ROWS, tokenize } from "../../../core/cells";

/** A formula as it reads when filled `rows` down and `columns` to the right: only relative references move. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = tokenize(formula).map(({ kind, text }) => {
    if (kind === "cell") return moveCell(text, rows, columns);
    if (kind !== "columns" && kind !== "rows") return text;
    const ends = text
      .split(":")
      .map((end) => (kind === "columns" ? moveColumn(end, columns) : moveRow(end, rows)));
    return ends.includes(null) ? "#REF!" : ends.join(":");
  });
  return moved.join("");
}

function moveCell(text: string, rows: number, columns: number): string {
  const [, letters = "", digits = ""] = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(text) ?? [];
  const column = moveColumn(letters, columns);
  const row = moveRow(digits, rows);
  return column === null || row === null ? "#REF!" : column + row;
}

function moveColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const moved = columnOf(text) + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnName(moved) : null;
}

function moveRow(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const moved = Number(text) + by;
  return moved >= 1 && moved <= MAX_ROWS ? `${moved}` : null;
}

/** Not a number beyond the last column: ZZZ:ZZZ looks like columns, but no sheet has them. */
function columnOf(letters: string): number {
  return letters.length === 3 && letters.toUpperCase() > "XFD" ? NaN : fromA1(`${letters}1`).column;
}
