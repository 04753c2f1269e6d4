/** The notes part of a sheet as Excel writes it: notes of their own, and one beside each thread, with their boxes. */
import { addByExtension, addOverrides } from "../../../src/adapters/xlsx/package/content-types";
import { freeName } from "../../../src/adapters/xlsx/package/free-name";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import {
  addRelationship,
  relatedPart,
  relatedParts,
  relationshipsOf,
  unlinkPart,
} from "../../../src/adapters/xlsx/package/relationships";
import { escapeXml, unescapeText, unescapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "../../../src/adapters/xlsx/xml/namespaces";
import { attribute, attributeIn, childOf, listed } from "../../../src/adapters/xlsx/xml/tree";
import { type Address, compareAddresses, fromA1, sameAddress, toA1 } from "../../../src/core/cells";
import type { CommentModel } from "../../../src/spreadsheet/model";
import { EXCEL, type PlainNote, type SheetOrigin } from "./excel-file";
import { legacyText } from "./threads";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const SHAPE = /<v:shape\b[^>]*>[\s\S]*?<\/v:shape>/g;

/** The notes of a sheet that belong to no thread. */
export function readPlainNotes(parts: Parts, sheetPart: string): PlainNote[] {
  const part = relatedPart(parts, sheetPart, "comments");
  if (part === undefined) return [];
  const source = parts.text(part);
  const root = parts.tree(part);
  const authors = listed(root, "authors", "author").map(({ text }) => text);
  const threaded = threadedCells(parts, sheetPart);
  const drawing = drawingOf(parts, sheetPart);
  const shapes = drawing === undefined ? [] : noteShapes(parts.text(drawing));
  return listed(root, "commentList", "comment").flatMap((element) => {
    const at = fromA1(attribute(element.open, "ref") ?? "");
    const author = authors[Number(attribute(element.open, "authorId") ?? 0)] ?? "";
    const text = childOf(element, "text");
    // Excel knows the note of a thread by its author, and only where the thread is there.
    if (text === undefined || (author.startsWith("tc=") && threaded.has(toA1(at)))) return [];
    const shape = shapes.find((each) => sameAddress(each, at))?.text ?? null;
    return [{ ...at, author, text: source.slice(text.start, text.end), shape }];
  });
}

/** A note as the model has it. */
export function noteModel(id: string, { row, column, author, text }: PlainNote): CommentModel {
  return {
    ...{ id, row, column, content: plainText(text), authorName: author, authorEmail: "" },
    ...{ created: "", resolved: false, replies: [], isNote: true },
  };
}

/** The text of a text element, whatever its looks. */
export function plainText(xml: string): string {
  const pieces = [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => text);
  return unescapeText(unescapeXml(pieces.join("")));
}

/** The notes of a sheet as they are to be written: what the file had of them, where they now stand. */
export function notesNow(comments: readonly CommentModel[], origin: SheetOrigin | undefined): PlainNote[] {
  return comments
    .filter(({ isNote }) => isNote === true)
    .map(({ id, row, column, content, authorName: author }) => {
      const text = `<text><t xml:space="preserve">${escapeXml(content)}</t></text>`;
      const old = origin?.notes.get(id);
      return old === undefined || plainText(old.text) !== content
        ? { row, column, author, text, shape: old?.shape ?? null }
        : { ...old, row, column };
    });
}

function threadedCells(parts: Parts, sheetPart: string): Set<string> {
  return new Set(
    relatedParts(parts, sheetPart, "threadedComment").flatMap((part) =>
      [...parts.text(part).matchAll(/<threadedComment [^>]*?ref="([^"]*)"/g)].map(([, ref = ""]) => ref),
    ),
  );
}

/** The drawing that a sheet names as that of its notes. */
function drawingOf(parts: Parts, sheetPart: string): string | undefined {
  const element = childOf(parts.tree(sheetPart), "legacyDrawing");
  const id = element && attributeIn(element.open, RELATIONSHIPS, "id");
  return relationshipsOf(parts, sheetPart).find((each) => each.id === id && !each.external)?.target;
}

function noteShapes(vml: string): (Address & { readonly text: string })[] {
  return [...vml.matchAll(SHAPE)].flatMap(([text]) => {
    const row = /<x:Row>\s*(\d+)/.exec(text)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(text)?.[1];
    const isNote = /ObjectType="Note"/.test(text) && row !== undefined && column !== undefined;
    return isNote ? [{ row: Number(row), column: Number(column), text }] : [];
  });
}

/** What the notes of a sheet are to be: plain ones where their rows now stand, and the threads. */
export interface NotesWanted {
  readonly notes: readonly PlainNote[];
  readonly comments: readonly CommentModel[];
}

/**
 * Takes the parts of notes and threads off a sheet and writes those of notes anew.
 * @returns the id of the link to the drawing, for the sheet to name; null where there are none
 */
export function writeNotes(
  parts: Parts,
  sheetPart: string,
  index: number,
  { notes, comments }: NotesWanted,
): string | null {
  const drawing = drawingOf(parts, sheetPart);
  const oldDrawing = drawing === undefined ? "" : parts.text(drawing);
  const old = ["comments", "threadedComment"].flatMap((kind) => relatedParts(parts, sheetPart, kind));
  for (const part of [...old, ...(drawing === undefined ? [] : [drawing])])
    unlinkPart(parts, sheetPart, part);
  if (notes.length + comments.length === 0) return null;
  const part = freeName(parts, (number) => `xl/comments${number}.xml`);
  parts.put(part, commentsXml(notes, comments));
  addOverrides(parts, COMMENTS_TYPE, part);
  addRelationship(parts, sheetPart, `${RELATIONSHIPS[0]}/comments`, part);
  const vml = freeName(parts, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.put(vml, drawingXml(oldDrawing, index, { notes, comments }));
  addByExtension(parts, vml, DRAWING_TYPE);
  return addRelationship(parts, sheetPart, `${RELATIONSHIPS[0]}/vmlDrawing`, vml);
}

function commentsXml(notes: readonly PlainNote[], comments: readonly CommentModel[]): string {
  const authors: string[] = [];
  const authorId = (name: string) => {
    if (!authors.includes(name)) authors.push(name);
    return authors.indexOf(name);
  };
  const all = [
    ...notes.map(({ row, column, author, text }) => ({ row, column, author, text, uid: "" })),
    ...comments.map((comment) => ({
      row: comment.row,
      column: comment.column,
      author: `tc=${comment.id}`,
      text: `<text><t>${escapeXml(legacyText(comment))}</t></text>`,
      uid: ` shapeId="0" xr:uid="${comment.id}"`,
    })),
  ].sort(compareAddresses);
  const list = all.map(
    ({ author, text, uid, ...at }) =>
      `<comment ref="${toA1(at)}" authorId="${authorId(author)}"${uid}>${text}</comment>`,
  );
  const names = authors.map((name) => `<author>${escapeXml(name)}</author>`).join("");
  return (
    `${XML_DECLARATION}<comments xmlns="${SPREADSHEET[0]}" xmlns:mc="${EXCEL.compatibility}" mc:Ignorable="xr" ` +
    `xmlns:xr="${EXCEL.revision}"><authors>${names}</authors><commentList>${list.join("")}</commentList></comments>`
  );
}

/** Boxes of other kinds, such as buttons, stay; those of notes are written anew. */
function drawingXml(old: string, index: number, { notes, comments }: NotesWanted): string {
  const others = [...old.matchAll(SHAPE)]
    .map(([text]) => text)
    .filter((text) => !/ObjectType="Note"/.test(text));
  const kinds = [...old.matchAll(/<v:shapetype\b[\s\S]*?<\/v:shapetype>/g)]
    .map(([text]) => text)
    .filter((text) => !text.includes('id="_x0000_t202"'));
  const block = Number(/<o:idmap[^>]*data="(\d+)"/.exec(old)?.[1] ?? index + 1);
  let id = Math.max(1024 * block, ...others.map((text) => Number(/_x0000_s(\d+)"/.exec(text)?.[1] ?? 0)));
  const boxes = [
    ...notes.map(({ shape, ...at }) => (shape === null ? boxXml(++id, at) : movedBox(shape, ++id, at))),
    ...comments.map((at) => boxXml(++id, at)),
  ];
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/>` +
    `</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${kinds.join("")}${others.join("")}${boxes.join("")}</xml>`
  );
}

function boxXml(id: number, { row, column }: Address): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:108pt;height:59pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    `<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">` +
    `<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    `</x:ClientData></v:shape>`
  );
}

function movedBox(shape: string, id: number, { row, column }: Address): string {
  return shape
    .replace(/\bid="[^"]*"/, `id="_x0000_s${id}"`)
    .replace(/<x:Row>[^<]*</, `<x:Row>${row}<`)
    .replace(/<x:Column>[^<]*</, `<x:Column>${column}<`);
}
