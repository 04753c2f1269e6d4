import { CORRECTIONS, correctionsOf, rulePage } from "../../scripts/rules/page";
import { fromA1, toA1 } from "../../src/core/cells";
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
  /** Cells that a merged one hides. */
  readonly covered?: readonly string[];
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
 * writing a correction silences its finding. And the rule's page names the kinds of correction that the table shows, no
 * more and no less.
 */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`${rule.id} ${rule.name} as a whole`, () => {
    test("has cases, some with a finding and some without", () => {
      if (cases.length === 0) throw new Error(`${rule.name} has no cases: write them into its index.test.ts`);
      expect(cases.filter(({ findings }) => findings.length > 0)).not.toEqual([]);
      expect(cases.filter(({ findings }) => findings.length === 0)).not.toEqual([]);
    });

    test("names on its page the kinds of correction that its table shows", () => {
      const shown = cases.flatMap((item) => observe(rule, sheetOf(item), item.profile).flatMap(wordsFor));
      expect(correctionsOf(rulePage(rule.name))).toEqual(
        Object.values(CORRECTIONS).filter((word) => shown.includes(word)),
      );
    });
  });
  testCases(rule, cases);
}

/** Runs further cases of a rule, in a file beside its table; they may show no other kinds of correction. */
export function testCases(rule: Rule, cases: readonly RuleCase[]): void {
  if (cases.length === 0) return;
  describe(`${rule.id} ${rule.name}`, () => {
    const promised = correctionsOf(rulePage(rule.name));
    test.each(cases.map((item) => [item.title, item] as const))("%s", (_title, item) => {
      const sheet = sheetOf(item);
      const before = JSON.stringify(sheet);
      const observations = observe(rule, sheet, item.profile);
      expect(
        observations.map((observation, index) => shown(rule, observation, item.findings[index])),
      ).toEqual(item.findings);
      for (const observation of observations) expectSound(rule, sheet, item.profile, observation);
      expect(promised).toEqual(expect.arrayContaining(observations.flatMap(wordsFor)));
      expect(JSON.stringify(sheet)).toBe(before);
    });
  });
}

function sheetOf({ form = REFERENCE_FORMS[0], cells = {}, covered = [] }: RuleCase): SheetSnapshot {
  return { ...withCells(referenceSheet(form), cells), covered: covered.map(fromA1) };
}

/** The page's words for what becomes of a finding: a safe correction is only proposed where what it rests on is doubted. */
export function wordsFor({ correction, restsOn = [] }: Observation): string[] {
  const isDoubtable = correction?.kind === "safe" && restsOn.length > 0;
  return [CORRECTIONS[correction?.kind ?? "none"], ...(isDoubtable ? [CORRECTIONS.suggested] : [])];
}

function observe(rule: Rule, sheet: SheetSnapshot, profile: Profile = NATIONAL_2020): Observation[] {
  return readForms(sheet).forms.flatMap((form) => rule.check(form, { profile }));
}

/** What holds for every finding of every rule. */
function expectSound(
  rule: Rule,
  sheet: SheetSnapshot,
  profile: Profile | undefined,
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
