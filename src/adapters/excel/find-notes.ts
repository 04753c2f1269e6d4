/** Finds the notes of ours on a sheet: fetched only where a workbook has any. */
import { type Address, fromA1, groupBy, sameAddress, toA1 } from "../../core/cells";
import type { NotedCell, SheetRef } from "../../core/port";
import type { HighlightRule } from "./highlights";
import { type Noted, notedCells } from "./noted";

const A1 = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/** What is known of a sheet when it is asked where notes of ours stand on it. */
interface NotedSheet {
  readonly sheet: SheetRef;
  readonly tabs: readonly SheetRef[];
  readonly rules: readonly Pick<HighlightRule, "id" | "cells">[];
}

/**
 * Finds the notes of a sheet. A highlight moves with its cell, so it tells where a note stands now; where it is gone the
 * cell counts on which the note was put.
 */
function notesOn({ sheet, tabs, rules }: NotedSheet, entries: readonly NotedCell[]): Noted[] {
  const own = entries.filter((entry) => A1.test(entry.cell) && !isOnAnother(entry, sheet, tabs));
  return [...groupBy(own, ({ mark }) => mark)].flatMap(([mark, same]) => {
    const marked = rules.filter(({ id }) => id === mark).flatMap(({ cells }) => cells);
    const listed = same.map(({ cell }) => fromA1(cell));
    const others = marked.filter((at) => !listed.some((each) => sameAddress(each, at)));
    return same.flatMap((entry, index): Noted[] => {
      const at = listed[index] as Address;
      if (marked.length === 0) return isOf(entry, sheet, tabs) ? [{ entry, cells: [at] }] : [];
      if (marked.some((each) => sameAddress(each, at))) return [{ entry, cells: [at] }];
      // It has moved. Marks of open findings share their id: those of its column may be it.
      const column = others.filter((each) => each.column === at.column);
      return [{ entry, cells: column.length > 0 ? column : others }];
    });
  });
}

/**
 * The same where the first command line has left its record: whatever of its highlights has no other note has one too,
 * or carries its row's.
 */
export function withImplied(
  { sheet, tabs, rules }: NotedSheet,
  entries: readonly NotedCell[],
  implied: readonly NotedCell[] | null,
): Noted[] {
  const found = notesOn({ sheet, tabs, rules }, [...entries, ...(implied ?? [])]);
  if (implied === null) return found;
  const known = notedCells(found);
  const others = rules.flatMap(({ id, cells }) => cells.map((at) => ({ id, at })));
  return [
    ...found,
    ...others
      .filter(({ at }) => !known.has(toA1(at)))
      .map(({ id, at }) => ({
        entry: { sheetId: sheet.id, sheetName: sheet.name, cell: toA1(at), mark: id },
        cells: [at],
      })),
  ];
}

/** A sheet is known by its name; by its id only where no sheet has the name: files give other ids than Excel. */
function isOf({ sheetId, sheetName }: NotedCell, { id, name }: SheetRef, tabs: readonly SheetRef[]): boolean {
  return name === sheetName || (id === sheetId && !tabs.some((tab) => tab.name === sheetName));
}

function isOnAnother(entry: NotedCell, { id }: SheetRef, tabs: readonly SheetRef[]): boolean {
  return tabs.some((tab) => tab.id !== id && isOf(entry, tab, tabs));
}
