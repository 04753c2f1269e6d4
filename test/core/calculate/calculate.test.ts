import type { CellValue } from "../../../src/core/cells";
import { calculateWorkbook } from "../../../src/core/calculate";
import { cellIn, setCell, type WorkbookModel } from "../../../src/spreadsheet/model";
import { type CellSpec, createWorkbook } from "../../support/workbook-spec";

const CELLS: Record<string, CellSpec> = {
  A1: 10,
  A2: 9.48,
  A3: "10",
  A4: "96.89%",
  A5: "优",
  A6: { value: { error: "#REF!" } },
  A8: true,
  B1: 450000,
  B2: 436000,
  C1: 0.1,
  C2: 0.2,
  C3: 0.3,
};

function result(formula: string, stored: CellValue = null): CellValue {
  const workbook = createWorkbook({
    calculate: calculateWorkbook,
    sheets: [
      { name: "表1", cells: { ...CELLS, Z99: { formula, value: stored } } },
      { name: "说明 2", cells: { A1: 7 } },
    ],
  });
  return workbook.sheet("表1").cells.get(98 * 16384 + 25)?.value ?? null;
}

describe("formulas of the development page", () => {
  test.each<[string, CellValue]>([
    ["=1+2*3-4/2", 5],
    ["=(1+2)*3", 9],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=50%+1", 1.5],
    ['=A1&"分"', "10分"],
    ['=1/3&""', "0.333333333333333"],
    ['="a"="A"', true],
    ["=A7=0", true],
    ['=A7=""', true],
    ['=1<"1"', true],
    ["=A1<>A2", true],
    ["=C1+C2=C3", true],
    ["=C3-C2-C1", 0],
    ["=A1+A3", 20],
    ["=A3*A4", 9.689],
    ["=A1+A5", { error: "#VALUE!" }],
    ["=A1/A7", { error: "#DIV/0!" }],
    ["=A6+1", { error: "#REF!" }],
    ["=A7", 0],
    ["=$A$1+表1!A2", 19.48],
    ["='说明 2'!A1*2", 14],
    ["=没有的表!A1", { error: "#REF!" }],
    ["=SUM( A1 : A2 )", 19.48],
    ["=SUM('表1'!$B:B)", 886000],
    ['="说""A1"""', '说"A1"'],
    ["=TRUE", true],
    ["=10^400", { error: "#NUM!" }],
    ["=#N/A", { error: "#N/A" }],
  ])("%s gives %p", (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  test.each<[string, CellValue]>([
    ["=SUM(A1:A5)", 19.48],
    ['=SUM(A1:A5,"3",TRUE)', 23.48],
    ["=SUM(A1:A6)", { error: "#REF!" }],
    ["=SUM(B:B)", 886000],
    ["=SUM(2:2)", 436009.68],
    ["=ROUND(MIN(A1,A1*B2/B1),2)", 9.69],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234,-2)", 1200],
    ["=ROUND(5.5,)", 6],
    ["=ROUNDUP(9.481,2)", 9.49],
    ["=ROUNDDOWN(-9.489,2)", -9.48],
    ["=INT(-1.5)", -2],
    ["=ABS(-3)", 3],
    ["=MAX(A1:A2,12)", 12],
    ["=MIN(D1:D9)", 0],
    ["=AVERAGE(A1:A3)", 9.74],
    ["=AVERAGE(D1:D9)", { error: "#DIV/0!" }],
    ["=COUNT(A1:A8)", 2],
    ["=COUNTA(A1:A8)", 7],
    ["=SUMPRODUCT(A1:A2,C1:C2)", 2.896],
    ["=VALUE(A4)", 0.9689],
    ['=VALUE("1,234.5")', 1234.5],
    ["=VALUE(A5)", { error: "#VALUE!" }],
    ['=LEN("自评核")>0', true],
    ['=IF(A1>5,"是","否")', "是"],
    ["=IF(A1>50,1/0)", false],
    ["=IF(A1>5,A7,1)", 0],
    ['=IFERROR(A1/A7,"—")', "—"],
    ["=AND(A1>5,A2<5)", false],
    ["=OR(A1>5,A2<5)", true],
    ["=NOT(ISNUMBER(A3))", true],
    ["=ISBLANK(A7)", true],
    ["=ISERROR(A6)", true],
    ['=TEXT(9.485,"0.00")&"分"', "9.49分"],
    ['=TEXT(A4,"0.0%")', "96.9%"],
    ['=TEXT(-1234567.891,"#,##0.00")', "-1,234,567.89"],
    ['=TEXT(1234.5678,"#,##0.0000")', "1,234.5678"],
    ['=TEXT(A5,"0.00")', "优"],
    ['=LEFT("自评核",2)&RIGHT("自评核")&MID("自评核",2,9)', "自评核评核"],
    ['=TRIM("  自  评 ")', "自 评"],
    ['=SUMIF(A1:A2,">=9.5")', 10],
    ['=SUMIF(A1:A5,"优",B1:B5)', 0],
    ["=SUMIF(A1:A3,10,B1:B3)", 450000],
    ["=SUMIF(A1:A3,A1,C1:C3)", 0.4],
    ['=SUMIFS(B1:B2,A1:A2,">9",C1:C2,"<0.2")', 450000],
    ['=COUNTIF(A1:A5,"优*")', 1],
    ['=COUNTIF(A1:A5,"<>优")', 4],
    ['=COUNTIF(A:A,">1")', 2],
    ['=COUNTIFS(A1:A2,">1",B1:B2,">440000")', 1],
    ['=AVERAGEIF(A1:A2,">1")', 9.74],
    ['=AVERAGEIF(A1:A2,">100")', { error: "#DIV/0!" }],
    ['=VLOOKUP("优",A1:C5,2,FALSE)', 0],
    ["=VLOOKUP(9.48,A1:C5,3,0)", 0.2],
    ['=VLOOKUP("良",A1:C5,2,0)', { error: "#N/A" }],
    ["=VLOOKUP(10,A1:C5,4,0)", { error: "#REF!" }],
    ['=_xlfn.IFS(A1>50,"甲",A1>5,"乙")', "乙"],
    ['=IFNA(VLOOKUP("良",A1:C5,2,0),"无")', "无"],
    ["=ISNA(A6)", false],
    ['=COUNT(A1,"3","三",TRUE)', 3],
    ["=SUMPRODUCT(A1:A3,B1:B3)", 8633280],
    ["=POWER(2,3)+2^-1", 8.5],
    ["=0^0", { error: "#NUM!" }],
    ["=0^-1", { error: "#DIV/0!" }],
    ['=IF(A5>"","有","无")', "有"],
  ])("%s gives %p", (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  it.each([
    ["another function", '=SEARCH("0",A1)'],
    ["a number as text in a way that depends on the computer", '=TEXT(A1,"yyyy-m-d")'],
    ["a name", "=合计*2"],
    ["a table", "=SUM(表[得分])"],
    ["another file", "='[1]表1'!A1"],
    ["another file that is open", "=[甲.xlsx]表1!A1"],
    ["several sheets at once", "=SUM(表1:说明!A1)+SUM('表1:说明 2'!A1)"],
    ["a range that is worked out", "=SUM(A1:INDEX(A:A,2))"],
    ["three corners", "=SUM(A1:A2:A3)"],
    ["spilled cells", "=SUM(A1#)"],
    ["cells that several areas share", "=SUM(A1:B2 A2:B3)"],
    ["a cell that no sheet has", "=XFE1+1"],
    ["a number with letters behind", "=1A1"],
    ["an array", "={1,2,3}"],
    ["several cells in the place of one", "=A1:A3*2"],
    ["an array formula", "=SUM(A1:A2*C1:C2)"],
    ["text that is no formula", "=1+"],
    ["a date in a text", '="2024-1-1"+1'],
    ["which Chinese text comes first", '=A5>"良"'],
    ["a number with more digits than Excel keeps", '="1234567890123456"+1'],
    ["a very large number as text", '=1E+21&""'],
    ["the cell beside it of a column", "=B:B*2"],
    ["the nearest value", "=VLOOKUP(10,A1:C5,2)"],
    ["areas of different shapes", '=SUMIF(A1:A2,">1",B1)'],
    ["empty cells of a whole column", '=COUNTIF(A:A,"<>优")'],
  ])("leaves the stored result of %s", (_, formula) => {
    expect(result(formula, 42)).toBe(42);
  });

  it("uses the stored result of a formula that is not known here", () => {
    const workbook = createWorkbook({
      calculate: calculateWorkbook,
      sheets: [
        { name: "表1", cells: { A1: { formula: '=SEARCH(1,"1")', value: "1" }, A2: { formula: "=A1+1" } } },
      ],
    });
    expect(workbook.sheet("表1").cells.get(16384)?.value).toBe(2);
  });

  it("calculates in order of need, through sheets, and ends circles", () => {
    const workbook = createWorkbook({
      calculate: calculateWorkbook,
      sheets: [
        {
          name: "一",
          cells: { A1: { formula: "=二!A1+1" }, B1: { formula: "=C1" }, C1: { formula: "=B1+1" } },
        },
        { name: "二", cells: { A1: { formula: "=A2*2" }, A2: 4 } },
      ],
    });
    expect(workbook.sheet("一").cells.get(0)?.value).toBe(9);
    setCell(workbook, "二", "A2", 5);
    expect(workbook.sheet("一").cells.get(0)?.value).toBe(11);
    expect(workbook.sheet("一").cells.get(2)?.value).toBe(1);
  });

  const inColumnA = (workbook: WorkbookModel, rows: number) =>
    Array.from({ length: rows }, (_, row) => cellIn(workbook.activeSheet, row, 0).value);

  it("calculates what stands before that which it needs, and anew when that changes", () => {
    const workbook = createWorkbook({
      calculate: calculateWorkbook,
      sheets: [
        { name: "S", cells: { A1: { formula: "=A2+1" }, A2: { formula: "=T!A1+1" } } },
        { name: "T", cells: { A1: 1 } },
      ],
    });
    expect(inColumnA(workbook, 2)).toEqual([3, 2]);
    setCell(workbook, "T", "A1", 5);
    workbook.calculate();
    expect(inColumnA(workbook, 2)).toEqual([7, 6]);
  });

  it("ends circles in 0, and unknown sheets in #REF!", () => {
    const cells = { A1: { formula: "=A2+1" }, A2: { formula: "=A1+1" }, A3: { formula: "=X!A1+1" } };
    const workbook = createWorkbook({ calculate: calculateWorkbook, sheets: [{ name: "S", cells }] });
    expect(inColumnA(workbook, 3)).toEqual([2, 1, { error: "#REF!" }]);
  });

  it("is left out: stored results stay and new formulas have none", () => {
    const workbook = createWorkbook({
      sheets: [{ name: "S", cells: { A1: { formula: "=1+1", value: 2 } } }],
    });
    setCell(workbook, "S", "A2", "=2+2");
    expect(inColumnA(workbook, 2)).toEqual([2, null]);
  });

  it.each([
    ["downwards", (row: number) => row - 1, "A1", 999 * 16384],
    ["upwards", (row: number) => row + 1, "A1000", 0],
  ])("calculates a thousand formulas that build on one another, %s", (_, next, start, end) => {
    const cells: Record<string, CellSpec> = {};
    for (let row = 1; row <= 1000; row++) cells[`A${row}`] = { formula: `=A${next(row)}+1` };
    const workbook = createWorkbook({
      calculate: calculateWorkbook,
      sheets: [{ name: "表", cells: { ...cells, [start]: 1 } }],
    });
    expect(workbook.sheet("表").cells.get(end)?.value).toBe(1000);
  });

  it("ends a circle of a thousand formulas", () => {
    const cells: Record<string, CellSpec> = { A1000: { formula: "=A1+1" } };
    for (let row = 1; row < 1000; row++) cells[`A${row}`] = { formula: `=A${row + 1}+1` };
    const workbook = createWorkbook({ calculate: calculateWorkbook, sheets: [{ name: "表", cells }] });
    expect(typeof workbook.sheet("表").cells.get(0)?.value).toBe("number");
  });
});
