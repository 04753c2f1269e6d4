import type { Address } from "../../../../core/cells";
import type { SheetSnapshot } from "../../../../core/port";
import { displayedText } from "../../../../spreadsheet/model";

/** A cell of the file. */
export interface Place extends Address {
  readonly sheetId: string;
}

/**
 * The cells of a sheet that hold a text, row by row: as they show it, or as it is stored. Case, width of letters and
 * spaces make no difference.
 */
export function matchesIn({ sheet, rows }: SheetSnapshot, wanted: string): Place[] {
  const key = plain(wanted);
  if (key === "") return [];
  return rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column): Place[] => {
      if (cell === undefined || cell.value === null) return [];
      const texts = [displayedText({ ...cell, formats: {}, hyperlink: null }), storedText(cell.value)];
      return texts.some((text) => plain(text).includes(key)) ? [{ sheetId: sheet.id, row, column }] : [];
    }),
  );
}

function storedText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/**
 * Which of the matches comes next.
 * @param here the selected cell; matches are in the order of sheets and rows
 * @param isFirst the first one is looked for: where one is selected already it is that
 * @returns its place among the matches; -1 where there are none
 */
export function nextMatch(
  matches: readonly Place[],
  order: readonly string[],
  here: Place,
  way: "on" | "back",
  isFirst = false,
): number {
  const beyond = (match: Place) => compare(match, here, order);
  if (way === "back") {
    const before = matches.findLastIndex((match) => beyond(match) < 0);
    return before < 0 ? matches.length - 1 : before;
  }
  const after = matches.findIndex((match) => beyond(match) > 0 || (isFirst && beyond(match) === 0));
  return after < 0 ? Math.min(0, matches.length - 1) : after;
}

function compare(one: Place, other: Place, order: readonly string[]): number {
  return (
    order.indexOf(one.sheetId) - order.indexOf(other.sheetId) ||
    one.row - other.row ||
    one.column - other.column
  );
}
