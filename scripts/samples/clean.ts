import type { NewFile } from "excelize-wasm";
import { columnName, toA1 } from "../../src/core/cells";
import { type FormFixture, formFixture } from "../../test/support/sheets";
import {
  BORDERS,
  bytesOf,
  type Excelize,
  mergeCells,
  newFile,
  ok,
  setValue,
  startExcelize,
} from "../shared/excelize";
import { contentOf, FORMATS } from "./content";
import { REFERENCE_SHEETS } from "./tabs";
import { COLUMN_WIDTHS, FONT, lookOf, PAGE, rowHeight, type CellLook } from "./layout";
import { merges, rowKinds } from "./rows";

/** The reference document as a workbook: three forms on three sheets, arithmetically as published. */
export async function buildClean(): Promise<Uint8Array> {
  const excelize = await startExcelize();
  const file = newFile(excelize, FONT.family, REFERENCE_SHEETS, (to, { sheet, form }) => {
    drawSheet(excelize, to, sheet, formFixture(form));
  });
  ok(file.SetAppProps({ Application: "自评核" }));
  return bytesOf(file, { Title: "自评核 样例", LastModifiedBy: "自评核" });
}

function drawSheet(excelize: Excelize, file: NewFile, sheet: string, form: FormFixture): void {
  const kinds = rowKinds(form.grid);
  const areas = merges(form);
  for (const [column, width] of COLUMN_WIDTHS.entries()) {
    ok(file.SetColWidth(sheet, columnName(column), columnName(column), width));
  }
  for (const [row, cells] of form.grid.entries()) {
    const kind = kinds[row] as (typeof kinds)[number];
    ok(file.SetRowHeight(sheet, row + 1, rowHeight(kind, cells, areas, row)));
    for (const [column, printed] of cells.entries()) {
      const at = toA1({ row, column });
      const { value, numberFormat } = contentOf(printed, kind, columnName(column));
      setValue(file, sheet, at, value);
      const look = lookOf(kind, columnName(column), value);
      ok(file.SetCellStyle(sheet, at, at, styleOf(file, look, numberFormat, kind !== "title")));
      if (numberFormat === FORMATS.text) {
        ok(file.AddIgnoredErrors(sheet, at, excelize.IgnoredErrorsNumberStoredAsText));
      }
    }
  }
  mergeCells(file, sheet, areas);
  ok(file.SetSheetDimension(sheet, `A1:J${form.grid.length}`));
  ok(file.SetSheetProps(sheet, { FitToPage: true }));
  ok(file.SetPageLayout(sheet, PAGE.layout));
  ok(file.SetPageMargins(sheet, PAGE.margins));
}

/** The library keeps one style for equal descriptions, so asking again costs nothing in the file. */
function styleOf(file: NewFile, look: CellLook, numberFormat: number, hasBorder: boolean): number {
  const { style, error } = file.NewStyle({
    Font: { Family: FONT.family, Size: look.size, Bold: look.bold, Color: "000000" },
    Alignment: {
      Horizontal: look.horizontal,
      Vertical: "center",
      WrapText: look.horizontal !== "right",
      ...(look.horizontal !== "center" && { Indent: 1 }),
    },
    NumFmt: numberFormat,
    ...(hasBorder && { Border: BORDERS }),
  });
  ok({ error });
  return style;
}
