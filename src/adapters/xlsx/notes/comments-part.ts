import { type Address, toA1 } from "../../../core/cells";
import { MARK_AUTHOR } from "../../../core/port";
import { damaged } from "../errors";
import { escapeXml, textElement } from "../xml/escape";
import { XML_DECLARATION } from "../xml/namespaces";
import { likeParent } from "../xml/qualified";
import { attributeSplice, splice, type Splice } from "../xml/splice";
import { appendTo, isEmptied, ownElement, removeFrom, wasSelfClosing } from "../xml/traces";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";
import type { CommentsPart, Note } from "./read";
import { isThreadAuthor } from "./thread-note";

/** A note to be written. */
export interface NewNote {
  readonly at: Address;
  readonly text: string;
}

/** A new comments part with these notes. */
export function newComments(namespace: string, notes: readonly NewNote[]): string {
  const name = (local: string) => local;
  const author = `<authors><author>${escapeXml(MARK_AUTHOR)}</author></authors>`;
  const list = `<commentList>${notes.map((note) => noteXml(name, note, 0)).join("")}</commentList>`;
  return XML_DECLARATION + ownElement("comments", `xmlns="${namespace}"`, author + list);
}

/** A comments part with notes added by our author, who is entered if he is not there. */
export function withNotes({ part, source, root }: CommentsPart, notes: readonly NewNote[]): string {
  const name = (local: string) => likeParent(root.open, local);
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  if (!authors || !list) throw damaged(part, "no authors or comments");
  const known = childrenOf(authors, "author");
  const index = known.findIndex(isOurAuthor);
  const author = index >= 0 ? "" : `<${name("author")}>${escapeXml(MARK_AUTHOR)}</${name("author")}>`;
  const added = notes.map((note) => noteXml(name, note, index >= 0 ? index : known.length)).join("");
  return splice(source, [...appendTo(source, authors, author), ...appendTo(source, list, added)]);
}

/**
 * A comments part without these notes, and without the authors of ours that no other note needs: the threads that they
 * stand for, and our own name if it is the last; null if nothing of it is left.
 */
export function withoutNotes({ source, root, notes }: CommentsPart, gone: readonly Note[]): string | null {
  const elements = gone.map(({ element }) => element);
  const goneElements = new Set(elements);
  const kept = notes.filter(({ element }) => !goneElements.has(element));
  const list = childOf(root, "commentList");
  const authors = childOf(root, "authors");
  if (!list || !authors) return source;
  const ours = departing(authors, kept, gone);
  const wasThere = [list, authors].some(({ closeStart, end }) =>
    wasSelfClosing(source.slice(closeStart, end)),
  );
  if (kept.length === 0 && !wasThere && isEmptied(authors, ours)) return null;
  const splices: Splice[] = [
    ...removeFrom(source, list, elements),
    ...removeFrom(source, authors, ours),
    ...renumbered(source, childrenOf(authors, "author"), ours, kept),
  ];
  return splice(source, splices);
}

function departing(authors: XmlElement, kept: readonly Note[], gone: readonly Note[]): XmlElement[] {
  const known = childrenOf(authors, "author");
  const isUsed = (by: readonly Note[], author: XmlElement) =>
    by.some(({ element }) => known[authorOf(element)] === author);
  const threads = known.filter(
    (author) => isThreadAuthor(author.text) && isUsed(gone, author) && !isUsed(kept, author),
  );
  const last = known.findLast((author) => !threads.includes(author));
  return last && isOurAuthor(last) && !isUsed(kept, last) ? [...threads, last] : threads;
}

/** Authors are known by their number: those behind one that goes get another. */
function renumbered(
  source: string,
  known: readonly XmlElement[],
  gone: readonly XmlElement[],
  kept: readonly Note[],
): Splice[] {
  return kept.flatMap(({ element }) => {
    const number = authorOf(element);
    const before = known.slice(0, number).filter((author) => gone.includes(author)).length;
    return before === 0 ? [] : attributeSplice(source, element.open, "authorId", `${number - before}`);
  });
}

function authorOf({ open }: XmlElement): number {
  return Number(attribute(open, "authorId"));
}

function isOurAuthor({ text }: XmlElement): boolean {
  return text === MARK_AUTHOR;
}

function noteXml(name: (local: string) => string, { at, text }: NewNote, author: number): string {
  const run = name("r");
  const properties =
    `<${name("rPr")}><${name("sz")} val="9"/><${name("color")} indexed="81"/>` +
    `<${name("rFont")} val="宋体"/><${name("charset")} val="134"/></${name("rPr")}>`;
  return (
    `<${name("comment")} ref="${toA1(at)}" authorId="${author}" shapeId="0"><${name("text")}><${run}>` +
    `${properties}${textElement(name("t"), text)}</${run}></${name("text")}></${name("comment")}>`
  );
}
