import { type Address, toA1 } from "../../../core/cells";
import type { Steps } from "../../../core/port";
import type { Book } from "../book/book";
import { damaged } from "../errors";
import { addByExtension, addOverrides } from "../package/content-types";
import { freeName } from "../package/free-name";
import type { Parts } from "../package/parts";
import { addRelationship, relationshipsOf, removeDeadLinks, unlinkPart } from "../package/relationships";
import { frameOf } from "../sheet/frame";
import { RELATIONSHIPS } from "../xml/namespaces";
import { ORDERS, withChild } from "../xml/order";
import { likeParent, prefixFor } from "../xml/qualified";
import { cut, splice } from "../xml/splice";
import { attributeIn, childOf, type XmlElement } from "../xml/tree";
import { boxOf, lineSizesOf } from "./box";
import { newComments, type NewNote, withNotes, withoutNotes } from "./comments-part";
import { type CommentsPart, type Note, notesAlone, readComments, wordsIn } from "./read";
import { notesOf } from "./thread-note";
import { removeOurPosts } from "./thread-write";
import { readThreads } from "./threads";
import { addShapes, emptyDrawing, freeBlock, hasShapes, isEmptyDrawing, removeShapes } from "./vml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Adds our notes to a sheet: their text, and the hidden boxes that Excel shows it in. */
export function* addNotes(
  parts: Parts,
  book: Book,
  sheetPart: string,
  notes: readonly NewNote[],
): Steps<void> {
  if (notes.length === 0) return;
  const comments = readComments(parts, sheetPart);
  if (comments) parts.put(comments.part, withNotes(comments, notes));
  else {
    removeDeadLinks(parts, sheetPart, "comments");
    const part = freeName(parts, (number) => `xl/comments${number}.xml`);
    parts.put(part, newComments(book.namespace, notes));
    addOverrides(parts, COMMENTS_TYPE, part);
    addRelationship(parts, sheetPart, `${book.relationshipBase}/comments`, part);
  }
  yield;
  const drawing = drawingOf(parts, sheetPart) ?? createDrawing(parts, book, sheetPart);
  const sizes = lineSizesOf(frameOf(parts, sheetPart), parts.text(sheetPart));
  yield;
  const shapes = notes.map(({ at, text }) => ({ at, box: boxOf(sizes, at, text) }));
  const text = addShapes(parts.text(drawing), shapes, freeBlock(parts));
  if (text === undefined) throw damaged(drawing, "no drawing");
  parts.put(drawing, text);
}

/** Takes our notes, threads and replies off these cells; parts that hold nothing any more go too. */
export function removeComments(parts: Parts, sheetPart: string, cells: readonly Address[]): void {
  const places = new Set(cells.map(toA1));
  const isHere = ({ at }: { readonly at: Address }) => places.has(toA1(at));
  const threads = readThreads(parts, sheetPart);
  removeOurPosts(parts, sheetPart, threads.filter(isHere));
  const comments = readComments(parts, sheetPart);
  if (comments === null) return;
  const alone = new Set(notesAlone(comments, threads));
  const isOfStaying = notesOf(threads.filter(({ isForeign }) => isForeign));
  const gone = comments.notes.filter(
    (note) => isHere(note) && (alone.has(note) ? wordsIn(note) !== null : !isOfStaying(note)),
  );
  if (gone.length > 0) removeNotes(parts, sheetPart, comments, gone);
}

function removeNotes(parts: Parts, sheetPart: string, comments: CommentsPart, gone: readonly Note[]): void {
  const left = withoutNotes(comments, gone);
  if (left === null) unlinkPart(parts, sheetPart, comments.part);
  else parts.put(comments.part, left);
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) return;
  const text = removeShapes(
    parts.text(drawing),
    gone.map(({ at }) => at),
  );
  // Where the notes were not ours from the start, neither is a drawing that was empty before.
  if (hasShapes(text) || (left !== null && !isEmptyDrawing(text))) parts.put(drawing, text);
  else {
    removeLegacyDrawing(parts, sheetPart);
    unlinkPart(parts, sheetPart, drawing);
  }
}

/**
 * The drawing that a sheet's notes stand in: the one that legacyDrawing names, not that of headers and footers. None
 * where it leads nowhere.
 */
function drawingOf(parts: Parts, sheetPart: string): string | undefined {
  const id = linkIn(frameOf(parts, sheetPart), "legacyDrawing");
  if (id === undefined) return undefined;
  const found = relationshipsOf(parts, sheetPart).find((each) => each.id === id && !each.external);
  return found && parts.has(found.target) ? found.target : undefined;
}

/** The id of the link that a child of a worksheet names. */
function linkIn(worksheet: XmlElement, local: string): string | undefined {
  const element = childOf(worksheet, local);
  return element && attributeIn(element.open, RELATIONSHIPS, "id");
}

function createDrawing(parts: Parts, book: Book, sheetPart: string): string {
  // Of one that leads nowhere neither the element nor the link must stay beside ours.
  removeLegacyDrawing(parts, sheetPart);
  const ofHeaders = linkIn(frameOf(parts, sheetPart), "legacyDrawingHF");
  removeDeadLinks(parts, sheetPart, "vmlDrawing", [ofHeaders]);
  const part = freeName(parts, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.put(part, emptyDrawing(freeBlock(parts)));
  addByExtension(parts, part, DRAWING_TYPE);
  const id = addRelationship(parts, sheetPart, `${book.relationshipBase}/vmlDrawing`, part);
  const source = parts.text(sheetPart);
  const root = frameOf(parts, sheetPart);
  const { prefix, declaration } = prefixFor(root.open, [book.relationshipBase], "r");
  const element = `<${likeParent(root.open, "legacyDrawing")}${declaration} ${prefix}:id="${id}"/>`;
  parts.put(sheetPart, withChild(source, root, ORDERS.worksheet, "legacyDrawing", element));
  return part;
}

function removeLegacyDrawing(parts: Parts, sheetPart: string): void {
  const source = parts.text(sheetPart);
  const element = childOf(frameOf(parts, sheetPart), "legacyDrawing");
  if (element) parts.put(sheetPart, splice(source, [cut(element)]));
}
