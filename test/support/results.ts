import { openWorkbook } from "../../src/adapters/xlsx";
import { fromA1 } from "../../src/core/cells";
import { cellAt } from "../../src/core/port";
import { sheetData } from "./edits";
import { packageBytes, type PackageOptions } from "./packages";

/** Cells of a sheet by the content of their elements. */
export type Cells = Readonly<Record<string, string>>;

/** A formula's element, and its result where it has one. */
export const f = (formula: string, result?: string): string =>
  `<f>${formula}</f>${result === undefined ? "" : `<v>${result}</v>`}`;

/** Results of cells, "?" behind those that may be outdated; looking changes no byte. */
export async function results(
  cells: string,
  sheets: readonly Cells[],
  workbook = "",
  more: PackageOptions = {},
): Promise<unknown[]> {
  const bytes = packageBytes({ sheets: sheets.map(sheetData), workbook, ...more });
  const file = openWorkbook(bytes, "表.xlsx");
  const snapshot = await file.read("1");
  expect(file.save()).toBe(bytes);
  return cells.split(" ").map((cell) => {
    const { value, isOutdated } = cellAt(snapshot, fromA1(cell));
    return isOutdated ? `${JSON.stringify(value)}?` : value;
  });
}
