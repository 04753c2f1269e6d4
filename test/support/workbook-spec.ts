import { areaFromA1, type CellError, type CellValue } from "../../src/core/cells";
import {
  type Author,
  type Formats,
  type Json,
  type SheetModel,
  type WorkbookOptions,
  addComment,
  addConditionalFormat,
  addReply,
  openCell,
  WorkbookModel,
} from "../../src/spreadsheet/model";

/** A cell as it stands in a file: plain text is text even where it looks like a number. */
export type CellSpec =
  | Exclude<CellValue, CellError>
  | {
      readonly value?: CellValue;
      readonly formula?: string | null;
      readonly numberFormat?: string;
      readonly formats?: Formats;
    };

/** Who has written a comment of which nothing is said. */
const NOBODY: Author = { name: "" };

export interface CommentSpec {
  readonly content: string;
  readonly author?: Author;
  readonly replies?: readonly { readonly content: string; readonly author?: Author }[];
}

export interface ConditionalFormatSpec {
  /** "A1:B9" or "A1,C3". */
  readonly at: string;
  readonly type?: string;
  readonly formula?: string;
  readonly formats?: Formats;
  readonly details?: Json;
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  /** By address: { A1: "标题", J6: 9.69 }. */
  readonly cells?: Readonly<Record<string, CellSpec>>;
  /** From A1 on. */
  readonly rows?: readonly (readonly CellSpec[])[];
  readonly comments?: Readonly<Record<string, CommentSpec>>;
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly merges?: readonly string[];
  readonly isProtected?: boolean;
  /** Rows and columns that are not shown, counted from zero. */
  readonly hidden?: { readonly rows?: readonly number[]; readonly columns?: readonly number[] };
}

export interface WorkbookSpec extends WorkbookOptions {
  readonly sheets: readonly SheetSpec[];
  readonly settings?: Readonly<Record<string, Json>>;
  /** XML texts. */
  readonly customXmlParts?: readonly string[];
  readonly readOnly?: boolean;
}

/** Makes a workbook from a plain description; its first sheet is active. */
export function createWorkbook(spec: WorkbookSpec): WorkbookModel {
  const workbook = new WorkbookModel(spec);
  for (const sheet of spec.sheets) fillSheet(workbook, workbook.addSheet(sheet.name), sheet);
  for (const [key, value] of Object.entries(spec.settings ?? {})) workbook.settings.set(key, value);
  for (const xml of spec.customXmlParts ?? []) workbook.customXmlParts.set(workbook.newId(), xml);
  workbook.readOnly = spec.readOnly ?? false;
  workbook.touch();
  workbook.calculate();
  return workbook;
}

function fillSheet(workbook: WorkbookModel, sheet: SheetModel, spec: SheetSpec): void {
  spec.rows?.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      fillCell(sheet, rowIndex, column, cell);
    });
  });
  for (const [address, cell] of Object.entries(spec.cells ?? {})) {
    const { top, left } = areaFromA1(address);
    fillCell(sheet, top, left, cell);
  }
  for (const [address, { content, author, replies }] of Object.entries(spec.comments ?? {})) {
    const { top, left } = areaFromA1(address);
    const comment = addComment(workbook, sheet, { row: top, column: left }, content, author ?? NOBODY);
    for (const reply of replies ?? []) addReply(workbook, comment, reply.content, reply.author ?? NOBODY);
  }
  for (const { at, type, ...rest } of [...(spec.conditionalFormats ?? [])].reverse()) {
    addConditionalFormat(workbook, sheet, at.split(",").map(areaFromA1), type ?? "Custom", rest);
  }
  sheet.merges = (spec.merges ?? []).map(areaFromA1);
  for (const row of spec.hidden?.rows ?? []) sheet.rowHeights.set(row, 0);
  for (const column of spec.hidden?.columns ?? []) sheet.columnWidths.set(column, 0);
  sheet.visibility = spec.visibility ?? "Visible";
  sheet.protection.isProtected = spec.isProtected ?? false;
}

function fillCell(sheet: SheetModel, row: number, column: number, spec: CellSpec): void {
  if (spec === null || spec === "") return;
  const content = typeof spec === "object" ? spec : { value: spec };
  const cell = openCell(sheet, row, column);
  cell.value = content.value ?? null;
  cell.formula = content.formula ?? null;
  cell.numberFormat = content.numberFormat ?? "General";
  cell.formats = { ...content.formats };
}
