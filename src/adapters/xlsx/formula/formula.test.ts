import { areaToA1 } from "../../../core/cells";
import { dependenciesOf } from "./references";
import { translateFormula } from "./translate";

test.each<[formula: string, rows: number, columns: number, moved: string]>([
  ["A1", 1, 2, "C2"],
  ["$A$1+$A1+A$1", 3, 1, "$A$1+$A4+B$1"],
  ["SUM(A1:B2,$C$3:D4)", 1, 1, "SUM(B2:C3,$C$3:E5)"],
  ["A:C+$A:B", 9, 1, "B:D+$A:C"],
  ["1:3+$1:2", 1, 9, "2:4+$1:3"],
  ["A1", -1, 0, "#REF!"],
  ["B2", 0, -2, "#REF!"],
  ["XFD1048576", 1, 0, "#REF!"],
  ["XFD1", 0, 1, "#REF!"],
  ["A:B", 0, -1, "#REF!"],
  ["1:2", -1, 0, "#REF!"],
  ['"A1"&A1&"""B2"""', 1, 0, '"A1"&A2&"""B2"""'],
  ["Sheet1!A1+'A1 B2'!B1+'it''s A1'!C1", 1, 0, "Sheet1!A2+'A1 B2'!B2+'it''s A1'!C2"],
  ["A1!B2+'Q1:Q4'!C3", 1, 1, "A1!C3+'Q1:Q4'!D4"],
  ["LOG10(A1)+ATAN2(A1,B1)+LOG10", 1, 0, "LOG10(A2)+ATAN2(A2,B2)+LOG11"],
  ["单价A1+A1_x+_A1+A1.b+A1级", 1, 0, "单价A1+A1_x+_A1+A1.b+A1级"],
  ["XFE1+A1048577+AAAA1", 1, 0, "XFE1+A1048577+AAAA1"],
  ["Table1[[#This Row],[A1]]+A1", 1, 0, "Table1[[#This Row],[A1]]+A2"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["1E5+A1*1.5E+3", 1, 0, "1E5+A2*1.5E+3"],
  ["#REF!+A1", 1, 0, "#REF!+A2"],
  ["XYZ:ZZZ", 0, 1, "#REF!"],
  ["a1+$b$2", 1, 1, "B2+$b$2"],
  ["A1", 0, 0, "A1"],
])("%s, %d down and %d to the right, is %s", (formula, rows, columns, moved) => {
  expect(translateFormula(formula, rows, columns)).toBe(moved);
});

const read = (formula: string) => {
  const { areas, names, always } = dependenciesOf(formula);
  return [
    ...areas.map(({ sheet, ...area }) => `${sheet === null ? "" : `${sheet}!`}${areaToA1(area)}`),
    ...names.map(({ sheet, name }) => `${sheet === null ? "" : `${sheet}!`}${name}`),
    ...(always ? ["always"] : []),
  ].join(" ");
};

test.each([
  ["1+2", ""],
  ["A1+$B$2", "A1 B2"],
  ["SUM(B2:A1, C3 : D4)", "A1:B2 C3:D4"],
  ["A:B", "A1:B1048576"],
  ["$3:2", "A2:XFD3"],
  ["Sheet2!A1+'二 月'!B:B+'it''s'!C3", "sheet2!A1 二 月!B1:B1048576 it's!C3"],
  ["Sheet2!A1:B2+C3", "sheet2!A1:B2 C3"],
  ["'a b'!A1:'a b'!B2", "a b!A1 a b!B2 always"],
  ["SUM(Sheet1:Sheet3!A1)", "sheet1:sheet3!A1 always"],
  ["SUM('1 月:2 月'!A1)", "1 月:2 月!A1 always"],
  ['"A1"&B1', "B1"],
  ["总额*单价.元", "总额 单价.元"],
  ["Sheet2!总额", "sheet2!总额"],
  ["IF(TRUE,A1,FALSE)", "A1"],
  ["LOG10(A1)+LOG10", "A1 LOG10"],
  ['INDIRECT("A"&1)', "always"],
  ["OFFSET(A1,1,1)", "A1 always"],
  ["_xlfn.LET(_xlpm.x,A1,_xlpm.x)", "A1 _xlpm.x _xlpm.x always"],
  ["_xlfn._xlws.SORT(A1:A3)", "A1:A3"],
  ["today()", "always"],
  ["A1:INDEX(B:B,3)", "A1 B1:B1048576 always"],
  ["INDEX(A:A,1):A9", "A1:A1048576 A9 always"],
  ["Table1[金额]", "table1 always"],
  ["_xlfn.ANCHORARRAY(A1)+A1#", "A1 A1 always"],
  ["[1]Sheet1!A1+[1]!总额+'[2]a b'!B2+C3", "C3"],
  ["#REF!+Sheet1!#REF!", ""],
  ['SUMIF(A1:A9,"x",B1:B9)', "A1:A9 B1:B9"],
  ['SUMIF(A1:A9,"x",B1)', "A1:A9 B1 always"],
  ["AVERAGEIF(A1:A9,C1,B1)", "A1:A9 C1 B1 always"],
  ["ZZZ:ZZZ+9999999:1", "always"],
])("%s reads %s", (formula, expected) => {
  expect(read(formula)).toBe(expected);
});

test.each([
  ["$A$1+$A:$B+$1:$2+1", false],
  ["$A$1:$B2", true],
  ["A$1", true],
  ["$A1", true],
  ["A:A", true],
  ["$1:2", true],
])("%s moves with its cell: %s", (formula, isRelative) => {
  expect(dependenciesOf(formula).isRelative).toBe(isRelative);
});

test.each([
  ...["INDIRECT", "OFFSET", "NOW", "TODAY", "RAND", "RANDBETWEEN", "CELL", "INFO", "LET", "LAMBDA"],
  ...["RANDARRAY", "GETPIVOTDATA", "RTD", "CUBEVALUE", "_xlfn.RANDARRAY"],
])("%s may read anything", (name) => {
  expect(dependenciesOf(`1+${name}()`).always).toBe(true);
});
