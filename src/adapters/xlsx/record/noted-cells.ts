import { compareAddresses, toA1 } from "../../../core/cells";
import { type NotedCell, NOTES_ELEMENT, notesText, readNotedCells } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { ifReadable } from "../errors";
import { readHighlights } from "../highlights/rules";
import { readNotes } from "../notes/read";
import type { Parts } from "../package/parts";
import { frameOf } from "../sheet/frame";
import { putOtherPart, readOtherParts, removeCustomXml } from "./custom-xml";

/**
 * Brings the list of the notes of ours that stand in a file in line with them: a live workbook does not show notes among
 * its comments, and knows of them from here alone. There is one list, or none where there are no notes.
 * @param parts changed step by step: hand in a fork
 */
export function listOurNotes(parts: Parts, { sheets }: Book): void {
  const lists = readOtherParts(parts, NOTES_ELEMENT);
  const listed = lists.flatMap(({ text }) => readNotedCells(text));
  const notes = sheets.flatMap((sheet) => (sheet.kind === "worksheet" ? notesOn(parts, sheet, listed) : []));
  if (notes.length > 0) putOtherPart(parts, NOTES_ELEMENT, notesText(notes));
  else {
    removeCustomXml(
      parts,
      lists.map(({ item }) => item),
    );
  }
}

/** Of a sheet that cannot be read what is listed holds; Excel lists it under another id. */
function notesOn(parts: Parts, { id, name, part }: BookSheet, listed: readonly NotedCell[]): NotedCell[] {
  return (
    ifReadable(() => {
      const notes = readNotes(parts, part).ours.filter(({ isNote }) => isNote);
      if (notes.length === 0) return [];
      const rules = readHighlights(part, frameOf(parts, part));
      // Of several rules on a cell the first counts.
      const marks = new Map(
        rules.flatMap(({ id: mark, cells }) => cells.map((cell) => [toA1(cell), mark] as const)).reverse(),
      );
      return notes
        .map(({ at }) => ({ at, mark: marks.get(toA1(at)) ?? "" }))
        .sort((a, b) => compareAddresses(a.at, b.at))
        .map(({ at, mark }) => ({ sheetId: id, sheetName: name, cell: toA1(at), mark }));
    }) ?? listed.filter(({ sheetId, sheetName }) => sheetId === id || sheetName === name)
  );
}
