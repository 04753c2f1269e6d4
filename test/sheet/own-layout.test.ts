import { type OwnSheet, rowHeights } from "../../src/sheet";

const sheet = (value: string, change: Partial<OwnSheet> = {}): OwnSheet => ({
  kind: "report",
  name: "核查报告",
  columns: [10, 50],
  rows: [[null, { value, style: "cell" }]],
  merges: [],
  isLandscape: false,
  repeated: null,
  ...change,
});

test("a short text has one line, a long one as many as it needs, a merged cell the width of all its columns", () => {
  const [one = 0] = rowHeights(sheet("一行"));
  const [four = 0] = rowHeights(sheet("字".repeat(90)));
  const [merged = 0] = rowHeights(
    sheet("", {
      rows: [[{ value: "字".repeat(28), style: "cell" }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    }),
  );
  expect([one, four, merged]).toEqual([18, 61.5, 18]);
});

test("lines that a text has by itself count, text that does not wrap has one line, and no row is higher than Excel takes", () => {
  expect(rowHeights(sheet("一\n二\n三"))).toEqual([47]);
  expect(
    rowHeights(sheet("字".repeat(90), { rows: [[{ value: "字".repeat(90), style: "heading" }]] }))[0],
  ).toBeLessThan(20);
  expect(rowHeights(sheet("字".repeat(5_000)))).toEqual([409]);
});
