import { chooseProfile, planCorrections, reviewSheet, safeOnly } from "../../../src/core/review";
import { REFERENCE_FORMS, referenceSheet } from "../../support/sheets";

/** What the built rules must say of the three reference forms, and nothing else. */
const FINDINGS: Record<(typeof REFERENCE_FORMS)[number], readonly string[]> = {
  "00a-seed-luohu-dangan-2024": [
    "I06@G14 warning",
    "I07@J18 error",
    "I09@D19 warning",
    "I12@G18 warning",
    "C02@G12 info",
  ],
  "00b-seed-luohu-xinxihua-2024": [
    "E07@E6 info",
    "I02@I16 warning",
    "I02@I19 warning",
    "I07@J16 error",
    "I07@J19 error",
    "I09@D20 warning",
    "I17@E19 info",
    "C02@G12 info",
  ],
  "00c-seed-luohu-shegong-2024": [
    "S04@A1 warning",
    "I02@I5 warning",
    "I06@G4 warning",
    "I06@G6 warning",
    "I07@J5 error",
    "I07@J10 error",
    "I09@D11 warning",
    "I11@G8 warning",
    "I11@G9 warning",
    "I11@G12 warning",
    "I12@G10 warning",
    "T06@I17 info",
    "C02@G2 info",
  ],
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

  test("needs no safe correction", () => {
    expect(findings.filter(({ correction }) => correction?.kind === "safe")).toEqual([]);
    expect(planCorrections(review, safeOnly)).toMatchObject({ edits: [], recalculations: [] });
  });
});
