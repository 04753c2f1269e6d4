import { plain } from "../../../src/core/number";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";

function partsOf(form: (typeof REFERENCE_FORMS)[number], cells: Readonly<Record<string, CellInput>> = {}) {
  const review = reviewSheet(withCells(referenceSheet(form), cells), chooseProfile);
  return review.scoreCards[0]?.parts ?? [];
}
const figures = (...args: Parameters<typeof partsOf>) =>
  partsOf(...args).map(
    ({ label, scored, weight }) => `${label} ${scored ? plain(scored) : "—"}/${weight ? plain(weight) : "—"}`,
  );

test.each([
  [REFERENCE_FORMS[0], ["执行率 9.69/10", "产出 45/50", "效益 30/30", "满意度 10/10"]],
  [REFERENCE_FORMS[1], ["执行率 9.48/10", "产出 46/50", "效益 30/30", "满意度 10/10"]],
  [REFERENCE_FORMS[2], ["产出 45/50", "效益 30/30", "满意度 10/10"]],
])("the parts of %s", (form, expected) => {
  expect(figures(form)).toEqual(expected);
});

test("parts are as they will stand once what is safe is corrected; shares are drawn from the weights", () => {
  const parts = partsOf(REFERENCE_FORMS[0], { I6: 8, I14: 12 });
  expect(parts.map(({ scored }) => scored?.toNumber())).toEqual([9.69, 45, 30, 10]);
  expect(parts.map(({ share }) => share)).toEqual([10, 50, 30, 10]);
  expect(parts.map(({ filled }) => filled)).toEqual([96.9, 90, 100, 100]);
});

test("a part with a score that cannot be read says nothing of it", () => {
  expect(figures(REFERENCE_FORMS[0], { I14: "优" })[1]).toBe("产出 —/50");
});
