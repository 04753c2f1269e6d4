import { areaToA1, columnName, quotedSheet, toA1 } from "../../core/cells";
import {
  footerParts,
  OWN_LOOKS,
  OWN_MARGINS,
  type OwnCell,
  type OwnSheet,
  type OwnStyle,
  pageBreaks,
  printScale,
  rowHeights,
} from "../../core/port";
import { addressesOf } from "./paint";

/** Queues everything that stands on a sheet of ours, on an empty sheet. */
export function queueContent(sheet: Excel.Worksheet, content: OwnSheet): void {
  fill(sheet, content);
  layOut(sheet, content);
  setPages(sheet, content);
}

function fill(sheet: Excel.Worksheet, { columns, rows, merges }: OwnSheet): void {
  const width = columns.length;
  if (rows.length > 0 && width > 0) {
    const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
    range.values = rows.map((row) => columns.map((_, column) => input(row[column] ?? null)));
  }
  const cells = new Map<OwnStyle, string[]>();
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell === null) continue;
      const at = toA1({ row, column });
      if (cell.link) {
        const { sheetName, cell: target } = cell.link;
        const text = String(cell.value ?? target);
        sheet.getRange(at).hyperlink = {
          documentReference: `${quotedSheet(sheetName)}!${target}`,
          textToDisplay: text,
        };
      }
      cells.set(cell.style, [...(cells.get(cell.style) ?? []), at]);
    }
  }
  for (const [style, places] of cells) {
    for (const address of addressesOf(places)) dress(sheet.getRanges(address).format, style);
  }
  for (const area of merges) sheet.getRange(areaToA1(area)).merge();
}

/** Excel's own text mark keeps a text that begins with "=" a text. */
function input(cell: OwnCell | null): string | number {
  if (cell === null || cell.value === null || cell.value === "") return "";
  return typeof cell.value === "number" ? cell.value : `'${cell.value}`;
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function dress(format: Excel.RangeFormat, style: OwnStyle): void {
  const {
    size = 11,
    bold = false,
    color = "#000000",
    fill,
    border,
    underline,
    align,
    wrap,
  } = OWN_LOOKS[style];
  format.font.size = size;
  format.font.bold = bold;
  format.font.color = color;
  format.font.underline = underline ? "Single" : "None";
  if (fill !== undefined) format.fill.color = fill;
  format.horizontalAlignment = align === "center" ? "Center" : align === "right" ? "Right" : "General";
  format.verticalAlignment = "Center";
  format.wrapText = wrap ?? false;
  if (!border) return;
  for (const side of SIDES) {
    const line = format.borders.getItem(side);
    line.style = "Continuous";
    line.color = "#A6A6A6";
  }
}

/** Points of a character: 7 pixels in the default font, and 5 between columns. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

/** Widths, heights and what stays in sight. */
function layOut(sheet: Excel.Worksheet, content: OwnSheet): void {
  const { columns, repeated } = content;
  for (const [index, width] of columns.entries()) {
    const name = columnName(index);
    sheet.getRange(`${name}:${name}`).format.columnWidth = points(width);
  }
  const heights = rowHeights(content);
  for (let top = 0, bottom = 0; top < heights.length; top = bottom) {
    const height = heights[top] ?? 0;
    while (bottom < heights.length && heights[bottom] === height) bottom++;
    sheet.getRange(`${top + 1}:${bottom}`).format.rowHeight = height;
  }
  sheet.showGridlines = false;
  if (repeated !== null) sheet.freezePanes.freezeRows(repeated.bottom + 1);
}

/** How it is printed. */
function setPages(sheet: Excel.Worksheet, content: OwnSheet): void {
  const { columns, isLandscape, repeated } = content;
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation = isLandscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = OWN_MARGINS.side;
  pageLayout.rightMargin = OWN_MARGINS.side;
  pageLayout.topMargin = OWN_MARGINS.end;
  pageLayout.bottomMargin = OWN_MARGINS.end;
  pageLayout.headerMargin = OWN_MARGINS.edge;
  pageLayout.footerMargin = OWN_MARGINS.edge;
  const scale = printScale(
    content,
    columns.reduce((sum, width) => sum + points(width), 0),
  );
  pageLayout.zoom = scale === null ? { horizontalFitToPages: 1 } : { scale };
  const footer = footerParts(content);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer.center;
  if (repeated !== null) pageLayout.setPrintTitleRows(`$${repeated.top + 1}:$${repeated.bottom + 1}`);
  for (const row of pageBreaks(content)) horizontalPageBreaks.add(`A${row + 1}`);
}
