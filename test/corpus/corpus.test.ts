import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORRECTIONS, correctionsOf, rulePage } from "../../scripts/rules/page";
import { openWorkbook } from "../../src/adapters/xlsx";
import { CATALOGUE } from "../../src/core/rules";
import { reviewsOf } from "../support/reviews";
import { corpusCases } from "./support/cases";
import { compare } from "./support/compare";
import { type ExpectedSheet, expectedSheets } from "./support/expected";
import { figuresByRule, isShown, outcomeOf, severities } from "./support/figures";
import { CORPUS, corpusNames, snapshotOf } from "./support/forms";
import { answerOf, engineAnswer } from "./support/recognise";
import { variants } from "./support/variants";

/** Nothing misread, nothing too much, nothing missing. */
const EXACT = { misread: [], tooMuch: [], missing: [] };

test.each(corpusNames())("%s: the workbook gives what a person has read and found", async (name) => {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, "workbooks", `${name}.xlsx`)));
  const reviews = await reviewsOf(openWorkbook(bytes, `${name}.xlsx`));
  const expected = expectedSheets(name);
  expect(reviews).toHaveLength(expected.length);
  for (const [index, review] of reviews.entries()) {
    expect(compare(expected[index] as ExpectedSheet, answerOf(review))).toMatchObject(EXACT);
  }
});

test("every published form has an expectation, and no form without errors is drowned in warnings", () => {
  const cases = corpusCases();
  expect(cases.length).toBeGreaterThanOrEqual(13);
  for (const { sheet } of cases) expect(severities(engineAnswer(snapshotOf(sheet))).isNoisy).toBe(false);
});

const VARIANTS = variants();

test("there are at least 200 variants, of every kind, with names of their own", () => {
  expect(VARIANTS.length).toBeGreaterThanOrEqual(200);
  const kinds = new Set(VARIANTS.flatMap((each) => each.kinds));
  for (const kind of ["unmerged", "permute", "labels", "as text", "other unit", "blank rows"]) {
    expect(kinds).toContain(kind);
  }
  for (const kind of ["blank columns", "shift", "stack", "hidden rows", "plant E01", "plant T01"]) {
    expect(kinds).toContain(kind);
  }
});

test("the same seed gives the same variants", () => {
  expect(JSON.stringify(variants())).toBe(JSON.stringify(VARIANTS));
});

test("every rule of the catalogue is shown by the corpus", () => {
  const outcomes = [...corpusCases(), ...VARIANTS].map((each) => outcomeOf(each, each.expected));
  expect(figuresByRule(outcomes).filter((figures) => !isShown(figures))).toEqual([]);
});

test("no finding is corrected in another way than its rule's page says", () => {
  const findings = [...corpusCases(), ...VARIANTS]
    .flatMap((each) => each.expected.forms)
    .flatMap((form) => form.findings);
  const found = new Set(findings.map(({ rule, correction }) => `${rule} ${CORRECTIONS[correction]}`));
  const said = CATALOGUE.flatMap(({ id, name }) =>
    correctionsOf(rulePage(name)).map((word) => `${id} ${word}`),
  );
  expect(found.size).toBeGreaterThanOrEqual(CATALOGUE.length);
  expect([...found].filter((each) => !said.includes(each))).toEqual([]);
});

test("every variant gives what the generator knows of it", () => {
  for (const each of VARIANTS) {
    const { comparison } = outcomeOf(each, engineAnswer(snapshotOf(each.sheet, each.hidden)));
    const { misread, tooMuch, missing } = comparison;
    expect({ name: each.name, misread, tooMuch, missing }).toEqual({ name: each.name, ...EXACT });
  }
});
