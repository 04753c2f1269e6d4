import { toA1 } from "../../src/core/cells";
import { readForms } from "../../src/core/form";
import { cellAt, type SheetSnapshot, withContents } from "../../src/core/port";
import { NATIONAL_2020, type Profile } from "../../src/core/profile";
import type { Observation, Rule } from "../../src/core/rules";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "./sheets";

/** One case of a rule's table: a reference form with some cells set, and what the rule must say of it. */
export interface RuleCase {
  readonly title: string;
  /** The reference form to start from; the first (all arithmetic right) where none is named. */
  readonly form?: (typeof REFERENCE_FORMS)[number];
  /** Cells that differ from it. */
  readonly cells?: Readonly<Record<string, CellInput>>;
  /** The profile to judge by; the national one where none is given. */
  readonly profile?: Profile;
  /** Empty for a valid form. */
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly cell: string;
  readonly stated?: string | null;
  readonly expected?: string | null;
  /** Part of the message. */
  readonly says?: string;
  readonly working?: string;
  readonly severity?: Observation["severity"];
  /** The kind of correction, and what it writes: cell → value, or formula where it starts with "=". */
  readonly correction?: "safe" | "suggested" | "none";
  readonly writes?: Readonly<Record<string, string | number>>;
  /** Number formats that the correction changes. */
  readonly formats?: Readonly<Record<string, string>>;
}

/**
 * Runs a rule over its table: one test a case, each comparing everything that the case names. In every case also: the
 * sheet is not touched, messages are Chinese sentences, a finding without a safe correction says what to do, and
 * writing a correction silences its finding.
 */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`${rule.id} ${rule.name}`, () => {
    test.each(cases.map((item) => [item.title, item] as const))("%s", (_title, item) => {
      const sheet = withCells(referenceSheet(item.form ?? REFERENCE_FORMS[0]), item.cells ?? {});
      const before = JSON.stringify(sheet);
      const { profile = NATIONAL_2020 } = item;
      const observations = observe(rule, sheet, profile);
      expect(
        observations.map((observation, index) => shown(rule, observation, item.findings[index])),
      ).toEqual(item.findings);
      for (const observation of observations) expectSound(rule, sheet, profile, observation);
      expect(JSON.stringify(sheet)).toBe(before);
    });
  });
}

function observe(rule: Rule, sheet: SheetSnapshot, profile: Profile): Observation[] {
  return readForms(sheet).forms.flatMap((form) => rule.check(form, { profile }));
}

/** What holds for every finding of every rule. */
function expectSound(
  rule: Rule,
  sheet: SheetSnapshot,
  profile: Profile,
  { at, what, todo, correction }: Observation,
): void {
  expect(`${what}${todo}`).toMatch(/^[^！]*。$/);
  if (correction?.kind !== "safe") expect(todo).not.toBe("");
  if (correction === null) return;
  expect(correction.edits).not.toEqual([]);
  for (const edit of correction.edits) {
    const { value, formula } = cellAt(sheet, edit.at);
    expect(edit.from).toEqual({ value, formula });
  }
  const left = observe(rule, withContents(sheet, correction.edits), profile).map((other) => toA1(other.at));
  expect(left).not.toContain(toA1(at));
}

/** An observation reduced to what the case names, so that a failing case prints the difference. */
function shown(rule: Rule, observation: Observation, wanted: ExpectedFinding | undefined): ExpectedFinding {
  const { at, stated, expected, what, todo, correction } = observation;
  const message = `${what}${todo}`;
  const edits = correction?.edits ?? [];
  const all: Required<ExpectedFinding> = {
    cell: toA1(at),
    stated,
    expected,
    says: wanted?.says !== undefined && message.includes(wanted.says) ? wanted.says : message,
    working: observation.working ?? "",
    severity: observation.severity ?? rule.severity,
    correction: correction?.kind ?? "none",
    writes: Object.fromEntries(
      edits.map((edit) => [toA1(edit.at), edit.to.formula ?? (edit.to.value as string | number)]),
    ),
    formats: Object.fromEntries(
      edits.flatMap(({ at, to }) => (to.numberFormat === undefined ? [] : [[toA1(at), to.numberFormat]])),
    ),
  };
  if (wanted === undefined) return all;
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => key in wanted),
  ) as unknown as ExpectedFinding;
}
