import { join } from "node:path";
import { init, type NewFile } from "excelize-wasm";
import { contentOf, FORMATS } from "./content";
import { readFixture, REFERENCE_SHEETS, ROOT, type FormFixture } from "./fixtures";
import { COLUMN_WIDTHS, FONT, lookOf, PAGE, rowHeight, type CellLook } from "./layout";
import { letter, merges, rowKinds } from "./rows";
import { rezip } from "./zip";

type Excelize = Awaited<ReturnType<typeof init>>;

const DATE = "2025-01-01T00:00:00Z";
const BORDERS = ["left", "right", "top", "bottom"].map((Type) => ({ Type, Color: "000000", Style: 1 }));

/** The reference document as a workbook: three forms on three sheets, arithmetically as published. */
export async function buildClean(): Promise<Uint8Array> {
  const excelize = await init(join(ROOT, "node_modules/excelize-wasm/excelize.wasm.gz"));
  const file = excelize.NewFile();
  ok(file);
  ok(file.SetDefaultFont(FONT.family));
  for (const [index, { sheet, file: fixture }] of REFERENCE_SHEETS.entries()) {
    ok(index === 0 ? file.SetSheetName("Sheet1", sheet) : file.NewSheet(sheet));
    drawSheet(excelize, file, sheet, readFixture(fixture));
  }
  ok(
    file.SetDocProps({
      Title: "自评核 样例",
      Creator: "自评核",
      LastModifiedBy: "自评核",
      Created: DATE,
      Modified: DATE,
      Language: "zh-CN",
    }),
  );
  ok(file.SetAppProps({ Application: "自评核" }));
  const written = file.WriteToBuffer() as { readonly buffer: Uint8Array; readonly error: string | null };
  ok(written);
  return rezip(written.buffer);
}

function drawSheet(excelize: Excelize, file: NewFile, sheet: string, form: FormFixture): void {
  const kinds = rowKinds(form.grid);
  const areas = merges(form);
  for (const [column, width] of COLUMN_WIDTHS.entries()) {
    ok(file.SetColWidth(sheet, letter(column), letter(column), width));
  }
  for (const [row, cells] of form.grid.entries()) {
    const kind = kinds[row] as (typeof kinds)[number];
    ok(file.SetRowHeight(sheet, row + 1, rowHeight(kind, cells, areas, row)));
    for (const [column, printed] of cells.entries()) {
      const at = `${letter(column)}${row + 1}`;
      const { value, numberFormat } = contentOf(printed, kind, letter(column));
      if (typeof value === "number") ok(file.SetCellValue(sheet, at, value));
      if (typeof value === "string") ok(file.SetCellStr(sheet, at, value));
      const look = lookOf(kind, letter(column), value);
      ok(file.SetCellStyle(sheet, at, at, styleOf(file, look, numberFormat, kind !== "title")));
      if (numberFormat === FORMATS.text) {
        ok(file.AddIgnoredErrors(sheet, at, excelize.IgnoredErrorsNumberStoredAsText));
      }
    }
  }
  for (const area of areas) {
    const [first = "", last = ""] = area.split(":");
    ok(file.MergeCell(sheet, first, last));
  }
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

/** The library answers errors instead of throwing them. */
function ok({ error }: { readonly error?: string | null }): void {
  if (error) throw new Error(error);
}
