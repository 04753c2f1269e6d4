/** Sheets with notes of others, as the parts that hold them, and what tests look at in them. */
import { toA1 } from "../../src/core/cells";
import { markOf, openPackage, type OpenPackage, sheetData } from "./edits";
import { link, override, unzipped } from "./packages";

export const COMMENTS = "xl/comments1.xml";
export const DRAWING = "xl/drawings/vmlDrawing1.vml";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CELLS = sheetData({ A1: "<v>1</v>", B2: "<v>2</v>" });

/** The box of a note. */
export const shape = (id: string, row: number, column: number, v = "v", x = "x") =>
  `<${v}:shape id="${id}" type="#_x0000_t202"><${v}:textbox/><${x}:ClientData ObjectType="Note">` +
  `<${x}:Row>${row}</${x}:Row><${x}:Column>${column}</${x}:Column></${x}:ClientData></${v}:shape>`;

export const drawing = (shapes: string, idmap = '<o:idmap v:ext="edit" data="1"/>') =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">${idmap}</o:shapelayout>${shapes}</xml>`;

export const comments = (authors: readonly string[], list: readonly string[]) =>
  `<comments xmlns="${MAIN}"><authors>${authors.map((name) => `<author>${name}</author>`).join("")}</authors>` +
  `<commentList>${list.join("")}</commentList></comments>`;

/** A note that is not ours. */
export const foreign = (cell: string, text = "请核实", author = 0) =>
  `<comment ref="${cell}" authorId="${author}"><text><t>${text}</t></text></comment>`;

/** A workbook whose sheet has these parts about it. */
export function openWithParts(extra: {
  readonly parts?: Record<string, string>;
  readonly links?: string;
  /** Elements behind the rows. */
  readonly behind?: string;
}) {
  return openPackage({
    sheets: [CELLS + (extra.behind ?? "")],
    ...(extra.links !== undefined && { sheetRelationships: { 1: extra.links } }),
    parts: extra.parts ?? {},
    types:
      (COMMENTS in (extra.parts ?? {}) ? override(COMMENTS, "comments") : "") +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  });
}

/** A workbook whose sheet has these notes and this drawing. */
export const withNotes = (comment: string, vml: string) =>
  openWithParts({
    parts: { [COMMENTS]: comment, [DRAWING]: vml },
    links:
      link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
      link("rId2", "comments", "../comments1.xml"),
    behind: '<pageMargins left="1"/><legacyDrawing r:id="rId1"/>',
  });

const dump = ({ workbook }: OpenPackage) => Object.fromEntries(unzipped(workbook.save()));

/** Boxes of notes: their ids and cells. */
export const shapesOf = (text = "") =>
  [...text.matchAll(/<(?:\w+:)?shape\s[\s\S]*?id="(\w+)"[\s\S]*?Row>(\d+)<[\s\S]*?Column>(\d+)</g)].map(
    ([, id, row, column]) => `${id ?? ""} ${toA1({ row: Number(row), column: Number(column) })}`,
  );

/** The notes of a file as it would be saved. */
export const notes = async (file: OpenPackage) => {
  const { marks, foreignComments } = await openPackage(file.workbook.save()).workbook.read();
  return { ours: marks.map(({ at, comment }) => [toA1(at), comment]), foreign: foreignComments.map(toA1) };
};

/** Adds notes, looks at the result, and sees that taking them away leaves nothing, also in the saved file. */
export async function roundTrip(
  file: OpenPackage,
  look: () => Promise<void> | void,
  cells = ["A1", "C3"],
): Promise<void> {
  const before = dump(file);
  await file.mark(...cells.map((cell) => markOf(`m-${cell}`, cell)));
  await look();
  const reopened = openPackage(file.workbook.save());
  for (const each of [reopened, file]) {
    await each.unmark();
    expect(dump(each)).toEqual(before);
  }
  expect(file.workbook.changed).toBe(false);
}
