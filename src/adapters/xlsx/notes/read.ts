import { type Address, toA1 } from "../../../core/cells";
import { isOurComment, WorkbookError } from "../../../core/port";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { areaIn } from "../sheet/areas";
import { richText } from "../sheet/rich-text";
import { attribute, childOf, listed, type XmlElement } from "../xml/tree";
import { notesOf, wordsOfLostThread } from "./thread-note";
import { ourWords, readThreads, type Thread } from "./threads";

/** A note on a cell. */
export interface Note {
  readonly at: Address;
  readonly author: string;
  readonly text: string;
  readonly element: XmlElement;
}

/** The comments part of a sheet. */
export interface CommentsPart {
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly notes: readonly Note[];
}

/** What we say on a cell, in a note or in a threaded comment. */
export interface OurComment {
  readonly at: Address;
  readonly text: string;
  readonly isNote: boolean;
}

/** Our comments, and the cells that carry comments of others. */
interface SheetNotes {
  readonly ours: readonly OurComment[];
  readonly foreign: readonly Address[];
}

/** Reads the notes and threaded comments of a sheet. */
export function readNotes(parts: Parts, sheetPart: string): SheetNotes {
  const threads = readThreads(parts, sheetPart);
  const notes = notesAlone(readComments(parts, sheetPart), threads);
  const inNotes = notes.map((note) => ({ at: note.at, text: wordsIn(note), isNote: true }));
  const inThreads = threads.map((thread) => ({ at: thread.at, text: ourWords(thread), isNote: false }));
  const foreign = [
    ...threads.filter(({ isForeign }) => isForeign),
    ...inNotes.filter(({ text }) => text === null),
  ];
  return {
    ours: [...inNotes, ...inThreads].flatMap(({ text, ...rest }) =>
      text === null ? [] : [{ ...rest, text }],
    ),
    foreign: [...new Map(foreign.map(({ at }) => [toA1(at), at])).values()],
  };
}

/** The notes that do not stand for a thread. */
export function notesAlone(comments: CommentsPart | null, threads: readonly Thread[]): Note[] {
  const notes = comments?.notes ?? [];
  const standsForOne = notesOf(threads);
  return notes.filter((note) => !standsForOne(note));
}

/** What a note of ours says; null for notes of others. */
export function wordsIn(note: Note): string | null {
  return isOurComment(note.text) ? note.text : wordsOfLostThread(note);
}

/** The comments part of a sheet, or null where it has none. */
export function readComments(parts: Parts, sheetPart: string): CommentsPart | null {
  const part = relatedPart(parts, sheetPart, "comments");
  if (part === undefined) return null;
  const source = parts.text(part);
  if (source.length > LIMITS.commentLetters)
    throw new WorkbookError("too-large", `${part}: ${source.length} letters`);
  const root = parts.tree(part);
  const authors = listed(root, "authors", "author").map(({ text }) => text);
  const notes = listed(root, "commentList", "comment").map((element) => {
    const text = childOf(element, "text");
    return {
      at: addressOf(part, element),
      author: authors[Number(attribute(element.open, "authorId"))] ?? "",
      text: text ? richText(text) : "",
      element,
    };
  });
  return { part, source, root, notes };
}

function addressOf(part: string, { open }: XmlElement): Address {
  const { top, left } = areaIn(part, attribute(open, "ref") ?? "", "comment on");
  return { row: top, column: left };
}
