import {
  footerParts,
  type OwnSheet,
  PAGE_ROWS,
  pageBreaks,
  printScale,
  rowHeights,
} from "../../../src/core/port";
import { reportWith } from "../../support/own-sheets";

const sheet = (change: Partial<OwnSheet> = {}): OwnSheet =>
  reportWith({ rows: Array.from({ length: 6 }, () => []), ...change });

test("a sheet that chooses its pages has a scale at which its columns fit, any other is fitted by the program", () => {
  const chosen = sheet({ pageStarts: [] });
  expect([printScale(sheet(), 700), printScale(chosen, 700)]).toEqual([null, 76]);
  expect(0.76 * 700).toBeLessThanOrEqual(595.3 - 2 * 28.8);
  expect(printScale({ ...chosen, isLandscape: true }, 1_000)).toBe(78);
  expect([printScale(chosen, 100), printScale(chosen, 100_000)]).toEqual([85, 10]);
});

test("a smaller scale is taken where it spares pages, and only there", () => {
  const lines = (count: number) =>
    sheet({
      rows: Array.from({ length: count }, () => [{ value: "一", style: "text" }]),
      pageStarts: [],
    });
  const [height = 0] = rowHeights(lines(1));
  const full = Math.floor(PAGE_ROWS / height);
  const scales = [full, full + 1, full + 4, full * 2 - 3].map((count) => printScale(lines(count), 500));
  expect(scales[0]).toBe(85);
  expect(scales[1]).toBeLessThan(85);
  expect(scales[2]).toBeLessThan(scales[1] ?? 0);
  expect(scales[2]).toBeGreaterThanOrEqual(74);
  expect(scales[3]).toBe(85);
  expect(Math.floor((PAGE_ROWS * 85) / (scales[2] ?? 0) / height)).toBeGreaterThanOrEqual(full + 4);
});

test("breaks stand between rows, once and in order, and no more than Excel takes", () => {
  expect(pageBreaks(sheet())).toEqual([]);
  expect(pageBreaks(sheet({ pageStarts: [5, 0, 2, 6, 2, 9] }))).toEqual([2, 5]);
  const rows = Array.from({ length: 2_000 }, () => []);
  const breaks = pageBreaks(sheet({ rows, pageStarts: rows.map((_, index) => index) }));
  expect([breaks.length, breaks[0], breaks.at(-1)]).toEqual([1_023, 1, 1_023]);
});

test("a footer's own signs do not become page numbers", () => {
  expect(footerParts(sheet({ footer: "甲&P" })).left).toBe("甲&&P");
  expect(footerParts(sheet()).left).toBe("");
});
