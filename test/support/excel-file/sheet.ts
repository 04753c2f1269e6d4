/** A worksheet's part as Excel writes it. */
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "../../../src/adapters/xlsx/xml/namespaces";
import { ORDERS, withChild } from "../../../src/adapters/xlsx/xml/order";
import { prefixFor } from "../../../src/adapters/xlsx/xml/qualified";
import { cut, splice, type Splice, withAttributes } from "../../../src/adapters/xlsx/xml/splice";
import { parseXml } from "../../../src/adapters/xlsx/xml/tree";
import { areaFromA1, areaToA1 } from "../../../src/core/cells";
import type { SheetModel } from "../../../src/spreadsheet/model";
import { shiftedRows } from "./rows";
import { EXCEL, type SheetOrigin } from "./excel-file";

const EMPTY = `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET[0]}" xmlns:r="${RELATIONSHIPS[0]}"><sheetData/></worksheet>`;

/** What Excel makes anew from what it holds. */
const MADE_ANEW: readonly string[] = [
  "dimension",
  "sheetData",
  "mergeCells",
  "conditionalFormatting",
  "legacyDrawing",
];

/** What a copy of a sheet does not take along here: its parts are the first sheet's. */
const NOT_COPIED: readonly string[] = [
  "drawing",
  "tableParts",
  "picture",
  "oleObjects",
  "controls",
  "hyperlinks",
];

interface SheetContent {
  readonly sheet: SheetModel;
  readonly origin: SheetOrigin | undefined;
  readonly data: string;
  readonly rules: string;
  /** The id of the link to the drawing of its notes. */
  readonly drawing: string | null;
}

/** The text of a worksheet's part, from what it was in the file. */
export function worksheetXml(parts: Parts, { sheet, origin, data, rules, drawing }: SheetContent): string {
  let text = bare(parts, origin);
  text = withUid(text, sheet.id);
  const put = (local: string, element: string) => {
    if (element !== "") text = withChild(text, parseXml("sheet", text), ORDERS.worksheet, local, element);
  };
  put("sheetData", `<sheetData>${data}</sheetData>`);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  put(
    "mergeCells",
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
  );
  put("conditionalFormatting", rules);
  if (drawing !== null) {
    const { open } = parseXml("sheet", text);
    const { prefix, declaration } = prefixFor(open, RELATIONSHIPS, "r");
    put("legacyDrawing", `<legacyDrawing${declaration} ${prefix}:id="${drawing}"/>`);
  }
  return text;
}

/** A sheet without what is made anew, everything else where its rows now stand. */
function bare(parts: Parts, origin: SheetOrigin | undefined): string {
  if (origin === undefined) return splice(EMPTY, [cutOf(EMPTY, "sheetData")]);
  const source = parts.text(origin.part);
  const root = parseXml(origin.part, source);
  if (root.open.prefix !== "") throw new Error("a sheet with prefixes, which Excel never writes");
  const isCopy = origin.sheetId === null;
  const splices = root.children.flatMap((child): Splice[] => {
    const { local } = child.open;
    if (MADE_ANEW.includes(local) || (isCopy && NOT_COPIED.includes(local))) return [cut(child)];
    const text = source.slice(child.start, child.end);
    const moved = isCopy ? moveAreas(text, origin).replace(/\s+r:id="[^"]*"/g, "") : moveAreas(text, origin);
    return moved === text ? [] : [{ start: child.start, end: child.end, text: moved }];
  });
  return splice(source, splices);
}

function cutOf(text: string, local: string): Splice {
  const found = parseXml("sheet", text).children.find(({ open }) => open.local === local);
  if (found === undefined) throw new Error(`no ${local}`);
  return cut(found);
}

function moveAreas(text: string, origin: SheetOrigin): string {
  if (origin.rows.every((row, index) => row === index)) return text;
  return text.replace(/\b(sqref|ref)="([^"]*)"/g, (_, name: string, areas: string) => {
    const moved = areas.split(" ").flatMap((area) => shiftedRows(origin, areaFromA1(area)) ?? []);
    return `${name}="${moved.map(areaToA1).join(" ")}"`;
  });
}

/** Excel keeps a sheet's id in its part. */
function withUid(text: string, id: string): string {
  const { open } = parseXml("sheet", text);
  const tag = text.slice(open.start, open.end);
  const ignorable = /\bmc:Ignorable="([^"]*)"/.exec(tag)?.[1] ?? "";
  const names = new Set([...ignorable.split(" ").filter(Boolean), "xr"]);
  const changed = withAttributes(tag, {
    "xmlns:mc": EXCEL.compatibility,
    "mc:Ignorable": [...names].join(" "),
    "xmlns:xr": EXCEL.revision,
    "xr:uid": id,
  });
  return text.slice(0, open.start) + changed + text.slice(open.end);
}
