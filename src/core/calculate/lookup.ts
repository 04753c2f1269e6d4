import { type CellValue, columnCount, isCellError } from "../cells";
import { at, type Lazy, numberAt } from "./arguments";
import { compare, FormulaError, NotCalculated, truthOf } from "./values";

/** VLOOKUP of the very value; where the nearest one is wanted too, it is not calculated. */
export function lookedUp([wanted, table, column, isNear]: readonly Lazy[]): CellValue {
  if (isNear === undefined || truthOf(at(isNear))) throw new NotCalculated();
  const value = at(wanted);
  if (isCellError(value)) throw new FormulaError(value.error);
  const area = table?.();
  const position = Math.trunc(numberAt(column));
  if (area?.frame === undefined || value === null) throw new NotCalculated();
  if (position < 1) throw new FormulaError("#VALUE!");
  const { written, read } = area.frame;
  if (position > columnCount(written)) throw new FormulaError("#REF!");
  // With "*" and "?" any text may be meant.
  if (read.left !== written.left || (typeof value === "string" && /[*?~]/.test(value)))
    throw new NotCalculated();
  const width = columnCount(read);
  for (let start = 0; start < area.values.length; start += width) {
    const found = area.values[start] ?? null;
    if (typeof found === typeof value && !isCellError(found) && compare(found, value, false) === 0) {
      return position > width ? null : (area.values[start + position - 1] ?? null);
    }
  }
  throw new FormulaError("#N/A");
}
