import { tokenize } from "./tokens";

/** A formula's pieces, each as `kind text`; spaces left out. */
const pieces = (formula: string) =>
  tokenize(formula)
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => `${kind} ${text}`);

test.each<[formula: string, expected: string[]]>([
  ["", []],
  ["=A1", ["sign =", "area A1"]],
  ["A1:$B$2 , $a1", ["area A1:$B$2", "sign ,", "area $a1"]],
  ["A1 : B2", ["area A1 : B2"]],
  ["A1:B2:C3", ["area A1:B2", "sign :", "area C3"]],
  ["A:C+$1:$3", ["columns A:C", "sign +", "rows $1:$3"]],
  ["XFD1048576", ["area XFD1048576"]],
  ["XFE1+A1048577+A0", ["name XFE1", "sign +", "name A1048577", "sign +", "name A0"]],
  ["A1:A1048577", ["area A1", "sign :", "name A1048577"]],
  ["LOG10(A1)+LOG10", ["function LOG10", "sign (", "area A1", "sign )", "sign +", "area LOG10"]],
  ["TRUE", ["name TRUE"]],
  ["_xlfn._xlws.SORT(x)", ["function _xlfn._xlws.SORT", "sign (", "name x", "sign )"]],
])("references, functions and names: %s", (formula, expected) => {
  expect(pieces(formula)).toEqual(expected);
});

test.each<[formula: string, expected: string[]]>([
  ["表1!A1", ["sheet 表1!", "area A1"]],
  ["'It''s A1'!A1:B2", ["sheet 'It''s A1'!", "area A1:B2"]],
  ["A1!B2", ["sheet A1!", "area B2"]],
  ["[1]表1!A1+[1]!名称", ["sheet [1]表1!", "area A1", "sign +", "sheet [1]!", "name 名称"]],
  ["[甲.xlsx]一!A1", ["sheet [甲.xlsx]一!", "area A1"]],
  ["'C:\\表\\[甲.xlsx]一'!$A$1", ["sheet 'C:\\表\\[甲.xlsx]一'!", "area $A$1"]],
  ["SUM(一:三!A1)", ["function SUM", "sign (", "sheet 一:三!", "area A1", "sign )"]],
  ["'一 月:三 月'!A:A", ["sheet '一 月:三 月'!", "columns A:A"]],
  ["表1!A1:表1!B2", ["sheet 表1!", "area A1", "sign :", "sheet 表1!", "area B2"]],
  ["A1:表1!B2", ["area A1", "sign :", "sheet 表1!", "area B2"]],
  ["表1!#REF!", ["sheet 表1!", "error #REF!"]],
])("sheets and other files: %s", (formula, expected) => {
  expect(pieces(formula)).toEqual(expected);
});

test.each<[formula: string, expected: string[]]>([
  ['"A1"&"说""A1"""', ['string "A1"', "sign &", 'string "说""A1"""']],
  ['"没有结尾', ['sign "', "name 没有结尾"]],
  ["表[得分]", ["name 表", "bracket [得分]"]],
  ["T[[#This Row],['[A1']]]+A1", ["name T", "bracket [[#This Row],['[A1']]]", "sign +", "area A1"]],
  ["[@得分]*2", ["bracket [@得分]", "sign *", "number 2"]],
  ["#REF!+#div/0!&#N/A", ["error #REF!", "sign +", "error #div/0!", "sign &", "error #N/A"]],
  ["A1#+@A:A", ["area A1", "sign #", "sign +", "sign @", "columns A:A"]],
  ["1E5+.5*1.5e-3%", ["number 1E5", "sign +", "number .5", "sign *", "number 1.5e-3", "sign %"]],
  ["A1<>B1<=C1>=D1", ["area A1", "sign <>", "area B1", "sign <=", "area C1", "sign >=", "area D1"]],
  ["😀+A1", ["sign 😀", "sign +", "area A1"]],
])("texts, tables, errors, arrays and signs: %s", (formula, expected) => {
  expect(pieces(formula)).toEqual(expected);
});

test.each([
  "=IF( A1 > 5 ,\n'It''s'!B2 : C3, T[[#All],[a]] ) & \"x\"\"y\"",
  "=SUM(一:三!A1,[1]表!$A:$B,#REF!,{1;2})%",
  "'[ \" ]# \uD83D \u212A1",
])("joining the pieces of %s gives it back", (formula) => {
  expect(
    tokenize(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
});
