import type { SheetSnapshot } from "../../src/core/port";
import { sheetOf } from "./sheets";

/** A sheet drawn as text: a line a row, cells between |, ^ for a line break within one; plain numbers are numbers. */
export function textSheet(drawn: string): SheetSnapshot {
  return sheetOf(
    drawn
      .trim()
      .split("\n")
      .map((line) => line.split("|").map((text) => cellOf(text.trim().replaceAll("^", "\n")))),
  );
}

function cellOf(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
