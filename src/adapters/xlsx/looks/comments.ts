import { toA1 } from "../../../core/cells";
import { readComments } from "../notes/read";
import { type Post, readThreads } from "../notes/threads";
import type { Parts } from "../package/parts";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";

/** What somebody wrote beside a cell. */
export interface CommentText {
  /** "J6". */
  readonly cell: string;
  readonly author: string;
  readonly text: string;
  readonly replies: readonly { readonly author: string; readonly text: string }[];
  /** A note, and no thread. */
  readonly isNote?: true;
}

/** The comments of a sheet: threads, and notes on other cells, since a thread has a note beside it for older programs. */
export function readCommentTexts(
  parts: Parts,
  sheetPart: string,
  persons: ReadonlyMap<string, string>,
): CommentText[] {
  const threads = threadTexts(parts, sheetPart, persons);
  const taken = new Set(threads.map(({ cell }) => cell));
  return [...threads, ...noteTexts(parts, sheetPart).filter(({ cell }) => !taken.has(cell))];
}

function noteTexts(parts: Parts, sheetPart: string): CommentText[] {
  const notes = readComments(parts, sheetPart)?.notes ?? [];
  return notes.map(({ at, author, text }) => ({ cell: toA1(at), author, text, replies: [], isNote: true }));
}

function threadTexts(parts: Parts, sheetPart: string, persons: ReadonlyMap<string, string>): CommentText[] {
  const said = ({ person, text }: Post) => ({ author: persons.get(person) ?? "", text });
  return readThreads(parts, sheetPart).flatMap(({ at, first, replies }) =>
    first === null ? [] : [{ cell: toA1(at), ...said(first), replies: replies.map(said) }],
  );
}

/** Who wrote threads, by id. */
export function readPersons(root: XmlElement | undefined): Map<string, string> {
  const persons = root ? childrenOf(root, "person") : [];
  return new Map(
    persons.map(({ open }) => [attribute(open, "id") ?? "", attribute(open, "displayName") ?? ""]),
  );
}
