import { tokenize } from "numfmt";

/** What a number format says about a number. */
export interface NumberFormat {
  readonly isDate: boolean;
  readonly isPercent: boolean;
  /** Decimals shown; null for General and formats that are not plain numbers. */
  readonly decimals: number | null;
}

const NONE: NumberFormat = { isDate: false, isPercent: false, decimals: null };

const DATES = new Set(["datetime", "duration", "ampm"]);
const DIGITS = new Set(["zero", "hash", "qmark"]);
/** What makes a format something else than a plain number. */
const OTHERS = new Set(["general", "text", "exp", "slash"]);

/**
 * Reads a number format from its tokens. The library could tell as much by itself, but it would bring the names of
 * months in forty languages into the pane.
 */
export function parseNumberFormat(format: string): NumberFormat {
  const types = tokenize(format).map(({ type }) => type);
  if (types.includes("error")) return NONE;
  const isDate = types.some((type) => DATES.has(type));
  const isPercent = types.includes("percent");
  const end = types.indexOf("break");
  const first = end === -1 ? types : types.slice(0, end);
  const isPlain =
    !isDate &&
    !first.some((type) => OTHERS.has(type)) &&
    (isPercent || first.some((type) => DIGITS.has(type)));
  return { isDate, isPercent, decimals: isPlain ? decimalsOf(first) : null };
}

function decimalsOf(types: readonly string[]): number {
  const point = types.indexOf("point");
  return point === -1 ? 0 : types.slice(point).filter((type) => DIGITS.has(type)).length;
}
