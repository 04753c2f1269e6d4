import { compareAddresses, toA1 } from "../../../core/cells";
import { type NotedCell, NOTES_ELEMENT, notesText, readNotedCells } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { ifReadable } from "../errors";
import { readHighlights } from "../highlights/rules";
import { readNotes } from "../notes/read";
import type { MemoryKey } from "../package/memory";
import type { Parts } from "../package/parts";
import { relatedParts } from "../package/relationships";
import { frameOf } from "../sheet/frame";
import { putOtherPart, readOtherParts, removeCustomXml } from "./custom-xml";

/** The notes of ours on each sheet, by its id, as the list has them: without brackets around them. */
const NOTED: MemoryKey<ReadonlyMap<string, string>> = { what: "our notes, by sheet" };

/**
 * Brings the list of the notes of ours that stand in a file in line with them: a live workbook does not show notes among
 * its comments, and knows of them from here alone. There is one list, or none where there are no notes.
 * @param parts changed step by step: hand in a fork
 * @param edited the only sheet whose notes may have changed, where it is only one
 */
export function listOurNotes(parts: Parts, { sheets }: Book, edited?: BookSheet): void {
  const lists = readOtherParts(parts, NOTES_ELEMENT);
  // Sheets may share their threads, and so what stands beside them.
  const isAlone = edited !== undefined && relatedParts(parts, edited.part, "threadedComment").length === 0;
  const known = isAlone ? parts.memory.get(NOTED) : undefined;
  const noted = new Map<string, string>();
  for (const sheet of sheets) {
    const same = sheet === edited ? undefined : known?.get(sheet.id);
    noted.set(sheet.id, same ?? listedOn(parts, sheet, lists));
  }
  parts.memory.put(NOTED, noted);
  const all = [...noted.values()].filter((each) => each !== "");
  if (all.length > 0) putOtherPart(parts, NOTES_ELEMENT, `[${all.join()}]`);
  else {
    removeCustomXml(
      parts,
      lists.map(({ item }) => item),
    );
  }
}

function listedOn(parts: Parts, sheet: BookSheet, lists: readonly { readonly text: string }[]): string {
  if (sheet.kind !== "worksheet") return "";
  return notesText(notesOn(parts, sheet, lists)).slice(1, -1);
}

/** Of a sheet that cannot be read what is listed holds; Excel lists it under another id. */
function notesOn(
  parts: Parts,
  { id, name, part }: BookSheet,
  lists: readonly { readonly text: string }[],
): NotedCell[] {
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
    }) ??
    lists
      .flatMap(({ text }) => readNotedCells(text))
      .filter(({ sheetId, sheetName }) => sheetId === id || sheetName === name)
  );
}
