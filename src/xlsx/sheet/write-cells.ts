import {
  type Address,
  areaFromA1,
  type CellContent,
  type CellValue,
  isCellError,
  toA1,
  WorkbookError,
} from "../../sheet";
import { MAX_TEXT } from "../limits";
import { attribute, child, type Located } from "../xml/located";
import { escapeAttribute, escapeText, type Splice } from "../xml/splice";
import { formulaTexts, type RowElement } from "./cells";
import { escapeControl } from "./strings";

/** What to write into one cell: new content, or with "keep" a new result (null: none) of the formula that stands there. */
export interface CellWrite {
  readonly at: Address;
  readonly content: CellContent | { readonly formula: "keep"; readonly value: CellValue };
  /** Index of another cell format; the cell's own where it is not given. */
  readonly style?: number;
}

/** A worksheet part that is being written to. */
export interface Target {
  readonly source: string;
  readonly worksheet: Located;
  readonly rows: readonly RowElement[];
}

/**
 * The splices that write cells, keeping each cell's format and everything around it. Cells and rows that the file does
 * not have are put in their places.
 * @throws WorkbookError not-supported for a cell of an array formula or data table, too-large for an overlong text
 */
export function writeCells(target: Target, writes: readonly CellWrite[]): Splice[] {
  const byCell = new Map(writes.map((write) => [toA1(write.at), write]));
  refuseArrays(target, byCell);
  const all = [...freedChildren(target, byCell), ...byCell.values()];
  const splices: Splice[] = [];
  const missing: CellWrite[] = [];
  const elements = new Map(
    target.rows.flatMap(({ cells }) => cells.map(({ at, element }) => [toA1(at), element])),
  );
  for (const write of all) {
    const element = elements.get(toA1(write.at));
    if (element === undefined) missing.push(write);
    else
      splices.push({ start: element.start, end: element.end, text: cellXml(target.source, element, write) });
  }
  return [...splices, ...insertCells(target, missing)];
}

/** Cells of an array formula or data table belong together; Excel itself lets nobody change one alone. */
function refuseArrays({ rows }: Target, writes: ReadonlyMap<string, CellWrite>): void {
  for (const { element } of rows.flatMap(({ cells }) => cells)) {
    const formula = child(element, "f");
    if (formula === undefined || !["array", "dataTable"].includes(attribute(formula, "t") ?? "")) continue;
    const reference = attribute(formula, "ref");
    if (reference === undefined) continue;
    const { top, bottom, left, right } = areaFromA1(reference);
    for (const [cell, { at, content }] of writes) {
      const inside = at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
      if (inside && content.formula !== "keep") {
        throw new WorkbookError(
          "not-supported",
          cell,
          `${cell} 属于数组公式，不能单独修改。请先在 Excel 中处理该公式。`,
        );
      }
    }
  }
}

/** When the master of a shared formula is overwritten, its other cells get the formula written out. */
function freedChildren({ rows }: Target, writes: ReadonlyMap<string, CellWrite>): CellWrite[] {
  const cells = rows.flatMap((row) => row.cells);
  const shared = (element: Located) => {
    const formula = child(element, "f");
    return formula && attribute(formula, "t") === "shared"
      ? { formula, index: attribute(formula, "si") }
      : null;
  };
  const orphaned = new Set(
    cells.flatMap(({ at, element }) => {
      const own = shared(element);
      const write = writes.get(toA1(at));
      return own && own.formula.text !== "" && write && write.content.formula !== "keep" ? [own.index] : [];
    }),
  );
  if (orphaned.size === 0) return [];
  const texts = formulaTexts(rows);
  return cells.flatMap(({ at, element }) => {
    const formula = texts.get(element);
    if (writes.has(toA1(at)) || formula === undefined || !orphaned.has(shared(element)?.index)) return [];
    return [{ at, content: { formula, value: null }, keepsResult: true }];
  });
}

