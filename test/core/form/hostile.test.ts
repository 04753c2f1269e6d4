import fc from "fast-check";
import { type Area, type Cell, intersect } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { LABELS } from "../../../src/core/form/labels";
import type { SheetSnapshot } from "../../../src/core/port";
import { type CellInput, sheetOf } from "../../support/sheets";
import { runs } from "../../support/length";

const RUNS = runs(3_000);

const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

const noise: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>(
    null,
    "",
    "——",
    "……",
    "/",
    "指标2：",
    "其中：",
    "小计",
    "无",
    "（50分）",
    "\u0000\u0007",
    "＝",
  ),
  fc.constantFrom<CellInput>(
    1e300,
    -1e300,
    5e-324,
    0,
    -0,
    96.89,
    true,
    { error: "#REF!" },
    { error: "#DIV/0!" },
  ),
  fc.constantFrom<CellInput>(
    { value: 45000, numberFormat: "yyyy-mm-dd" },
    { value: 0.97, numberFormat: "0%" },
  ),
  fc.constantFrom<CellInput>(
    { value: null, formula: "=SUM(A1:A9)" },
    { value: 1e300, numberFormat: "yyyy年m月" },
  ),
  fc.string({ maxLength: 12, unit: "binary" }),
  fc.double({ noNaN: false }),
);
const label = fc.constantFrom(...Object.values(LABELS).flat());
const dressed = fc
  .tuple(label, fc.constantFrom("", "*", "★ ", "\n"), fc.constantFrom("", "（元）", "(50 分)", "：", "："))
  .map(([text, before, after]) => before + text + after);
const cell = fc.oneof({ weight: 4, arbitrary: dressed }, { weight: 6, arbitrary: noise });
const row = fc.oneof(
  { weight: 8, arbitrary: fc.array(cell, { maxLength: 9 }) },
  { weight: 2, arbitrary: fc.shuffledSubarray(HEADER, { minLength: 3 }) },
);

/** Rows of real labels and noise: every field that is read lies in the form, and forms do not overlap. */
test("any grid is read without a fault, and every form stays within its own rows", () => {
  let formsSeen = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const sheet = sheetOf(rows);
      const { forms, nearMiss, unread } = readForms(sheet);
      formsSeen += forms.length;
      const before: Area[] = [];
      for (const { area, indicators, total, texts } of forms) {
        expect(before.map((other) => intersect(area, other)).filter((each) => each !== null)).toEqual([]);
        expect(area.bottom).toBeLessThan(rows.length);
        before.push(area);
        const places = [...indicators.map(({ name }) => name), ...texts, ...(total ? [total.label] : [])];
        for (const { at } of places) {
          expect(at.row >= area.top && at.row <= area.bottom).toBe(true);
        }
        const counted = indicators.flatMap((each) => [each.row, ...each.sharing.map((shared) => shared.row)]);
        expect(new Set(counted).size).toBe(counted.length);
      }
      if (forms.length > 0) expect(nearMiss).toBeNull();
      expect(readForms(sheet)).toEqual({ forms, nearMiss, ...(unread && { unread }) });
    }),
    { numRuns: RUNS },
  );
  expect(formsSeen).toBeGreaterThan(RUNS / 20);
});

const FORM: CellInput[][] = [
  HEADER,
  ["产出指标", "数量指标", "册数", 5, 6, 10, 9],
  ["总分", "", "", "", "", 10, 9],
];

/** Milliseconds of processor time, so that a busy machine does not fail: many times what these sheets need. */
const IN_TIME = 5_000;

function timed(sheet: SheetSnapshot) {
  const start = process.cpuUsage();
  const { forms } = readForms(sheet);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(IN_TIME);
  return forms;
}

test("a form at the end of a million empty rows", () => {
  const rows = new Array<readonly (Cell | undefined)[] | undefined>(1_048_576);
  const form = sheetOf(FORM).rows;
  form.forEach((cells, index) => (rows[rows.length - form.length + index] = cells));
  expect(timed({ ...sheetOf([]), rows }).map(({ area }) => area.top)).toEqual([1_048_573]);
});

test("rows with one cell in column XFD", () => {
  const far = Array.from({ length: 2_000 }, () => {
    const cells: (Cell | undefined)[] = [];
    cells[16_383] = { value: "远", formula: null, numberFormat: "General" };
    return cells;
  });
  const sheet = sheetOf(FORM);
  expect(timed({ ...sheet, rows: [...sheet.rows, [], ...far] })).toHaveLength(1);
});

test.each([
  ["长".repeat(32_767)],
  ["(".repeat(32_767)],
  ["9".repeat(32_767)],
  ["20".repeat(16_000)],
  [" ".repeat(32_767)],
])("cells filled to the last character", (text) => {
  const rows = Array.from({ length: 60 }, () => ["产出指标", text, text, text, text, 10, text]);
  expect(timed(sheetOf([[text], [text, text], ...FORM.slice(0, 2), ...rows]))).toHaveLength(1);
});

test("two thousand headers one below the other", () => {
  const rows = Array.from({ length: 1_000 }, () => FORM).flat();
  expect(timed(sheetOf(rows))).toHaveLength(1_000);
  timed(sheetOf(Array.from({ length: 2_000 }, () => HEADER)));
});
