import { copiedFormula, referredArea, renamedInFormula, rewriteReferences } from "./references";
import { shiftedArea } from "./rows";

test.each([
  ["=SUM(A1:A9)+$B$2", 2, "=SUM(A1:A12)+$B$2"],
  ["=A3*'我的 表'!A3", 2, "=A6*'我的 表'!A6"],
  ['=IF(A5="A5","B9",LOG10(A1))', 2, '=IF(A8="A5","B9",LOG10(A1))'],
  ["=DATA2024+A4", 2, "=DATA2024+A7"],
])("%s after three rows were inserted above row 3", (formula, row, expected) => {
  const shifted = rewriteReferences(formula, (reference) => shiftedArea(referredArea(reference), row, 3));
  expect(shifted).toBe(expected);
});

test.each([
  ["=A1+A5", "=A1+A3"],
  ["=A3", "=#REF!"],
  ["=SUM(A1:A4)", "=SUM(A1:A2)"],
  ["=SUM(A3:A9)", "=SUM(A3:A7)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
])("%s after rows 3 and 4 were deleted", (formula, expected) => {
  expect(rewriteReferences(formula, (reference) => shiftedArea(referredArea(reference), 2, -2))).toBe(
    expected,
  );
});

test("copying moves relative references and keeps fixed ones", () => {
  expect(copiedFormula("=A1+$A1+A$1+$A$1+B2:C3", 1, 1)).toBe("=B2+$A2+B$1+$A$1+C3:D4");
  expect(copiedFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("a renamed sheet is renamed in formulas, not in texts", () => {
  expect(renamedInFormula('=表1!A1&"表1!A1"+表12!A1', "表1", "'新 表'")).toBe(
    "='新 表'!A1&\"表1!A1\"+表12!A1",
  );
});
