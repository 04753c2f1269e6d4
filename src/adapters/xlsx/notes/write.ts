import { type Address, toA1 } from "../../../core/cells";
import { isOurComment } from "../../../core/port";
import type { Book } from "../book/book";
import { damaged } from "../errors";
import { addByExtension, addOverrides } from "../package/content-types";
import { freeName } from "../package/free-name";
import type { Parts } from "../package/parts";
import { addRelationship, relationshipsOf, unlinkPart } from "../package/relationships";
import { readFrame } from "../sheet/frame";
import { RELATIONSHIPS } from "../xml/namespaces";
import { ORDERS, withChild } from "../xml/order";
import { likeParent, prefixFor } from "../xml/qualified";
import { cut, splice } from "../xml/splice";
import { attributeIn, childOf } from "../xml/tree";
import { boxOf, lineSizesOf } from "./box";
import { newComments, type NewNote, withNotes, withoutNotes } from "./comments-part";
import { readComments } from "./read";
import { addShapes, emptyDrawing, freeBlock, hasShapes, isEmptyDrawing, removeShapes } from "./vml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Adds our notes to a sheet: their text, and the hidden boxes that Excel shows it in. */
export function addNotes(parts: Parts, book: Book, sheetPart: string, notes: readonly NewNote[]): void {
  if (notes.length === 0) return;
  const comments = readComments(parts, sheetPart);
  if (comments) parts.put(comments.part, withNotes(comments, notes));
  else {
    const part = freeName(parts, (number) => `xl/comments${number}.xml`);
    parts.put(part, newComments(book.namespace, notes));
    addOverrides(parts, COMMENTS_TYPE, part);
    addRelationship(parts, sheetPart, `${book.relationshipBase}/comments`, part);
  }
  const drawing = drawingOf(parts, sheetPart) ?? createDrawing(parts, book, sheetPart);
  const sizes = lineSizesOf(parts.parsed(sheetPart, readFrame), parts.text(sheetPart));
  const shapes = notes.map(({ at, text }) => ({ at, box: boxOf(sizes, at, text) }));
  const text = addShapes(parts.text(drawing), shapes, freeBlock(parts));
  if (text === undefined) throw damaged(drawing, "no drawing");
  parts.put(drawing, text);
}

/** Takes our notes off these cells; parts that hold nothing any more go too. */
export function removeNotes(parts: Parts, sheetPart: string, cells: readonly Address[]): void {
  const comments = readComments(parts, sheetPart);
  const places = new Set(cells.map(toA1));
  const gone = (comments?.notes ?? []).filter(({ at, text }) => isOurComment(text) && places.has(toA1(at)));
  if (!comments || gone.length === 0) return;
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

/** The drawing that a sheet's notes stand in: the one that legacyDrawing names, not that of headers and footers. */
function drawingOf(parts: Parts, sheetPart: string): string | undefined {
  const element = childOf(parts.parsed(sheetPart, readFrame), "legacyDrawing");
  if (!element) return undefined;
  const id = attributeIn(element.open, RELATIONSHIPS, "id");
  const found = relationshipsOf(parts, sheetPart).find((each) => each.id === id && !each.external);
  if (!found) throw damaged(sheetPart, "legacyDrawing leads nowhere");
  return found.target;
}

function createDrawing(parts: Parts, book: Book, sheetPart: string): string {
  const part = freeName(parts, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.put(part, emptyDrawing(freeBlock(parts)));
  addByExtension(parts, part, DRAWING_TYPE);
  const id = addRelationship(parts, sheetPart, `${book.relationshipBase}/vmlDrawing`, part);
  const source = parts.text(sheetPart);
  const root = parts.parsed(sheetPart, readFrame);
  const { prefix, declaration } = prefixFor(root.open, [book.relationshipBase], "r");
  const element = `<${likeParent(root.open, "legacyDrawing")}${declaration} ${prefix}:id="${id}"/>`;
  parts.put(sheetPart, withChild(source, root, ORDERS.worksheet, "legacyDrawing", element));
  return part;
}

function removeLegacyDrawing(parts: Parts, sheetPart: string): void {
  const source = parts.text(sheetPart);
  const element = childOf(parts.parsed(sheetPart, readFrame), "legacyDrawing");
  if (element) parts.put(sheetPart, splice(source, [cut(element)]));
}
