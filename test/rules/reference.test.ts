import { chooseProfile, planCorrections, reviewSheet } from "../../src/review";
import { REFERENCE_FORMS, referenceSheet } from "../support/sheets";

/** What the built rules must say of the three reference forms, and nothing else. */
const FINDINGS: Record<(typeof REFERENCE_FORMS)[number], readonly string[]> = {
  "00a-seed-luohu-dangan-2024": ["I07@J18 error"],
  "00b-seed-luohu-xinxihua-2024": ["I07@J16 error", "I07@J19 error"],
  "00c-seed-luohu-shegong-2024": ["S04@A1 warning", "I07@J5 error", "I07@J10 error", "T06@I17 info"],
};

describe.each(REFERENCE_FORMS)("%s", (name) => {
  const review = reviewSheet(referenceSheet(name), chooseProfile);
  const findings = review.forms.flatMap((form) => form.findings);

  test("is one form", () => {
    expect(review.forms).toHaveLength(1);
  });

  test("has exactly the known findings", () => {
    expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual(FINDINGS[name]);
  });

  test("needs no correction", () => {
    expect(findings.filter(({ correction }) => correction !== null)).toEqual([]);
    expect(planCorrections(review, () => true)).toMatchObject({ edits: [], recalculations: [] });
  });
});
