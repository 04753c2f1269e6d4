import { type Address, fromA1, isOurComment, MARK_AUTHOR, toA1 } from "../../sheet";
import { addContentType, removeContentType } from "../package/content-types";
import type { Draft } from "../package/draft";
import { addRelationship, relationshipsOf, removeRelationship } from "../package/relationships";
import { placeFor } from "../sheet/order";
import { escapeControl, stringText } from "../sheet/strings";
import { attribute, child, childrenOf, type Located } from "../xml/located";
import { appendInside, escapeText } from "../xml/splice";
import { addShape, blocksOf, hasShapes, newDrawing, removeShape } from "./vml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export interface Note {
  readonly at: Address;
  readonly text: string;
}

/** The notes on a sheet: ours, and the cells where other people's notes or threads stand. */
export function readNotes(draft: Draft, sheetPart: string): { ours: Note[]; foreign: Address[] } {
  const related = relationshipsOf(draft, sheetPart);
  const threads = related
    .filter(({ kind, target }) => kind === "threadedComment" && draft.has(target))
    .flatMap(({ target }) =>
      draft.xml(target).children.flatMap((element) => attribute(element, "ref") ?? []),
    );
  const part = commentsPart(draft, sheetPart);
  const notes = part === null ? [] : commentElements(draft.xml(part)).map(toNote);
  const isThreaded = new Set(threads);
  const ours = notes.filter(({ at, text }) => isOurComment(text) && !isThreaded.has(toA1(at)));
  const foreign = new Set([
    ...threads,
    ...notes.filter((note) => !ours.includes(note)).map(({ at }) => toA1(at)),
  ]);
  return { ours, foreign: [...foreign].map(fromA1) };
}

function commentsPart(draft: Draft, sheetPart: string): string | null {
  const found = relationshipsOf(draft, sheetPart).find(({ kind }) => kind === "comments");
  return found !== undefined && draft.has(found.target) ? found.target : null;
}

function commentElements(comments: Located): Located[] {
  return childrenOf(child(comments, "commentList"), "comment");
}

function toNote(element: Located): Note {
  const text = child(element, "text");
  return { at: fromA1(attribute(element, "ref") ?? ""), text: text === undefined ? "" : stringText(text) };
}

/** Adds notes to a sheet, with the parts they need where the sheet has none yet. */
export function addNotes(draft: Draft, sheetPart: string, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  const comments = commentsPart(draft, sheetPart) ?? newComments(draft, sheetPart);
  const drawing = drawingPart(draft, sheetPart) ?? attachDrawing(draft, sheetPart);
  const author = authorIndex(draft, comments);
  const root = draft.xml(comments);
  const p = root.prefix;
  const text = notes
    .map(
      (note) =>
        `<${p}comment ref="${toA1(note.at)}" authorId="${author}"><${p}text><${p}r>` +
        `<${p}t xml:space="preserve">${escapeText(escapeControl(note.text))}</${p}t></${p}r></${p}text></${p}comment>`,
    )
    .join("");
  const list = child(root, "commentList");
  const source = draft.text(comments);
  draft.change(comments, [
    list === undefined
      ? appendInside(source, root, `<${p}commentList>${text}</${p}commentList>`)
      : appendInside(source, list, text),
  ]);
  let boxes = draft.rawText(drawing);
  for (const note of notes) boxes = addShape(boxes, note.at, linesOf(note.text));
  draft.put(drawing, boxes);
}

/** Takes our notes off a sheet; parts that then hold nothing go with them. */
export function removeNotes(draft: Draft, sheetPart: string, cells: readonly Address[]): void {
  const comments = commentsPart(draft, sheetPart);
  if (comments === null || cells.length === 0) return;
  const wanted = new Set(cells.map(toA1));
  const elements = commentElements(draft.xml(comments));
  const gone = elements.filter((element) => {
    const { at, text } = toNote(element);
    return wanted.has(toA1(at)) && isOurComment(text);
  });
  const drawing = drawingPart(draft, sheetPart);
  if (drawing !== null) {
    let boxes = draft.rawText(drawing);
    for (const element of gone) boxes = removeShape(boxes, toNote(element).at);
    if (hasShapes(boxes)) draft.put(drawing, boxes);
    else detachDrawing(draft, sheetPart, drawing);
  }
  if (gone.length === elements.length) {
    dropPart(draft, sheetPart, comments);
    return;
  }
  const author = dropAuthor(draft.xml(comments), gone);
  draft.change(comments, [...gone.map(({ start, end }) => ({ start, end, text: "" })), ...author]);
}

