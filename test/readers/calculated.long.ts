import { openWorkbook } from "../../src/adapters/xlsx";
import { type CellValue, fromA1, isCellError } from "../../src/core/cells";
import { cellAt } from "../../src/core/port";
import { caseWorkbook, describeCases } from "../support/cases";
import { sheetData } from "../support/edits";
import { link, override, packageBytes } from "../support/packages";
import { describeWithReaders, openpyxl, throughLibreOffice } from "../support/readers";
import { ziping } from "./ziping";

const CELLS = {
  A1: "<v>10</v>",
  A2: "<v>9.48</v>",
  'A3 t="str"': "<v>优</v>",
  A4: "<v>-2.5</v>",
  'A5 t="b"': "<v>1</v>",
  A6: "<v>10</v>",
  B1: "<v>450000</v>",
  B2: "<v>436000</v>",
  B3: "<v>1.005</v>",
  'B4 t="str"': "<v>优秀</v>",
  B6: "<v>3</v>",
  'C1 t="str"': "<v>良</v>",
  'C2 t="str"': "<v>优秀</v>",
  'C3 t="str"': "<v>优</v>",
  C4: "<v>7</v>",
};

/** Truth values in areas are left out: LibreOffice counts them as numbers, Excel does not. */
const FORMULAS = [
  "ROUND(B2/B1*100,2)",
  "ROUND(MIN(10,10*B2/B1),2)",
  "ROUND(B3,2)",
  "ROUND(A4,0)",
  "ROUNDUP(A2,1)",
  "ROUNDDOWN(A4,0)",
  "INT(A4)",
  "ABS(A4)",
  "SUM(A1:A4)",
  "PRODUCT(A1:A2)",
  "AVERAGE(A1:A4)",
  "MAX(A1:A6)-MIN(A1:A6)",
  "COUNT(A1:A4)",
  "COUNTA(A1:B6)",
  "SUMPRODUCT(A1:A6,B1:B6)",
  "SUMIF(A1:A6,10,B1:B6)",
  'SUMIF(A1:A6,">=9.48")',
  'SUMIF(C1:C4,"优*",A1:A4)',
  'SUMIFS(B1:B6,A1:A6,10,B1:B6,"<100")',
  'COUNTIF(C1:C4,"优?")',
  'COUNTIF(A1:A6,"<>10")',
  'COUNTIF(A:A,">9")',
  'COUNTIFS(A1:A6,">0",B1:B6,">100")',
  'AVERAGEIF(A1:A6,">9")',
  'IF(B2/B1>=0.95,"优",IF(B2/B1>=0.8,"良","差"))',
  'IFERROR(A1/B5,"无")',
  "A1/B5",
  '_xlfn.IFNA(VLOOKUP("差",C1:C4,1,FALSE),"未定")',
  'VLOOKUP("优秀",B4:C6,2,FALSE)',
  "VLOOKUP(10,A1:C6,2,0)",
  "AND(A1>5,A2<5)",
  "OR(A1>5,A2<5)",
  "NOT(A5)",
  "ISNUMBER(A3)",
  "ISTEXT(A3)",
  "ISBLANK(B5)",
  "ISERROR(A1/B5)",
  "LEFT(B4)&RIGHT(B4)&MID(B4,2,3)",
  'LEN(B4)&TRIM("  a  b ")',
  'TEXT(B2/B1,"0.00%")',
  'TEXT(A2,"0.0")&"分"',
  'TEXT(-B1,"#,##0.00")',
  'CONCATENATE(A1,"/",A2)',
  'A1&""&1/3',
  'VALUE("96.89%")',
  "A1=A6",
  'A3="优"',
  "2^3^2",
  "-A1^2",
  "10%*A1",
  "POWER(2,0.5)",
  "N(A5)+N(A3)",
];

/** What we calculate, and what LibreOffice does, by cell. */
async function both(bytes: Uint8Array, sheet: string, cells: readonly string[]) {
  const file = openWorkbook(bytes, "表.xlsx");
  const { id } = (await file.sheets()).find(({ name }) => name === sheet) ?? {};
  const snapshot = await file.read(id);
  const [seen] = throughLibreOffice([bytes]);
  const theirs = seen?.sheets[sheet]?.cells ?? {};
  return cells.map((cell) => ({
    cell,
    ours: plain(cellAt(snapshot, fromA1(cell)).value),
    theirs: plain(theirs[cell]?.value ?? null),
  }));
}

/** Numbers with as many digits as LibreOffice saves. */
function plain(value: CellValue): unknown {
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

describeWithReaders("results that are calculated here, as LibreOffice calculates them", () => {
  test("functions", async () => {
    const rows = Object.fromEntries(
      FORMULAS.map((formula, index) => [
        `E${index + 10}`,
        `<f>${formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</f>`,
      ]),
    );
    const results = await both(
      packageBytes({ sheets: [sheetData({ ...CELLS, ...rows })] }),
      "Sheet1",
      Object.keys(rows),
    );
    expect(results.map(({ ours }, index) => [FORMULAS[index], ours])).toEqual(
      results.map(({ theirs }, index) => [FORMULAS[index], theirs]),
    );
    expect(results.filter(({ ours }) => ours === null)).toEqual([]);
  }, 60_000);

  test("tables, names and shared formulas", async () => {
    const bytes = packageBytes({
      sheets: [
        sheetData({
          'A1 t="str"': "<v>金额</v>",
          'B1 t="str"': "<v>加倍</v>",
          A2: "<v>10</v>",
          B2: '<f t="shared" ref="B2:B3" si="0">A2*2</f>',
          A3: "<v>20</v>",
          B3: '<f t="shared" si="0"/>',
          A4: "<f>SUM(表1[金额])</f>",
          D1: "<f>SUM(表1[[#All],[金额]])+表1[[#Totals],[金额]]</f>",
          D2: "<f>SUM(全部)*比例</f>",
        }),
      ],
      workbook:
        '<definedNames><definedName name="全部">Sheet1!$A$2:$B$3</definedName><definedName name="比例">0.5</definedName></definedNames>',
      sheetRelationships: { 1: link("rId1", "table", "../tables/table1.xml") },
      types: override("xl/tables/table1.xml", "table"),
      parts: {
        "xl/tables/table1.xml":
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B4" totalsRowCount="1">' +
          '<tableColumns count="2"><tableColumn id="1" name="金额"/><tableColumn id="2" name="加倍"/></tableColumns></table>',
      },
    });
    const results = await both(bytes, "Sheet1", ["B2", "B3", "A4", "D1", "D2"]);
    expect(results.map(({ ours }) => ours)).toEqual([20, 40, 30, 90, 45]);
    expect(results.map(({ theirs }) => theirs)).toEqual([20, 40, 30, 90, 45]);
  }, 60_000);

  describeCases("of other programs", () => {
    test("what a correction has changed on another sheet is stored as LibreOffice then has it", async () => {
      const fixed = await ziping("fix", caseWorkbook("k11-"));
      const [stored, calculated] = [openpyxl([fixed])[0], throughLibreOffice([fixed])[0]].map((seen) =>
        ["A3", "B3", "D3", "E3"].map((cell) => seen?.sheets["汇总"]?.cells[cell]?.value),
      );
      expect(stored).toEqual([94.69, "96.89%", 14, 94.7]);
      expect(calculated).toEqual(stored);
    }, 60_000);
  });
});
