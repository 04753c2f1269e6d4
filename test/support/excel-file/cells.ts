/** The cells of a sheet as Excel writes them, row by row from the model. */
import type { Book } from "../../../src/adapters/xlsx/book/book";
import { addOverrides } from "../../../src/adapters/xlsx/package/content-types";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { addRelationship, relatedPart } from "../../../src/adapters/xlsx/package/relationships";
import { type CellNode, readSheetNodes, type RowNode } from "../../../src/adapters/xlsx/sheet/nodes";
import { styleWith } from "../../../src/adapters/xlsx/styles/cell-style";
import { escapeText, textElement } from "../../../src/adapters/xlsx/xml/escape";
import { RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "../../../src/adapters/xlsx/xml/namespaces";
import { splice, withAttributes } from "../../../src/adapters/xlsx/xml/splice";
import { attribute, childOf, childrenOf } from "../../../src/adapters/xlsx/xml/tree";
import { type Cell, EMPTY_CELL, isCellError, keyPlace, sameValue, toA1 } from "../../../src/core/cells";
import type { CellModel, SheetModel } from "../../../src/spreadsheet/model";
import type { SheetOrigin } from "./excel-file";

/** Texts that are added to the workbook's shared ones. */
export class SharedTexts {
  private readonly added: string[] = [];
  private readonly known: number;
  private readonly part: string | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly bookPart: string,
  ) {
    this.part = relatedPart(parts, bookPart, "sharedStrings");
    this.known = this.part === undefined ? 0 : childrenOf(parts.tree(this.part), "si").length;
  }

  numberOf(text: string): number {
    if (!this.added.includes(text)) this.added.push(text);
    return this.known + this.added.indexOf(text);
  }

  write(): void {
    const { parts, part, added } = this;
    if (added.length === 0) return;
    const list = added.map((text) => `<si>${textElement("t", text)}</si>`).join("");
    if (part !== undefined) {
      const root = parts.tree(part);
      const source = parts.text(part);
      if (root.open.selfClosing) throw new Error("an empty list of shared texts");
      parts.put(part, splice(source, [{ start: root.closeStart, end: root.closeStart, text: list }]));
      return;
    }
    const fresh = "xl/sharedStrings.xml";
    parts.put(fresh, `${XML_DECLARATION}<sst xmlns="${SPREADSHEET[0]}">${list}</sst>`);
    addOverrides(
      parts,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
      fresh,
    );
    addRelationship(parts, this.bookPart, `${RELATIONSHIPS[0]}/sharedStrings`, fresh);
  }
}

/** What is at hand when cells are written. */
export interface CellWriter {
  readonly parts: Parts;
  readonly book: Book;
  readonly texts: SharedTexts;
}

/** The content of sheetData: cells that are as they were keep their element, all others are made anew. */
export function sheetDataXml(writer: CellWriter, sheet: SheetModel, origin: SheetOrigin | undefined): string {
  const source = origin === undefined ? "" : writer.parts.text(origin.part);
  const nodes = origin === undefined ? [] : readSheetNodes(origin.part, source).rows;
  const oldRows = new Map(nodes.map((node) => [node.row, node]));
  const models = new Map<number, Map<number, CellModel>>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    models.set(row, (models.get(row) ?? new Map<number, CellModel>()).set(column, cell));
  }
  const rowOf = (row: number) => (origin === undefined ? null : (origin.rows[row] ?? null));
  const last = Math.max(-1, ...models.keys(), (origin?.rows.length ?? 0) - 1, ...beyond(origin, oldRows));
  const lines: string[] = [];
  for (let row = 0; row <= last; row++) {
    const old = rowOf(row) ?? (isBeyond(origin, row) ? row - shift(origin) : null);
    const oldRow = old === null ? undefined : oldRows.get(old);
    const cells = models.get(row) ?? new Map<number, CellModel>();
    const oldCells = new Map((oldRow?.cells ?? []).map((node) => [node.column, node]));
    const columns = [...new Set([...cells.keys(), ...oldCells.keys()])].sort((a, b) => a - b);
    if (oldRow === undefined && columns.length === 0) continue;
    const inner = columns.map((column) =>
      cellXml(writer, toA1({ row, column }), cells.get(column), {
        node: oldCells.get(column),
        cell: (old === null ? undefined : origin?.cells[old]?.[column]) ?? EMPTY_CELL,
        source,
      }),
    );
    lines.push(`${rowTag(source, oldRow, row)}${inner.join("")}</row>`);
  }
  return lines.join("");
}

/** Rows of the file behind its last cell with content: they have moved by what came or went before them. */
function shift(origin: SheetOrigin | undefined): number {
  return origin === undefined ? 0 : origin.rows.length - origin.cells.length;
}

function isBeyond(origin: SheetOrigin | undefined, row: number): boolean {
  return origin !== undefined && row >= origin.rows.length;
}

function beyond(origin: SheetOrigin | undefined, rows: ReadonlyMap<number, RowNode>): number[] {
  if (origin === undefined) return [];
  return [...rows.keys()].filter((row) => row >= origin.cells.length).map((row) => row + shift(origin));
}

function rowTag(source: string, old: RowNode | undefined, row: number): string {
  if (old === undefined) return `<row r="${row + 1}">`;
  const tag = withAttributes(source.slice(old.start, old.openEnd), { r: `${row + 1}` });
  return tag.replace(/\s*\/?>$/, ">");
}

/** What stood in the file where a cell is now. */
interface Old {
  readonly node: CellNode | undefined;
  readonly cell: Cell;
  readonly source: string;
}

function cellXml(
  { parts, book, texts }: CellWriter,
  at: string,
  model: CellModel | undefined,
  { node, cell, source }: Old,
): string {
  const { value, formula } = model ?? EMPTY_CELL;
  const oldStyle = node && attribute(node.element.open, "s");
  const format = model?.numberFormat ?? cell.numberFormat;
  const style = format === cell.numberFormat ? oldStyle : styleWith(parts, book, oldStyle, { format });
  const s = style === undefined ? "" : ` s="${style}"`;
  const isSame = formula === null && cell.formula === null && sameValue(value, cell.value);
  if (isSame && node !== undefined && value !== null) {
    const { openEnd, closeStart, open } = node.element;
    const type = attribute(open, "t");
    const inner = open.selfClosing ? "" : source.slice(openEnd, closeStart);
    return `<c r="${at}"${s}${type === undefined ? "" : ` t="${type}"`}>${inner}</c>`;
  }
  if (value === null && formula === null) return s === "" ? "" : `<c r="${at}"${s}/>`;
  const f = formula === null ? "" : formulaXml(formula, cell, node, source);
  if (value === null) return `<c r="${at}"${s}>${f}</c>`;
  if (typeof value === "number") return `<c r="${at}"${s}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}"${s} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<c r="${at}"${s} t="e">${f}<v>${value.error}</v></c>`;
  return formula === null
    ? `<c r="${at}"${s} t="s"><v>${texts.numberOf(value)}</v></c>`
    : `<c r="${at}"${s} t="str">${f}<v>${escapeText(value)}</v></c>`;
}

/** An array formula that is as it was stays one. */
function formulaXml(formula: string, cell: Cell, node: CellNode | undefined, source: string): string {
  const element = node && childOf(node.element, "f");
  if (element !== undefined && attribute(element.open, "t") === "array" && cell.formula === formula) {
    return source.slice(element.start, element.end);
  }
  return `<f>${escapeText(formula.slice(1))}</f>`;
}
