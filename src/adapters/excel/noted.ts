import { type Address, toA1 } from "../../core/cells";
import type { NotedCell } from "../../core/port";

/** Where a note of ours stands on a sheet. Excel does not show notes: it is known from a part of the record alone. */
export interface Noted {
  readonly entry: NotedCell;
  /** Its cell; several where it cannot be told which of them it is. */
  readonly cells: readonly Address[];
}

/** All cells of some notes, each once. */
export function notedCells(notes: readonly Noted[]): Map<string, Address> {
  return new Map(notes.flatMap(({ cells }) => cells.map((at) => [toA1(at), at] as const)));
}

/** Whether the client library knows notes, too: the one from npm does not. */
export function hasNotes(sheet: Excel.Worksheet): boolean {
  return (sheet as Partial<Pick<Excel.Worksheet, "notes">>).notes !== undefined;
}
