import type { NewFile } from "excelize-wasm";
import { openWorkbook } from "../../src/adapters/xlsx";
import { areaFromA1, columnName, fromA1, toA1 } from "../../src/core/cells";
import { cellAt, type CellEdit, NOTHING_TO_DO } from "../../src/core/port";
import { cellOf, type CorpusSheet, corpusSheets, formatAt, valueOf } from "../../test/corpus/support/forms";
import { BORDERS, bytesOf, type Excelize, mergeCells, newFile, ok, setValue } from "../shared/excelize";
import { rezip } from "../shared/zip";

const FONT = "宋体";

/** Excel's built-in numbers of the formats that the corpus uses. */
const FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** A form of the corpus as an .xlsx workbook: the same data gives the same bytes. */
export async function buildWorkbook(excelize: Excelize, name: string): Promise<Uint8Array> {
  const sheets = corpusSheets(name);
  const file = newFile(excelize, FONT, sheets, drawSheet);
  return rezip(await withFormulas(bytesOf(file, { Title: name }), name, sheets));
}

function drawSheet(file: NewFile, sheet: CorpusSheet): void {
  const name = sheet.sheet;
  const numberFormat = formatAt(sheet.formats);
  const bordered = areaFromA1(sheet.borders);
  for (const [column, width] of sheet.widths.entries()) {
    ok(file.SetColWidth(name, columnName(column), columnName(column), width));
  }
  for (const [row, cells] of sheet.grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      const at = toA1({ row, column });
      setValue(file, name, at, valueOf(cell));
      const hasBorder =
        row >= bordered.top && row <= bordered.bottom && column >= bordered.left && column <= bordered.right;
      const isTitle = sheet.titles.includes(row + 1);
      const { style, error } = file.NewStyle({
        Font: {
          Family: FONT,
          Size: isTitle ? 16 : 10,
          Bold: isTitle || sheet.headings.includes(row + 1),
          Color: "000000",
        },
        Alignment: { Horizontal: "center", Vertical: "center", WrapText: true },
        NumFmt: formatNumber(numberFormat({ row, column })),
        ...(hasBorder && { Border: BORDERS }),
      });
      ok({ error });
      ok(file.SetCellStyle(name, at, at, style));
    }
  }
  mergeCells(file, name, sheet.merges);
  ok(file.SetSheetProps(name, { FitToPage: true }));
}

function formatNumber(format: string): number {
  const number = FORMATS[format];
  if (number === undefined) throw new RangeError(`no built-in number format: ${format}`);
  return number;
}

/** Formulas with their results, by our own adapter: the library would leave the results out. */
async function withFormulas(
  bytes: Uint8Array,
  name: string,
  sheets: readonly CorpusSheet[],
): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, `${name}.xlsx`);
  let hasFormulas = false;
  for (const { id, name: tab } of await workbook.sheets()) {
    const sheet = sheets.find((each) => each.sheet === tab);
    if (sheet === undefined) throw new RangeError(`no sheet ${tab} in ${name}`);
    const places = sheet.grid.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (typeof cell === "object" ? [toA1({ row, column })] : [])),
    );
    if (places.length === 0) continue;
    hasFormulas = true;
    await workbook.edit(id, (snapshot) => {
      const edits = places.map((place): CellEdit => {
        const at = fromA1(place);
        const cell = cellOf(sheet, place) as { readonly formula: string; readonly value: number };
        const { value, formula } = cellAt(snapshot, at);
        return { at, from: { value, formula }, to: { value: cell.value, formula: `=${cell.formula}` } };
      });
      return { ...NOTHING_TO_DO, edits };
    });
  }
  return hasFormulas ? workbook.save() : bytes;
}
