import { openWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { type Address, type CellContent, type CellValue, fromA1, toA1 } from "../../src/core/cells";
import {
  type CellEdit,
  type EditPlan,
  type EditResult,
  type Mark,
  NOTHING_TO_DO,
  type SheetSnapshot,
  type WorkbookErrorCode,
} from "../../src/core/port";
import { packageBytes, type PackageOptions, unzipped } from "./packages";

export const planOf = (part: Partial<EditPlan>): EditPlan => ({ ...NOTHING_TO_DO, ...part });

/** An edit of a cell: a value, or a content with formula or number format. */
export function editOf(cell: string, content: CellValue | Partial<CellContent>): CellEdit {
  const nothing: CellContent = { value: null, formula: null };
  const isPlain = typeof content !== "object" || content === null || "error" in content;
  const to: CellContent = isPlain ? { ...nothing, value: content } : { ...nothing, ...content };
  return { at: fromA1(cell), from: nothing, to };
}

export function markOf(
  id: string,
  cell: string,
  comment: string | null = `【自评核·E02】第 ${id} 处`,
  highlight: Mark["highlight"] = "error",
): Mark {
  return { id, at: fromA1(cell), highlight, comment };
}

/** A small workbook, and what tests do to it. */
export interface OpenPackage {
  readonly workbook: XlsxWorkbook;
  readonly write: (plan: Partial<EditPlan>, sheetId?: string) => Promise<EditResult>;
  readonly mark: (...marks: readonly Mark[]) => Promise<EditResult>;
  /** Takes all marks of ours away. */
  readonly unmark: () => Promise<EditResult>;
  /** A part as it would be saved; undefined where there is none. */
  readonly part: (name: string) => string | undefined;
  /** Content of a worksheet element as it would be saved. */
  readonly sheet: (number?: number) => string;
  /** The cells that hold something: a value, or [formula, result]. */
  readonly cells: (sheetId?: string) => Promise<Record<string, unknown>>;
}

export function openPackage(from: PackageOptions | Uint8Array): OpenPackage {
  const workbook = openWorkbook(from instanceof Uint8Array ? from : packageBytes(from), "表.xlsx");
  const write = (plan: Partial<EditPlan>, sheetId?: string) => workbook.edit(sheetId, () => planOf(plan));
  const part = (name: string) => unzipped(workbook.save()).get(name);
  return {
    workbook,
    write,
    mark: (...add) => write({ marks: { remove: [], add } }),
    unmark: () => workbook.edit(undefined, ({ marks }) => planOf({ marks: { remove: marks, add: [] } })),
    part,
    sheet: (number = 1) => {
      const text = part(`xl/worksheets/sheet${number}.xml`) ?? "";
      return /<[^>]*worksheet [^>]*>(.*)<\/[^>]*worksheet *>/s.exec(text)?.[1] ?? "";
    },
    cells: async (sheetId) => filled(await workbook.read(sheetId)),
  };
}

/** All sheets of a file. */
export async function snapshotsOf(bytes: Uint8Array): Promise<SheetSnapshot[]> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  return Promise.all((await workbook.sheets()).map(({ id }) => workbook.read(id)));
}

function filled({ rows }: SheetSnapshot): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const at: Address = { row, column };
      if (!cell || (cell.value === null && cell.formula === null)) return;
      cells[toA1(at)] = cell.formula === null ? cell.value : [cell.formula, cell.value];
    });
  });
  return cells;
}

/** Rows of cells, by the content of each cell's element: { A1: '<v>1</v>', "B2 t=\"b\"": "<v>1</v>" }. */
export function sheetData(cells: Readonly<Record<string, string>>): string {
  const rows = new Map<number, string>();
  for (const [key, content] of Object.entries(cells)) {
    const [cell = "", ...attributes] = key.split(" ");
    const { row } = fromA1(cell);
    const open = [`<c r="${cell}"`, ...attributes].join(" ");
    rows.set(row, (rows.get(row) ?? "") + (content === "" ? `${open}/>` : `${open}>${content}</c>`));
  }
  const lines = [...rows].map(([row, content]) => `<row r="${row + 1}">${content}</row>`);
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** An error of ours with this code, for toThrow. */
export const failure = (code: WorkbookErrorCode, detail: RegExp | string = ""): Error =>
  expect.objectContaining({
    name: "WorkbookError",
    code,
    detail: expect.stringMatching(detail) as unknown,
  }) as Error;
