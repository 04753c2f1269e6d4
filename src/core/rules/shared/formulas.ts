import { type Address, areaFromA1, areaToA1, toA1 } from "../../cells";
import type { NumberCell } from "../../form";

/**
 * A cell as an operand in a formula: its address, or VALUE(address) where its number is stored as text, since SUM
 * passes over text. Null where Excel could not read the text as a number everywhere (full-width digits, 分, commas).
 */
export function operand({ at, cell, kind }: NumberCell): string | null {
  if (kind === "number") return toA1(at);
  if (kind !== "number-as-text") return null;
  return typeof cell.value === "string" && /^-?\d+(?:\.\d+)?$/.test(cell.value.trim())
    ? `VALUE(${toA1(at)})`
    : null;
}

/** SUM over the fields, neighbours in a column joined to ranges; null for none, or when one of them is no operand. */
export function sumFormula(fields: readonly NumberCell[]): string | null {
  if (fields.length === 0) return null;
  const parts: string[] = [];
  let run: { top: Address; bottom: Address } | null = null;
  const flush = () => {
    if (run !== null) {
      const { top, bottom } = run;
      parts.push(areaToA1({ top: top.row, left: top.column, bottom: bottom.row, right: bottom.column }));
    }
    run = null;
  };
  for (const field of fields) {
    const text = operand(field);
    if (text === null) return null;
    if (field.kind !== "number") {
      flush();
      parts.push(text);
    } else if (run !== null && run.bottom.column === field.at.column && run.bottom.row + 1 === field.at.row) {
      run = { top: run.top, bottom: field.at };
    } else {
      flush();
      run = { top: field.at, bottom: field.at };
    }
  }
  flush();
  return `SUM(${parts.join(",")})`;
}

/** Whether a formula sums a range or cell that holds this address directly: SUM passes over text there. */
export function isSummed(formula: string, at: Address): boolean {
  for (const [, inside = ""] of formula.matchAll(/\bSUM\(([^()]*)/gi)) {
    for (const reference of inside.split(",")) {
      const text = reference.trim();
      if (!/^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i.test(text)) continue;
      const { top, bottom, left, right } = areaFromA1(text);
      if (at.row >= top && at.row <= bottom && at.column >= left && at.column <= right) return true;
    }
  }
  return false;
}
