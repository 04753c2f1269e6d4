import { readForms } from "../../src/form";
import { points } from "../../src/number";
import { NATIONAL_2020 } from "../../src/profile";
import { always, chooseProfile, planCorrections, reviewSheet, safeOnly, scoreCards } from "../../src/review";
import { cellAt, fromA1, type SheetSnapshot } from "../../src/sheet";
import { REFERENCE_FORMS, referenceSheet, withCells } from "../support/sheets";

/** Two copies of the first form, one below the other, both with an execution score that is wrong. */
function twoForms(): SheetSnapshot {
  const sheet = withCells(referenceSheet(REFERENCE_FORMS[0]), { I6: 8, I25: 93 });
  return { ...sheet, rows: [...sheet.rows, [], ...sheet.rows] };
}
const WHOLE = { ...NATIONAL_2020, name: "whole", decimals: 0 };

test("each form is judged, corrected and summed up by its own profile", () => {
  const sheet = twoForms();
  const [first] = readForms(sheet).forms;
  const top = first?.area.top;
  const review = reviewSheet(sheet, (form) => ({
    profile: form.area.top === top ? NATIONAL_2020 : WHOLE,
    why: form.area.top === top ? "甲" : "乙",
  }));
  expect(review.forms.map(({ choice }) => [choice.profile.name, choice.why])).toEqual([
    ["national-2020", "甲"],
    ["whole", "乙"],
  ]);
  const { after } = planCorrections(review, safeOnly);
  // 10 × 436000 ÷ 450000 = 9.6889; the other parts make 85.
  const written = ["I6", "I25", "I32", "I51"].map((cell) => cellAt(after, fromA1(cell)).value);
  expect(written).toEqual([9.69, 94.69, 10, 95]);
  expect(
    scoreCards(review).map(({ total, rate }) => [Number(total.computed), Number(rate.computed)]),
  ).toEqual([
    [94.69, 96.89],
    [95, 97],
  ]);
});

test("a chosen profile is used for every form, with the reason given", () => {
  const chooser = always({ ...NATIONAL_2020, executionPoints: points(20) }, "按命令行指定");
  const review = reviewSheet(twoForms(), chooser);
  expect(review.forms.map(({ choice }) => choice.why)).toEqual(["按命令行指定", "按命令行指定"]);
});

test("a form that prints nothing of its own is judged by the national profile, and that is said", () => {
  const [review] = reviewSheet(referenceSheet(REFERENCE_FORMS[0]), chooseProfile).forms;
  expect(review?.choice.profile).toBe(NATIONAL_2020);
  expect(review?.choice.why).toMatch(/^表中未标明/);
});
