import { calculateWorkbook } from "../../../src/core/calculate";
import { type SheetSpec, createWorkbook } from "../../support/workbook-spec";

/** Every kind of cell, a merged area and a border. */
export const SHEET: SheetSpec = {
  name: "表1",
  cells: {
    A1: { value: "自评表", formats: { "Font.Bold": true, "Font.Size": 16, HorizontalAlignment: "Center" } },
    A2: { value: 9.5, numberFormat: "0.00", formats: { "Fill.Color": "#FFFF00", WrapText: true } },
    B2: { formula: "=A2*2" },
    C2: "10",
    D2: { value: { error: "#REF!" } },
    E2: "第一行\n第二行",
    F2: true,
    A3: {
      value: 0.9689,
      numberFormat: "0.00%",
      formats: { "Borders.EdgeTop.Style": "Continuous", "Borders.EdgeTop.Weight": "Medium" },
    },
  },
  merges: ["A1:C1"],
};

/** A workbook of these sheets, and the first of them. */
export function workbookOf(...sheets: SheetSpec[]) {
  const workbook = createWorkbook({
    sheets: sheets.length === 0 ? [SHEET] : sheets,
    calculate: calculateWorkbook,
  });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("there is a sheet");
  return { workbook, sheet };
}
