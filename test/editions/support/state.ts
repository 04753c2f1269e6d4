/** What a file holds of cells, marks and record, as plain data in an order of its own: not how it holds it. */
import { openWorkbook } from "../../../src/adapters/xlsx";
import type { Book } from "../../../src/adapters/xlsx/book/book";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { readRecordParts } from "../../../src/adapters/xlsx/record/record";
import { listed } from "../../../src/adapters/xlsx/xml/tree";
import { type CellValue, toA1 } from "../../../src/core/cells";
import { parseHighlightFormula, readRecord } from "../../../src/core/port";
import { plainText, readPlainNotes } from "../../support/excel-file/notes";
import { readRules } from "../../support/excel-file/rules";
import { readThreads } from "../../support/excel-file/threads";

/** One sheet. */
export interface SheetState {
  /** By address; with a formula both. */
  readonly cells: Readonly<Record<string, CellValue | readonly [formula: string, value: CellValue]>>;
  /** What is written beside cells, by address: every note, every post of a thread. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Our highlights, by address. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  /** How many rules others have. */
  readonly otherRules: number;
}

export interface FileState {
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly record: {
    readonly corrections: readonly string[];
    readonly ignored: readonly string[];
    readonly settings: unknown;
    /** Parts that cannot be read, or tell of something left in the middle. */
    readonly amiss: number;
  };
}

export async function stateOf(bytes: Uint8Array): Promise<FileState> {
  const file = openWorkbook(bytes, "表.xlsx");
  const { parts, book } = file;
  const sheets: Record<string, SheetState> = {};
  for (const { id, name, part, kind } of book.sheets) {
    if (kind !== "worksheet") continue;
    const { rows } = await file.read(id);
    const cells: Record<string, SheetState["cells"][string]> = {};
    for (const [row, line] of rows.entries()) {
      for (const [column, cell] of (line ?? []).entries()) {
        if (cell === undefined || (cell.formula === null && (cell.value ?? "") === "")) continue;
        const value = typeof cell.value === "number" ? Number(cell.value.toPrecision(12)) : cell.value;
        cells[toA1({ row, column })] = cell.formula === null ? value : [cell.formula, value];
      }
    }
    sheets[name] = { cells, words: wordsOn(parts, book, part), ...highlightsOn(parts, book, part) };
  }
  return { sheets, record: recordOf(parts) };
}

function wordsOn(parts: Parts, book: Book, part: string): SheetState["words"] {
  const words: Record<string, string[]> = {};
  const add = (cell: string, text: string) => {
    (words[cell] ??= []).push(text);
  };
  for (const thread of readThreads(parts, book.part, part)) {
    for (const { content } of [thread, ...thread.replies]) add(toA1(thread), content);
  }
  for (const note of readPlainNotes(parts, part)) add(toA1(note), plainText(note.text));
  return sorted(words);
}

function highlightsOn(parts: Parts, book: Book, part: string): Pick<SheetState, "highlights" | "otherRules"> {
  const highlights: Record<string, string[]> = {};
  let otherRules = 0;
  for (const { formula, areas, formats } of readRules(parts, book.part, part)) {
    const mark = parseHighlightFormula(formula);
    if (mark === null) otherRules++;
    for (const { top, left, bottom, right } of mark === null ? [] : areas) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          (highlights[toA1({ row, column })] ??= []).push(`${mark?.highlight} ${JSON.stringify(formats)}`);
        }
      }
    }
  }
  return { highlights: sorted(highlights), otherRules };
}

/** The record without what follows from when and where it was written: times, ids of marks and sheets. */
function recordOf(parts: Parts): FileState["record"] {
  const { ledger, ignored, settings, unfinished, damaged, newer } = readRecord(readRecordParts(parts));
  return {
    corrections: ledger
      .map(({ sheetName, cell, row, rule, before, after, comment, isChanged }) =>
        JSON.stringify({ sheetName, cell, row, rule, before, after, comment, isChanged }),
      )
      .sort(),
    ignored: ignored.map(({ rule, form, row, reason }) => JSON.stringify({ rule, form, row, reason })).sort(),
    settings,
    amiss: unfinished.length + damaged.length + newer.length,
  };
}

/** How many parts of our namespace a file carries: none once everything of ours is taken out. */
export function ownParts(bytes: Uint8Array): number {
  const { parts } = openWorkbook(bytes, "表.xlsx");
  return parts
    .names()
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name) && /urn:ziping/.test(parts.text(name))).length;
}

/** The names that a workbook has for areas. */
export function namesIn(bytes: Uint8Array): string[] {
  const { parts, book } = openWorkbook(bytes, "表.xlsx");
  return listed(parts.tree(book.part), "definedNames", "definedName").map(({ text }) => text);
}

function sorted<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
