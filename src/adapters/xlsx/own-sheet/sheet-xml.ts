import { type Address, areaToA1, columnName, quotedSheet, toA1 } from "../../../core/cells";
import { type OwnCell, type OwnSheet, type OwnStyle, rowHeights } from "../../../core/port";
import { escapeXml, textElement } from "../xml/escape";
import { RELATIONSHIPS, XML_DECLARATION } from "../xml/namespaces";
import { printXml, sheetPropertiesXml } from "./print-xml";

/** Excel opens no sheet with more links. */
const MOST_LINKS = 65_530;

/** What a workbook gives the sheets of ours in it. */
interface Surroundings {
  readonly namespace: string;
  readonly styles: ReadonlyMap<OwnStyle, number>;
  /** Size of the usual font, in points. */
  readonly fontSize: number;
}

/**
 * A sheet of ours as a worksheet part: cells, widths, links, and how it is printed.
 * @param outside the relationship for the n-th link to another file; without it such links are left out
 */
export function ownSheetXml(
  content: OwnSheet,
  { namespace, styles, fontSize }: Surroundings,
  outside?: (index: number) => string,
): string {
  const { columns, rows, merges, repeated, filtered } = content;
  const heights = rowHeights(content);
  const body = [
    sheetPropertiesXml(content),
    `<dimension ref="${areaToA1({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, columns.length - 1) })}"/>`,
    sheetViews(repeated),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    `<cols>${columns.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    "<sheetData>",
    ...rows.map((row, index) => rowXml(row, index, heights[index] ?? 0, styles)),
    "</sheetData>",
    filtered === undefined ? "" : `<autoFilter ref="${areaToA1(filtered)}"/>`,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("")}</mergeCells>`,
    hyperlinks(rows, outside),
    printXml(content, fontSize),
  ];
  const prefix = outside === undefined ? "" : ` xmlns:r="${RELATIONSHIPS[0]}"`;
  return `${XML_DECLARATION}<worksheet xmlns="${namespace}"${prefix}>${body.join("")}</worksheet>`;
}

/** No grid lines; the header stays in sight. */
function sheetViews(repeated: OwnSheet["repeated"]): string {
  const split = repeated === null ? 0 : repeated.bottom + 1;
  const pane =
    split === 0
      ? ""
      : `<pane ySplit="${split}" topLeftCell="A${split + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rowXml(
  row: readonly (OwnCell | null)[],
  index: number,
  height: number,
  styles: ReadonlyMap<OwnStyle, number>,
): string {
  const cells = row.map((cell, column) =>
    cell === null ? "" : cellXml(`${columnName(column)}${index + 1}`, cell, styles.get(cell.style) ?? 0),
  );
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

function cellXml(address: string, { value }: OwnCell, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  if (value === null || value === "") return `${open}/>`;
  if (typeof value === "number") return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is>${textElement("t", value)}</is></c>`;
}

/** Cells that lead somewhere, in their order; what is beyond Excel's limit stays without its link. */
function hyperlinks(rows: OwnSheet["rows"], outside: ((index: number) => string) | undefined): string {
  let count = 0;
  const links = linkedCells(rows, outside !== undefined).map(({ at, link }) => {
    const relationship = link.file === undefined ? "" : ` r:id="${outside?.(count++) ?? ""}"`;
    const place = `${quotedSheet(link.sheetName)}!${link.cell}`;
    return `<hyperlink ref="${toA1(at)}"${relationship} location="${escapeXml(place)}"/>`;
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** The files that links of a sheet lead to, in the order of the links; one for each of them. */
export function outsideFiles({ rows }: OwnSheet): string[] {
  return linkedCells(rows, true).flatMap(({ link }) => link.file ?? []);
}

function linkedCells(rows: OwnSheet["rows"], withOutside: boolean) {
  const linked: { readonly at: Address; readonly link: NonNullable<OwnCell["link"]> }[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const link = cell?.link;
      if (link === undefined || (link.file !== undefined && !withOutside)) continue;
      if (linked.length < MOST_LINKS) linked.push({ at: { row, column }, link });
    }
  }
  return linked;
}