/** A cell's new XML: its attributes but the type stay, its content is written anew. */
function cellXml(
  source: string,
  element: Located | null,
  write: CellWrite & { keepsResult?: boolean },
  prefix = "",
): string {
  const { at, content, style } = write;
  const p = element?.prefix ?? prefix;
  const kept = Object.entries(element?.attributes ?? { r: toA1(at) }).filter(
    ([name]) => !["t", "cm", "vm", ...(style === undefined ? [] : ["s"])].includes(name),
  );
  const attributes = style === undefined ? kept : [...kept, ["s", String(style)] as const];
  const formula = formulaXml(source, element, content.formula, p);
  const oldResult = element && write.keepsResult ? child(element, "v") : undefined;
  const { type, xml } =
    oldResult && element
      ? { type: attribute(element, "t"), xml: source.slice(oldResult.start, oldResult.end) }
      : valueXml(content.value, formula !== "", p);
  const open = [...attributes, ...(type === undefined ? [] : [["t", type] as const])]
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const inside = formula + xml;
  return inside === "" ? `<${p}c${open}/>` : `<${p}c${open}>${inside}</${p}c>`;
}

function formulaXml(source: string, element: Located | null, formula: string | null, p: string): string {
  if (formula === null) return "";
  if (formula !== "keep") return `<${p}f>${escapeText(escapeControl(formula.slice(1)))}</${p}f>`;
  const standing = element && child(element, "f");
  return standing ? source.slice(standing.start, standing.end) : "";
}

function valueXml(value: CellValue, isFormula: boolean, p: string): { type?: string; xml: string } {
  if (value === null || (value === "" && !isFormula)) return { xml: "" };
  const v = (text: string) => `<${p}v>${text}</${p}v>`;
  if (typeof value === "number") return { xml: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", xml: v(escapeText(value.error)) };
  if (value.length > MAX_TEXT) throw new WorkbookError("too-large", `text of ${value.length} characters`);
  const text = escapeText(escapeControl(value));
  if (isFormula) return { type: "str", xml: v(text) };
  // Inline, so that the shared strings stay as they are.
  return { type: "inlineStr", xml: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
}

/** Cells that the file does not have yet: into their row, or with a new row, in order. */
function insertCells({ source, worksheet, rows }: Target, writes: readonly CellWrite[]): Splice[] {
  const data = child(worksheet, "sheetData");
  if (data === undefined) throw new WorkbookError("damaged", "worksheet without sheetData");
  const p = data.prefix;
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) byRow.set(write.at.row, [...(byRow.get(write.at.row) ?? []), write]);
  const splices: Splice[] = [];
  const newRows: { row: number; text: string }[] = [];
  for (const [row, group] of [...byRow].sort(([a], [b]) => a - b)) {
    const sorted = [...group].sort((a, b) => a.at.column - b.at.column);
    const standing = rows.find((other) => other.row === row);
    if (standing === undefined) {
      const cells = sorted.map((write) => cellXml(source, null, write, p)).join("");
      newRows.push({ row, text: `<${p}row r="${row + 1}">${cells}</${p}row>` });
    } else {
      splices.push(...insertIntoRow(source, standing, sorted));
    }
  }
  const openings = newRows.map(({ row, text }) => ({
    text,
    before: rows.find((other) => other.row > row)?.element,
  }));
  if (!data.isSelfClosing) {
    return [
      ...splices,
      ...openings.map(({ text, before }) => insertAt(before?.start ?? data.innerEnd, text)),
    ];
  }
  if (openings.length === 0) return splices;
  const inside = openings.map(({ text }) => text).join("");
  return [...splices, { start: data.start, end: data.end, text: `<${p}sheetData>${inside}</${p}sheetData>` }];
}

function insertIntoRow(
  source: string,
  { element, cells }: RowElement,
  writes: readonly CellWrite[],
): Splice[] {
  const p = element.prefix;
  if (element.isSelfClosing) {
    const tag = source.slice(element.start, element.end).replace(/\s*\/>$/, ">");
    const inside = writes.map((write) => cellXml(source, null, write, p)).join("");
    return [{ start: element.start, end: element.end, text: `${tag}${inside}</${p}row>` }];
  }
  return writes.map((write) => {
    const next = cells.find(({ at }) => at.column > write.at.column)?.element;
    return insertAt(
      next?.start ?? cells.at(-1)?.element.end ?? element.innerStart,
      cellXml(source, null, write, p),
    );
  });
}

function insertAt(position: number, text: string): Splice {
  return { start: position, end: position, text };
}
