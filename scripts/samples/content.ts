import type { RowKind } from "./rows";

/** What goes into a cell: its value and its number format, as Excel's built-in number. */
export interface Content {
  readonly value: number | string | null;
  readonly numberFormat: NumberFormat;
}

/** Excel's built-in formats used here: General, 0.00 and text. */
export const FORMATS = { general: 0, decimals: 2, text: 49 } as const;
type NumberFormat = (typeof FORMATS)[keyof typeof FORMATS];

/** Columns whose bare numbers are numbers: amounts, points, rates, scores; targets, results; weights, scores. */
const FUNDS_COLUMNS = "DEFGHI";
const INDICATOR_COLUMNS = "EGHI";

/** A number without unit, sign of comparison, percent sign or thousands separator. */
const BARE_NUMBER = /^\d+(\.\d+)?$/;

/**
 * What a person types for the printed text: numbers as numbers, with the decimals that the document prints;
 * codes and the year of the header block as text, or the 21 digits of a 项目编码 would be rounded.
 */
export function contentOf(printed: string, kind: RowKind, column: string): Content {
  const isCode = kind === "project" && (column === "B" || column === "I") && BARE_NUMBER.test(printed);
  if (isCode) return { value: printed, numberFormat: FORMATS.text };
  const numberFormat = formatOf(kind, column);
  if (printed === "") return { value: null, numberFormat };
  const isNumber =
    BARE_NUMBER.test(printed) &&
    ((kind === "funds" && FUNDS_COLUMNS.includes(column)) ||
      ((kind === "row" || kind === "total") && INDICATOR_COLUMNS.includes(column)));
  return { value: isNumber ? Number(printed) : printed, numberFormat };
}

function formatOf(kind: RowKind, column: string): NumberFormat {
  const hasDecimals = kind === "funds" ? "DEFHI".includes(column) : kind === "total" && column === "I";
  return hasDecimals ? FORMATS.decimals : FORMATS.general;
}