/** Our name goes from the end of the list of authors when nobody's comment refers to it any more. */
function dropAuthor(root: Located, gone: readonly Located[]) {
  const authors = childrenOf(child(root, "authors"), "author");
  const last = authors.at(-1);
  const index = String(authors.length - 1);
  const isUsed = commentElements(root).some(
    (element) => !gone.includes(element) && attribute(element, "authorId") === index,
  );
  return last === undefined || last.text !== MARK_AUTHOR || isUsed
    ? []
    : [{ start: last.start, end: last.end, text: "" }];
}

function newComments(draft: Draft, sheetPart: string): string {
  const part = freeName(draft, "xl/comments", ".xml");
  const { uri } = draft.xml(sheetPart);
  draft.put(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${uri}"><authors></authors><commentList></commentList></comments>`,
  );
  addContentType(draft, part, COMMENTS_TYPE);
  addRelationship(draft, sheetPart, `${relationshipBase(draft, sheetPart)}/comments`, part);
  return part;
}

function authorIndex(draft: Draft, comments: string): number {
  const root = draft.xml(comments);
  const list = child(root, "authors");
  const authors = childrenOf(list, "author");
  const known = authors.findIndex(({ text }) => text === MARK_AUTHOR);
  if (known >= 0) return known;
  const p = root.prefix;
  const element = `<${p}author>${MARK_AUTHOR}</${p}author>`;
  const source = draft.text(comments);
  draft.change(comments, [
    list === undefined
      ? { start: root.innerStart, end: root.innerStart, text: `<${p}authors>${element}</${p}authors>` }
      : appendInside(source, list, element),
  ]);
  return authors.length;
}

/** The drawing that the sheet's legacyDrawing element names. */
function drawingPart(draft: Draft, sheetPart: string): string | null {
  const element = child(draft.xml(sheetPart), "legacyDrawing");
  const id = element && attribute(element, "id");
  const found = relationshipsOf(draft, sheetPart).find((relationship) => relationship.id === id);
  return found !== undefined && draft.has(found.target) ? found.target : null;
}

function attachDrawing(draft: Draft, sheetPart: string): string {
  const drawings = draft.partNames().filter((name) => /\.vml$/i.test(name));
  const taken = drawings.flatMap((name) => blocksOf(draft.rawText(name)));
  const part = freeName(draft, "xl/drawings/vmlDrawing", ".vml");
  draft.put(part, newDrawing(Math.max(0, ...taken) + 1));
  addContentType(draft, part, DRAWING_TYPE);
  const base = relationshipBase(draft, sheetPart);
  const id = addRelationship(draft, sheetPart, `${base}/vmlDrawing`, part);
  const root = draft.xml(sheetPart);
  const standing = child(root, "legacyDrawing");
  const text = `<${root.prefix}legacyDrawing xmlns:r="${base}" r:id="${id}"/>`;
  const at = placeFor(root, "legacyDrawing");
  draft.change(sheetPart, [
    standing === undefined
      ? { start: at, end: at, text }
      : { start: standing.start, end: standing.end, text },
  ]);
  return part;
}

function detachDrawing(draft: Draft, sheetPart: string, drawing: string): void {
  const element = child(draft.xml(sheetPart), "legacyDrawing");
  if (element !== undefined) draft.change(sheetPart, [{ start: element.start, end: element.end, text: "" }]);
  dropPart(draft, sheetPart, drawing);
}

function dropPart(draft: Draft, sheetPart: string, part: string): void {
  const relationship = relationshipsOf(draft, sheetPart).find(({ target }) => target === part);
  if (relationship !== undefined) removeRelationship(draft, sheetPart, relationship.id);
  removeContentType(draft, part);
  draft.remove(part);
}

function relationshipBase(draft: Draft, sheetPart: string): string {
  return draft.xml(sheetPart).uri.includes("purl.oclc.org") ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
}

function freeName(draft: Draft, start: string, end: string): string {
  let number = 1;
  while (draft.has(`${start}${number}${end}`)) number++;
  return `${start}${number}${end}`;
}

/** About how many lines a note takes in a box of our width. */
function linesOf(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 22)), 0);
}
