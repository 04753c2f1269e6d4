import { type CellValue, isCellError } from "../cells";
import { at, halfUp, type Lazy, numberAt, rounded } from "./arguments";
import { FormulaError, NotCalculated, numberOf, textOf } from "./values";

/** Spaces at both ends go, and of several between words one stays; other blanks stay, as in Excel. */
export function trimmed(text: string): string {
  return text.replaceAll(/^ +| +$/g, "").replaceAll(/ +/g, " ");
}

export function left([text, count]: readonly Lazy[]): string {
  return textOf(at(text)).slice(0, countAt(count));
}

export function right([text, count]: readonly Lazy[]): string {
  const all = textOf(at(text));
  return all.slice(Math.max(0, all.length - countAt(count)));
}

export function middle([text, start, count]: readonly Lazy[]): string {
  const all = textOf(at(text));
  const first = Math.trunc(numberAt(start));
  if (first < 1) throw new FormulaError("#VALUE!");
  return all.slice(first - 1, first - 1 + countAt(count));
}

/** How many letters; one where nothing is said. */
function countAt(arg: Lazy | undefined): number {
  const count = arg === undefined ? 1 : Math.trunc(numberAt(arg));
  if (count < 0) throw new FormulaError("#VALUE!");
  return count;
}

/** TEXT with the formats that are the same everywhere: "0", "0.00", "#,##0.0", "0%", "0.00%". */
export function shownAs([value, format]: readonly Lazy[]): string {
  const content = at(value);
  if (isCellError(content)) throw new FormulaError(content.error);
  const code = /^(#,##)?0(?:\.(0{1,10}))?(%)?$/.exec(textOf(at(format)));
  if (code === null) throw new NotCalculated();
  const [, thousands, decimals = "", percent] = code;
  const number = numberIn(content);
  if (number === null) return textOf(content);
  const scaled = percent === undefined ? number : number * 100;
  const shown = rounded(scaled, decimals.length, halfUp);
  // Beyond 15 digits programs differ, and in how they write what rounds to nothing from below.
  if (Math.abs(shown) * 10 ** decimals.length >= 1e15 || (shown === 0 && number < 0))
    throw new NotCalculated();
  const [whole = "", ...rest] = Math.abs(shown).toFixed(decimals.length).split(".");
  const grouped = thousands === undefined ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return (shown < 0 ? "-" : "") + [grouped, ...rest].join(".") + (percent ?? "");
}

/** The number that TEXT shows; null for text that is none, which stays as it is. */
function numberIn(value: Exclude<CellValue, { error: string }>): number | null {
  if (typeof value === "boolean") return null;
  try {
    return numberOf(value);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
