/** The workbook part as Excel writes it. */
import type { Book } from "../../../src/adapters/xlsx/book/book";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { escapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { RELATIONSHIPS } from "../../../src/adapters/xlsx/xml/namespaces";
import { ORDERS, withChild } from "../../../src/adapters/xlsx/xml/order";
import { prefixFor } from "../../../src/adapters/xlsx/xml/qualified";
import { cut, splice, type Splice, withAttributes } from "../../../src/adapters/xlsx/xml/splice";
import { attribute, childOf, childrenOf, listed } from "../../../src/adapters/xlsx/xml/tree";
import { quotedSheet, toA1 } from "../../../src/core/cells";
import type { NameModel, WorkbookModel } from "../../../src/spreadsheet/model";
import type { SavedSheet } from "./save";

/** Writes the list of sheets, the sheet in front, the names, and that everything is calculated. */
export function writeBook(
  parts: Parts,
  book: Book,
  workbook: WorkbookModel,
  sheets: readonly SavedSheet[],
): void {
  const source = parts.text(book.part);
  const root = parts.tree(book.part);
  const list = childOf(root, "sheets");
  if (list === undefined) throw new Error("a workbook without sheets");
  const { prefix, declaration } = prefixFor(root.open, RELATIONSHIPS, "r");
  const elements = sheets.map(
    ({ name, sheetId, link, isVisible }) =>
      `<sheet name="${name}" sheetId="${sheetId}"${isVisible ? "" : ' state="hidden"'}${declaration} ${prefix}:id="${link}"/>`,
  );
  const oldIds = childrenOf(list, "sheet").map(({ open }) => attribute(open, "sheetId") ?? "");
  const names = namesXml(source, root, workbook, (local) => {
    const place = sheets.findIndex(({ sheetId }) => sheetId === oldIds[local]);
    return place < 0 ? null : place;
  });
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  const splices: Splice[] = [
    { start: list.start, end: list.end, text: `<sheets>${elements.join("")}</sheets>` },
    ...listed(root, "bookViews", "workbookView").flatMap(({ start, openEnd }, index) =>
      index > 0
        ? []
        : [
            {
              start,
              end: openEnd,
              text: withAttributes(source.slice(start, openEnd), { activeTab: `${active}` }),
            },
          ],
    ),
    ...childrenOf(root, "calcPr").map(({ start, openEnd }) => ({
      start,
      end: openEnd,
      text: withAttributes(source.slice(start, openEnd), { fullCalcOnLoad: null }),
    })),
    ...childrenOf(root, "definedNames").map(cut),
  ];
  parts.put(book.part, splice(source, splices));
  if (names === "") return;
  const text = parts.text(book.part);
  const element = `<definedNames>${names}</definedNames>`;
  parts.put(book.part, withChild(text, parts.tree(book.part), ORDERS.workbook, "definedNames", element));
}

/** Names for areas come from the model; all others stay, those of one sheet with that sheet. */
function namesXml(
  source: string,
  root: ReturnType<Parts["tree"]>,
  workbook: WorkbookModel,
  placeNow: (place: number) => number | null,
): string {
  const others = listed(root, "definedNames", "definedName").flatMap((element) => {
    const { start, end, openEnd, open } = element;
    const local = attribute(open, "localSheetId");
    if (local === undefined) {
      return workbook.names.has(attribute(open, "name") ?? "") ? [] : [source.slice(start, end)];
    }
    const place = placeNow(Number(local));
    if (place === null) return [];
    const tag = withAttributes(source.slice(start, openEnd), { localSheetId: `${place}` });
    return [tag + source.slice(openEnd, end)];
  });
  return [...others, ...[...workbook.names].map(([name, model]) => nameXml(name, model))].join("");
}

function nameXml(name: string, { sheet, area, isVisible }: NameModel): string {
  const corner = (row: number, column: number) =>
    toA1({ row, column }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const single = area !== null && area.top === area.bottom && area.left === area.right;
  const place =
    area === null
      ? "#REF!"
      : `${quotedSheet(sheet.name)}!${corner(area.top, area.left)}${single ? "" : `:${corner(area.bottom, area.right)}`}`;
  const hidden = isVisible ? "" : ' hidden="1"';
  return `<definedName name="${escapeXml(name)}"${hidden}>${escapeXml(place)}</definedName>`;
}
