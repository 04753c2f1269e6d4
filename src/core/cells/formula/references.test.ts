import { areaToA1 } from "../address";
import { areaOf, areasIn, firstCellIn, rewriteReferences, translateFormula } from "./references";
import { quotedSheet, renamedInFormula, sheetOfPrefix, sheetPrefix } from "./sheet-names";
import { tokenize } from "./tokens";

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
  ["=A1+$A1+A$1+$A$1+B2:C3", 1, 1, "=B2+$A2+B$1+$A$1+C3:D4"],
  ["=A1", -1, 0, "=#REF!"],
  ["SUM(A1:A9)+SUM(表2!A1:B2)", -1, 0, "SUM(#REF!)+SUM(表2!#REF!)"],
  ["A1 : $B2+$A$1 : $B$2", 1, 1, "B2:$B3+$A$1 : $B$2"],
  ["A1:INDEX(B:B,3)+A1#", 1, 1, "B2:INDEX(C:C,3)+B2#"],
  ["A1:A1048577", 1, 0, "A2:A1048577"],
  ["'C:\\表\\[甲.xlsx]一'!A1+[甲.xlsx]一!A1", 1, 0, "'C:\\表\\[甲.xlsx]一'!A2+[甲.xlsx]一!A2"],
  ["{1,2;3,4}*A1", 1, 0, "{1,2;3,4}*A2"],
])("%s, %d down and %d to the right, is %s", (formula, rows, columns, moved) => {
  expect(translateFormula(formula, rows, columns)).toBe(moved);
});

test.each([
  ["A1", "A1"],
  ["$b$3:A2", "A2:B3"],
  ["B:$A", "A1:B1048576"],
  ["$3:2", "A2:XFD3"],
  ["XFD1048576", "XFD1048576"],
  ["XFE:XFE", null],
  ["0:1", null],
  ["1048576:1048577", null],
])("%s names the cells %s", (text, expected) => {
  const areas = tokenize(text).map(areaOf);
  expect(areas.map((area) => area && areaToA1(area))).toEqual([expected]);
});

test.each([
  ["'a,b'!I14:I15,'a,b'!J18", ["I14:I15", "J18"], { row: 13, column: 8 }],
  ["表1!$B$2", ["B2"], { row: 1, column: 1 }],
  ["C:D,A1", ["C1:D1048576", "A1"], { row: 0, column: 2 }],
  ["3:4", ["A3:XFD4"], { row: 2, column: 0 }],
])("the address %s has the areas %p", (address, areas, first) => {
  expect(areasIn(address).map(areaToA1)).toEqual(areas);
  expect(firstCellIn(address)).toEqual(first);
});

test("an address without cells has no first one", () => {
  expect(areasIn("表1!合计")).toEqual([]);
  expect(() => firstCellIn("表1!合计")).toThrow(RangeError);
});

test("each reference comes with the sheet before it", () => {
  const seen: (string | null)[] = [];
  const formula = "A1+'It''s'!B2:C3*[1]一!A:A-'一:二'!1:1+名称!X";
  const rewritten = rewriteReferences(formula, ({ sheet, corners }) => {
    seen.push(sheet);
    return sheet === "It's" ? null : corners;
  });
  expect(seen).toEqual([null, "It's", "[1]一", "一:二"]);
  expect(rewritten).toBe("A1+'It''s'!#REF!*[1]一!A:A-'一:二'!1:1+名称!X");
});

test.each([
  ["表1", "表1!"],
  ["a.b_2", "a.b_2!"],
  ["a b", "'a b'!"],
  ["it's", "'it''s'!"],
  ["2024", "'2024'!"],
  ["A1", "'A1'!"],
  ["xfd9", "'xfd9'!"],
  ["R1C1", "'R1C1'!"],
  ["rc", "'rc'!"],
  ["C", "'C'!"],
  ["", "''!"],
])("the sheet %s stands before an address as %s", (name, prefix) => {
  expect(sheetPrefix(name)).toBe(prefix);
  expect(sheetOfPrefix(prefix)).toBe(name);
  expect(sheetOfPrefix(`${quotedSheet(name)}!`)).toBe(name);
});

test.each([
  ['=表1!A1&"表1!A1"+表12!A1', "表1", "新 表", "='新 表'!A1&\"表1!A1\"+表12!A1"],
  ["='a b'!A1+'A B'!A:A", "a b", "ab", "=ab!A1+ab!A:A"],
  ["=[1]表1!A1+表1!名称", "表1", "表2", "=[1]表1!A1+表2!名称"],
  ["='表1'!A1", "表1", "表1", "='表1'!A1"],
])("%s, with %s renamed to %s, is %s", (formula, was, is, expected) => {
  expect(renamedInFormula(formula, was, is)).toBe(expected);
});
