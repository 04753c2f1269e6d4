import { areaToA1 } from "../../../core/cells";
import { dependenciesOf } from "./references";

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
  ["today()+A1", "A1"],
  ['CELL("filename",A1)', "A1"],
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
  ...["INDIRECT", "OFFSET", "CELL", "LET", "LAMBDA"],
  ...["GETPIVOTDATA", "RTD", "CUBEVALUE", "_xlfn.LAMBDA"],
])("%s may read anything", (name) => {
  expect(dependenciesOf(`1+${name}()`).always).toBe(true);
});

test.each(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "_xlfn.RANDARRAY", "INFO"])(
  "%s changes by itself, and not with other cells",
  (name) => {
    expect(dependenciesOf(`1+${name}()`).always).toBe(false);
  },
);
