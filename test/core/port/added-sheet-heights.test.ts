import { type OwnSheet, rowHeights } from "../../../src/core/port";
import { reportWith, textRow } from "../../support/own-sheets";

const sheet = (value: string, change: Partial<OwnSheet> = {}): OwnSheet =>
  reportWith({ columns: [10, 50], rows: [[null, ...textRow(value)]], ...change });

test("a short text has one line, a long one as many as it needs, a merged cell the width of all its columns", () => {
  const [one = 0] = rowHeights(sheet("一行"));
  const [four = 0] = rowHeights(sheet("字".repeat(90)));
  const [merged = 0] = rowHeights(
    sheet("", {
      rows: [[{ value: "字".repeat(28), style: "cell" }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    }),
  );
  expect([one, four, merged]).toEqual([19, 64, 19]);
});

test("lines that a text has by itself count, text that does not wrap has one line, and no row is higher than Excel takes", () => {
  expect(rowHeights(sheet("一\n二\n三"))).toEqual([49]);
  expect(
    rowHeights(sheet("字".repeat(90), { rows: [[{ value: "字".repeat(90), style: "heading" }]] }))[0],
  ).toBeLessThan(21);
  expect(rowHeights(sheet("字".repeat(5_000)))).toEqual([409]);
});

test("words, numbers and signs that go to the next line as a whole make a text longer", () => {
  const lines = (text: string, width: number) =>
    ((rowHeights(sheet(text, { columns: [10, width] }))[0] ?? 0) - 4) / 15;
  // 13 characters are as wide as 11 halves of a Chinese one.
  expect([lines("一二三四五", 13), lines("一二三四，", 13), lines("一二三四五，", 13)]).toEqual([1, 1, 2]);
  expect([lines("一二三1234", 13), lines("一二三四1234", 13)]).toEqual([1, 2]);
  expect(lines("1".repeat(34), 13)).toBe(4);
  expect([lines("9 ÷ 3 × 2 =", 13), lines("9 + 3 + 2 =", 13)]).toEqual([2, 1]);
});
