import { shiftedArea, shiftedFormula } from "./rows";

const after = (formula: string, row: number, count: number) =>
  shiftedFormula(formula, { name: "表1" }, { name: "表1" }, (area) => shiftedArea(area, row, count));

test.each([
  ["=SUM(A1:A9)+$B$2", "=SUM(A1:A12)+$B$2"],
  ["=A3*'我的 表'!A3", "=A6*'我的 表'!A3"],
  ["=表1!A3+'表1'!$A$3+[1]表1!A3+表1:表2!A3", "=表1!A6+'表1'!$A$6+[1]表1!A3+表1:表2!A3"],
  ['=IF(A5="A5","B9",LOG10(A1))', '=IF(A8="A5","B9",LOG10(A1))'],
  ["=DATA2024+A4", "=DATA2024+A7"],
  ["=SUM(2:4)+SUM(A:B)+表[A4]", "=SUM(2:7)+SUM(A:B)+表[A4]"],
])("%s after three rows were inserted above row 3", (formula, expected) => {
  expect(after(formula, 2, 3)).toBe(expected);
});

test("references to another sheet move with the rows of that sheet", () => {
  const formula = shiftedFormula(
    "=A3*'我的 表'!A3+'我的 表'!A1:B4",
    { name: "表1" },
    { name: "我的 表" },
    (area) => shiftedArea(area, 2, 3),
  );
  expect(formula).toBe("=A3*'我的 表'!A6+'我的 表'!A1:B7");
});

test.each([
  ["=A1+A5", "=A1+A3"],
  ["=A3", "=#REF!"],
  ["=SUM(A1:A4)", "=SUM(A1:A2)"],
  ["=SUM(A3:A9)", "=SUM(A3:A7)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
])("%s after rows 3 and 4 were deleted", (formula, expected) => {
  expect(after(formula, 2, -2)).toBe(expected);
});
