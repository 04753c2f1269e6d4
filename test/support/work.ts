import { readForms } from "../../src/core/form";
import { CATALOGUE } from "../../src/core/rules";

/** What was done from one moment to another. */
export interface Work {
  /** How many forms were read from cells. */
  readonly forms: number;
  /** How often a rule was run on a form, as a share of the catalogue. */
  readonly catalogues: number;
}

/**
 * Counts the real work: every call of `readForms` and of every rule's own check. The test has to say
 * `jest.mock("…/src/core/form/find", …)` with a mock that calls the genuine function.
 */
export function countWork(): () => Work {
  const reading = jest.mocked(readForms);
  reading.mockClear();
  const checks = CATALOGUE.map((rule) => jest.spyOn(rule, "check").mockClear());
  return () => ({
    forms: reading.mock.results.reduce(
      (sum, { value }) => sum + (value as ReturnType<typeof readForms>).forms.length,
      0,
    ),
    catalogues: checks.reduce((sum, check) => sum + check.mock.calls.length, 0) / CATALOGUE.length,
  });
}
