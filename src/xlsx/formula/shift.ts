import { columnName, fromA1, MAX_COLUMNS, MAX_ROWS } from "../../sheet";
import { tokens } from "./tokens";

/** A formula moved by rows and columns, as the cells of a shared formula have it: absolute parts stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return tokens(formula)
    .map(({ kind, text }) => (kind === "reference" ? shiftReference(text, rows, columns) : text))
    .join("");
}

function shiftReference(text: string, rows: number, columns: number): string {
  return text.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)/gi,
    (_, absoluteColumn: string, letters: string, absoluteRow: string, digits: string) => {
      const { row, column } = fromA1(`${letters}${digits}`);
      const newColumn = absoluteColumn ? column : (column + columns + MAX_COLUMNS) % MAX_COLUMNS;
      const newRow = absoluteRow ? row : (row + rows + MAX_ROWS) % MAX_ROWS;
      return `${absoluteColumn}${columnName(newColumn)}${absoluteRow}${newRow + 1}`;
    },
  );
}
