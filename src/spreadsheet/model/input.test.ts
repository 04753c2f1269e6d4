import { readInput } from "./input";

test.each([
  ["12", { value: 12 }],
  [" 12 ", { value: 12 }],
  ["96.89%", { value: 0.9689, numberFormat: "0.00%" }],
  ["96.98%", { value: 0.9698, numberFormat: "0.00%" }],
  ["1,200.5", { value: 1200.5, numberFormat: "#,##0.00" }],
  ["(5)", { value: -5 }],
  ["2024-03-05", { value: 45356, numberFormat: "yyyy-mm-dd" }],
  ["TRUE", { value: true }],
  ["=A1", { value: null, formula: "=A1" }],
  ["=", { value: "=" }],
  ["'=A1", { value: "=A1" }],
  ["#DIV/0!", { value: { error: "#DIV/0!" } }],
  ["12 元", { value: "12 元" }],
  ["", { value: null }],
  [null, { value: null }],
  [false, { value: false }],
  [0.1, { value: 0.1 }],
])("%j in a cell without a format", (input, expected) => {
  expect(readInput(input, "General")).toEqual({ formula: null, ...expected });
});

test("a cell's own number format is kept, and text format keeps every text", () => {
  expect(readInput("96.89%", "0.0%")).toEqual({ value: 0.9689, formula: null });
  expect(["12", "=A1", "'12"].map((input) => readInput(input, "@").value)).toEqual(["12", "=A1", "'12"]);
  expect(readInput(12, "@").value).toBe(12);
});
