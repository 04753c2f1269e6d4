import { check, correct } from "../../src/core/actions";
import type * as Find from "../../src/core/form/find";
import { CATALOGUE } from "../../src/core/rules";
import { corpusCases } from "../corpus/support/cases";
import { snapshotOf } from "../corpus/support/forms";
import { MemoryWorkbook } from "../support/memory-workbook";
import { countWork } from "../support/work";
import { type BudgetName, holdBudget } from "./budgets";

jest.mock("../../src/core/form/find", () => {
  const actual = jest.requireActual<typeof Find>("../../src/core/form/find");
  return { ...actual, readForms: jest.fn(actual.readForms) };
});

const NOW = { now: () => new Date(0) };

function workbook(name: string): MemoryWorkbook {
  const found = corpusCases().find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`the corpus has no ${name}`);
  return new MemoryWorkbook(snapshotOf(found.sheet));
}

/** How many forms were read and rules run during some work. */
async function countsOf(work: () => Promise<unknown>): Promise<{ readings: number; checks: number }> {
  const done = countWork();
  await work();
  const { forms, catalogues } = done();
  return { readings: forms, checks: Math.round(catalogues * CATALOGUE.length) };
}

it("a form is read once for a check, and each rule is run once", async () => {
  const book = workbook("reference-archive");
  const { readings, checks } = await countsOf(async () => {
    const { safePlan, scoreCards } = await check(book, undefined, {});
    expect(scoreCards).toHaveLength(1);
    expect(safePlan.edits).toHaveLength(0);
  });
  holdBudget("form readings, check of a form", readings);
  holdBudget("rule checks, check of a form", checks);
});

it("correcting reads the form as it is, and as it will be", async () => {
  const book = workbook("national-coarse-rate");
  const { readings, checks } = await countsOf(async () => {
    expect((await correct(book, undefined, NOW)).written).toBe(true);
  });
  holdBudget("form readings, correction of a form", readings);
  holdBudget("rule checks, correction of a form", checks);
});

it("a count over its budget does not pass", () => {
  const name: BudgetName = "form readings, check of a form";
  expect(() => {
    holdBudget(name, 2);
  }).toThrow("form readings, check of a form: 2, and 1 is the most it may be");
  expect(() => {
    holdBudget(name, NaN);
  }).toThrow("the most it may be");
});
