import { JSDOM } from "jsdom";
import { excelWorkbook } from "../../src/adapters/excel";
import { openWorkbook } from "../../src/adapters/xlsx";
import { toA1 } from "../../src/core/cells";
import { NOTES_ELEMENT, notesText, RECORD_NAMESPACE, recordXml } from "../../src/core/port";
import { createHost, dumpWorkbook, type HostOptions } from "../../src/simulation/host";
import { openForGrid } from "../../src/spreadsheet/open";
import type { ExcelSubject } from "../contract/excel";
import { now } from "./clock";
import { addNotesApi } from "./notes-api";
import { type ClientWindow, connectIn } from "./office-client";
import { unzipped } from "./packages";

export interface InExcelOptions extends HostOptions {
  /** Excel lets add-ins delete notes. */
  readonly hasNotes?: boolean;
  /** What the file is supposed to say of our notes: as it does where left out. */
  readonly isListed?: boolean;
}

/** Files need the encoders of Node, so the client gets a window of its own instead of one around the whole test. */
const window = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" })
  .window as unknown as ClientWindow & { readonly DOMParser: typeof DOMParser };

/**
 * Opens a file of one of the file editions in the simulated Excel, as that reads it: notes are notes, custom XML parts
 * and custom properties of the document are where the API finds them.
 */
export async function openInExcel(
  bytes: Uint8Array,
  { hasNotes = false, isListed = true, ...options }: InExcelOptions = {},
): Promise<ExcelSubject> {
  const { workbook } = await openForGrid(bytes, "表.xlsx", { keepNotes: true, now });
  const file = openWorkbook(bytes, "表.xlsx");
  const snapshots = await Promise.all((await file.sheets()).map(({ id }) => file.read(id)));
  for (const { id, text } of snapshots[0]?.record ?? []) {
    if (id === "properties") {
      (text.match(/.{1,255}/gsu) ?? []).forEach((piece, index) => {
        workbook.customProperties.set(`自评核.${index + 1}`, piece);
      });
    } else workbook.customXmlParts.set(workbook.newId(), recordXml(text));
  }
  const others = [...unzipped(bytes)].filter(
    ([name, text]) => /^customXml\/item\d+\.xml$/.test(name) && text.includes(RECORD_NAMESPACE),
  );
  const notes = others.find(([, text]) => text.includes(`<${NOTES_ELEMENT} `))?.[1];
  const listed = snapshots.flatMap(({ sheet, marks }) =>
    marks.flatMap(({ id, at, comment }) =>
      id === null || comment === null
        ? []
        : [{ sheetId: sheet.id, sheetName: sheet.name, cell: toA1(at), mark: id }],
    ),
  );
  const xml = notes?.replace(/^<\?xml[^>]*\?>\s*/, "") ?? notesXml(notesText(listed));
  if (isListed && listed.length > 0) workbook.customXmlParts.set(workbook.newId(), xml);
  const host = createHost(workbook, { user: { name: "王科长" }, ...options });
  // The adapter reads parts of the record with the parser of the page.
  globalThis.DOMParser = window.DOMParser;
  const client = connectIn(window, host);
  addNotesApi(client.Excel, hasNotes ? host : null);
  return {
    host,
    ...client,
    workbook: excelWorkbook(client.Excel, "表.xlsx", {
      isSetSupported: (name, version) =>
        hasNotes && version === "1.18" ? true : host.isSetSupported(name, version),
    }),
    dump: () => dumpWorkbook(workbook).content,
  };
}

export function notesXml(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<${NOTES_ELEMENT} xmlns="${RECORD_NAMESPACE}">${escaped}</${NOTES_ELEMENT}>`;
}

/** The notes of a sheet of the model: cell and first line. */
export function notesOf({ host }: ExcelSubject, sheet: string): [cell: string, line: string][] {
  return host.workbook
    .sheet(sheet)
    .comments.flatMap(({ isNote, row, column, content }) =>
      isNote === true ? [[toA1({ row, column }), content.split("\n")[0] ?? ""]] : [],
    );
}

/** How often a comment was asked for. */
export function commentsAsked({ host }: ExcelSubject): number {
  return host.log.records.flatMap(({ actions }) => actions).filter((name) => name.endsWith("Comments.Add"))
    .length;
}

/** Values and formulas of every sheet. */
export const contentsOf = ({ host }: ExcelSubject): (readonly [key: number, content: unknown][])[] =>
  host.workbook.sheets.map(({ cells }) =>
    [...cells].flatMap(([key, { value, formula }]) =>
      value === null && formula === null ? [] : [[key, formula ?? value] as const],
    ),
  );
