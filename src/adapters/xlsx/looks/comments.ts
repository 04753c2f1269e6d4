import { toA1 } from "../../../core/cells";
import { readComments, readPosts } from "../notes/read";
import type { Parts } from "../package/parts";
import { attribute, childOf, childrenOf, listed, type XmlElement } from "../xml/tree";

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
  const threads = readThreads(parts, sheetPart, persons);
  const taken = new Set(threads.map(({ cell }) => cell));
  return [...threads, ...noteTexts(parts, sheetPart).filter(({ cell }) => !taken.has(cell))];
}

function noteTexts(parts: Parts, sheetPart: string): CommentText[] {
  const comments = readComments(parts, sheetPart);
  const authors = listed(comments?.root, "authors", "author").map(({ text }) => text);
  return (comments?.notes ?? []).map(({ at, text, element }) => ({
    cell: toA1(at),
    author: authors[Number(attribute(element.open, "authorId"))] ?? "",
    text,
    replies: [],
    isNote: true,
  }));
}

function readThreads(parts: Parts, sheetPart: string, persons: ReadonlyMap<string, string>): CommentText[] {
  const posts = readPosts(parts, sheetPart).map(({ at, element }) => ({
    id: attribute(element.open, "id") ?? "",
    parent: attribute(element.open, "parentId"),
    cell: toA1(at),
    author: persons.get(attribute(element.open, "personId") ?? "") ?? "",
    text: childOf(element, "text")?.text ?? "",
  }));
  return posts
    .filter(({ parent }) => parent === undefined)
    .map(({ id, cell, author, text }) => ({
      cell,
      author,
      text,
      replies: posts
        .filter(({ parent }) => parent === id)
        .map((reply) => ({ author: reply.author, text: reply.text })),
    }));
}

/** Who wrote threads, by id. */
export function readPersons(root: XmlElement | undefined): Map<string, string> {
  const persons = root ? childrenOf(root, "person") : [];
  return new Map(
    persons.map(({ open }) => [attribute(open, "id") ?? "", attribute(open, "displayName") ?? ""]),
  );
}
