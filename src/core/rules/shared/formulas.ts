import {
  type Address,
  type Area,
  areaOf,
  areaToA1,
  type Cell,
  cellCount,
  isCellIn,
  oneCell,
  toA1,
  tokenize,
} from "../../cells";
import type { Form, NumberCell, RateField } from "../../form";
import { Decimal, decimalOf, plain } from "../../number";
import { cellList } from "../../port";
import type { Profile } from "../../profile";
import type { UsableRow } from "../../scoring";
import { isFractionRate } from "./corrections";

/**
 * A cell as an operand in a formula: its address, or VALUE(address) where its number is stored as text, since SUM
 * passes over text. Null where Excel could not read the text as a number everywhere (full-width digits, 分, commas,
 * any blank but a plain one).
 */
export function operand({ at, cell, kind, value }: NumberCell): string | null {
  // An amount in 元 among others in 万元 counts for less than its cell says.
  const isAsWritten = typeof cell.value !== "number" || value?.equals(decimalOf(cell.value)) === true;
  if (!isAsWritten) return null;
  if (kind === "number") return toA1(at);
  if (kind !== "number-as-text") return null;
  const digits = typeof cell.value === "string" ? /^ *(-?\d+(?:\.\d+)?) *$/.exec(cell.value)?.[1] : undefined;
  return digits !== undefined && value?.equals(digits) === true ? `VALUE(${toA1(at)})` : null;
}

/** SUM over the fields, neighbours in a column joined to ranges; null for none, or when one of them is no operand. */
export function sumFormula(fields: readonly NumberCell[]): string | null {
  const parts: (Area | string)[] = [];
  for (const field of fields) {
    const text = operand(field);
    if (text === null) return null;
    const { row, column } = field.at;
    const last = parts.at(-1);
    if (field.kind !== "number") parts.push(text);
    else if (typeof last === "object" && last.left === column && last.bottom + 1 === row) {
      parts[parts.length - 1] = { ...last, bottom: row };
    } else parts.push(oneCell(row, column));
  }
  if (parts.length === 0) return null;
  return `SUM(${parts.map((part) => (typeof part === "string" ? part : areaToA1(part))).join(",")})`;
}

/** =ROUND(X/B, …) as the rate's cell shows it: a fraction under a percent format, else percent; null where it is text. */
export function rateFormula(
  { executed: x, annualBudget: b }: UsableRow,
  rate: RateField,
  { decimals }: Profile,
): string | null {
  const [executed, budget] = [operand(x), operand(b)];
  if (executed === null || budget === null || rate.notation === "percent-text") return null;
  return isFractionRate(rate)
    ? `=ROUND(${executed}/${budget},${decimals + 2})`
    : `=ROUND(${executed}/${budget}*100,${decimals})`;
}

/** The same for a rate that is no formula; null for one that is: what replaces it is for a person to say. */
export function rateForConstant(row: UsableRow, rate: RateField, profile: Profile): string | null {
  return rate.cell.formula === null ? rateFormula(row, rate, profile) : null;
}

/**
 * What a field's formula counts though nobody sees it: numbers that merged cells hide. A sentence to go behind what is
 * said of the field; "" where there is nothing of the kind.
 */
export function hiddenAddends({ covered }: Form, field: { readonly cell: Cell } | null | undefined): string {
  const formula = field?.cell.formula ?? null;
  const found = covered.flatMap(({ at, cell: { value } }) =>
    formula !== null && typeof value === "number" && value !== 0 && counts(formula, at)
      ? [{ at, value }]
      : [],
  );
  if (found.length === 0) return "";
  const places = found.map(({ at }) => at);
  const values = found.map(({ value }) => plain(new Decimal(value)));
  const respectively = found.length > 1 ? "分别" : "";
  return `其中 ${cellList(places, LISTED)} 被合并单元格遮住，${respectively}存有 ${values.slice(0, LISTED).join("、")}，求和时会计入。请取消合并后删除。`;
}

const LISTED = 6;

/** Whether a formula sums a cell, or names it alone. */
function counts(formula: string, at: Address): boolean {
  if (isSummed(formula, at)) return true;
  return tokenize(formula).some((token, index, tokens) => {
    const isOnThisSheet = tokens[index - 1]?.kind !== "sheet";
    const area = token.kind === "area" && isOnThisSheet ? areaOf(token) : null;
    return area !== null && cellCount(area) === 1 && isCellIn(at, area);
  });
}

/** Whether a formula sums a range or cell that holds this address directly: SUM passes over text there. */
export function isSummed(formula: string, at: Address): boolean {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  const calls: string[] = [];
  return tokens.some((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.text === "(") calls.push(before?.kind === "function" ? before.text.toUpperCase() : "");
    if (token.text === ")") calls.pop();
    if (token.kind !== "area" || calls.at(-1) !== "SUM") return false;
    const isWhole = /^[(,]$/.test(before?.text ?? "") && /^[,)]$/.test(after?.text ?? "");
    const area = isWhole ? areaOf(token) : null;
    return area !== null && isCellIn(at, area);
  });
}
