import { readForms } from "../../src/form";
import { NATIONAL_2020 } from "../../src/profile";
import type { Observation, Rule } from "../../src/rules";
import { toA1 } from "../../src/sheet";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "./sheets";

/** One case of a rule's table: a reference form with some cells set, and what the rule must say of it. */
export interface RuleCase {
  readonly title: string;
  /** The reference form to start from; the first (all arithmetic right) where none is named. */
  readonly form?: (typeof REFERENCE_FORMS)[number];
  /** Cells that differ from it. */
  readonly cells?: Readonly<Record<string, CellInput>>;
  /** Empty for a valid form. */
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly cell: string;
  readonly stated?: string | null;
  readonly expected?: string | null;
  /** Part of the message. */
  readonly says?: string;
  readonly severity?: Observation["severity"];
  /** The kind of correction, and what it writes: cell → value, or formula where it starts with "=". */
  readonly correction?: "safe" | "suggested" | "none";
  readonly writes?: Readonly<Record<string, string | number>>;
}

/** Runs a rule over its table: one test a case, each comparing everything that the case names. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`${rule.id} ${rule.name}`, () => {
    test.each(cases.map((item) => [item.title, item] as const))("%s", (_title, item) => {
      const sheet = withCells(referenceSheet(item.form ?? REFERENCE_FORMS[0]), item.cells ?? {});
      const before = JSON.stringify(sheet);
      const observations = readForms(sheet).forms.flatMap((form) => rule.check(form, { profile: NATIONAL_2020 }));
      expect(observations.map((observation, index) => shown(rule, observation, item.findings[index]))).toEqual(
        item.findings,
      );
      for (const { what, todo } of observations) expect(`${what}${todo}`).toMatch(/^[^！]*。$/);
      expect(JSON.stringify(sheet)).toBe(before);
    });
  });
}

/** An observation reduced to what the case names, so that a failing case prints the difference. */
function shown(rule: Rule, observation: Observation, wanted: ExpectedFinding | undefined): ExpectedFinding {
  const { at, stated, expected, what, todo, correction } = observation;
  const message = `${what}${todo}`;
  const all: Required<ExpectedFinding> = {
    cell: toA1(at),
    stated,
    expected,
    says: wanted?.says !== undefined && message.includes(wanted.says) ? wanted.says : message,
    severity: observation.severity ?? rule.severity,
    correction: correction?.kind ?? "none",
    writes: Object.fromEntries(
      (correction?.edits ?? []).map((edit) => [toA1(edit.at), edit.to.formula ?? (edit.to.value as string | number)]),
    ),
  };
  if (wanted === undefined) return all;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted)) as unknown as ExpectedFinding;
}
