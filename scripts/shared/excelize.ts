import path from "node:path";
import { init, type NewFile } from "excelize-wasm";
import type { CellValue } from "../../src/core/cells";
import { rezip } from "./zip";

export type Excelize = Awaited<ReturnType<typeof init>>;

const WASM = path.join(__dirname, "../../node_modules/excelize-wasm/excelize.wasm.gz");
/** Written as the time of all workbooks, so that the same content gives the same bytes. */
const DATE = "2025-01-01T00:00:00Z";

/** Thin black lines around a cell. */
export const BORDERS = ["left", "right", "top", "bottom"].map((Type) => ({
  Type,
  Color: "000000",
  Style: 1,
}));

/** Starts the library; it is compiled anew for every process. */
export function startExcelize(): Promise<Excelize> {
  return init(WASM);
}

/** A new workbook; each sheet is drawn before the next is added, which settles how the package numbers its parts. */
export function newFile<Sheet extends { readonly sheet: string }>(
  excelize: Excelize,
  font: string,
  sheets: readonly Sheet[],
  draw: (file: NewFile, sheet: Sheet) => void,
): NewFile {
  const file = excelize.NewFile();
  ok(file);
  ok(file.SetDefaultFont(font));
  for (const [index, sheet] of sheets.entries()) {
    ok(index === 0 ? file.SetSheetName("Sheet1", sheet.sheet) : file.NewSheet(sheet.sheet));
    draw(file, sheet);
  }
  return file;
}

/** The workbook as a file, by 自评核 at a fixed time. */
export function bytesOf(file: NewFile, properties: { Title: string; LastModifiedBy?: string }): Uint8Array {
  ok(
    file.SetDocProps({ ...properties, Creator: "自评核", Created: DATE, Modified: DATE, Language: "zh-CN" }),
  );
  const written = file.WriteToBuffer() as { readonly buffer: Uint8Array; readonly error: string | null };
  ok(written);
  return rezip(written.buffer);
}

/** Merges areas given as "A1:B2". */
export function mergeCells(file: NewFile, sheet: string, areas: readonly string[]): void {
  for (const area of areas) {
    const [first = "", last = ""] = area.split(":");
    ok(file.MergeCell(sheet, first, last));
  }
}

/** Puts a value into a cell: a number, a text, or nothing. */
export function setValue(file: NewFile, sheet: string, at: string, value: CellValue): void {
  if (typeof value === "number") ok(file.SetCellValue(sheet, at, value));
  if (typeof value === "string") ok(file.SetCellStr(sheet, at, value));
}

/** The library answers errors instead of throwing them. */
export function ok({ error }: { readonly error?: string | null }): void {
  if (error) throw new Error(error);
}
