import { CATALOGUE } from "../../../src/core/rules";
import type { Case } from "./cases";
import { type Comparison, compare } from "./compare";
import type { ExpectedFinding, ExpectedSheet } from "./expected";

/** A case with the engine's answer and how it stands to what was expected. */
export interface Outcome {
  readonly each: Case;
  readonly answer: ExpectedSheet;
  readonly comparison: Comparison;
}

export function outcomeOf(each: Case, answer: ExpectedSheet): Outcome {
  return { each, answer, comparison: compare(each.expected, answer) };
}

/** How often a rule was right, and how often it was not. */
export interface RuleFigures {
  readonly rule: string;
  readonly right: number;
  readonly tooMuch: number;
  readonly missing: number;
}

/** Of what was found, how much is right; 1 where nothing was found. */
export function precision({ right, tooMuch }: RuleFigures): number {
  return right + tooMuch === 0 ? 1 : right / (right + tooMuch);
}

/** Of what is there, how much was found; 1 where there is nothing. */
export function recall({ right, missing }: RuleFigures): number {
  return right + missing === 0 ? 1 : right / (right + missing);
}

/** Whether the corpus says anything about a rule. */
export function isShown({ right, tooMuch, missing }: RuleFigures): boolean {
  return right + tooMuch + missing > 0;
}

/** Figures of every rule of the catalogue, and of rules that an expectation names but the catalogue lacks. */
export function figuresByRule(outcomes: readonly Outcome[]): RuleFigures[] {
  const named = outcomes.flatMap(({ comparison }) => [...comparison.tooMuch, ...comparison.missing]);
  const rules = new Set([...CATALOGUE.map(({ id }) => id), ...named.map(({ rule }) => rule)]);
  return [...rules].map((rule) => figures(rule, outcomes, (finding) => finding.rule === rule));
}

/** Figures of everything that one click would write. */
export function safeFigures(outcomes: readonly Outcome[]): RuleFigures {
  return figures("safe corrections", outcomes, ({ correction }) => correction === "safe");
}

function figures(
  rule: string,
  outcomes: readonly Outcome[],
  counts: (finding: ExpectedFinding) => boolean,
): RuleFigures {
  const count = (part: "right" | "tooMuch" | "missing") =>
    outcomes.reduce((sum, { comparison }) => sum + comparison[part].filter(counts).length, 0);
  return { rule, right: count("right"), tooMuch: count("tooMuch"), missing: count("missing") };
}

/** How much of what stands on the forms was read rightly, from 0 to 1. */
export function recognisedShare(outcomes: readonly Outcome[]): number {
  const facts = outcomes.reduce((sum, { comparison }) => sum + comparison.facts, 0);
  const misread = outcomes.reduce((sum, { comparison }) => sum + comparison.misread.length, 0);
  return facts === 0 ? 1 : (facts - misread) / facts;
}

/** Cases in which merges play no part: what they showed stands in every cell. */
export function isWithoutMerges({ each }: Outcome): boolean {
  return each.kinds.includes("unmerged");
}

/** The most warnings that a form without errors may have. */
export const MOST_WARNINGS = 12;

/** Findings of one form by severity; `isNoisy` where a form without errors has too many warnings. */
export function severities(answer: ExpectedSheet) {
  const findings = answer.forms.flatMap((form) => form.findings);
  const count = (severity: ExpectedFinding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [error, warning, info] = [count("error"), count("warning"), count("info")];
  return { error, warning, info, isNoisy: error === 0 && warning > MOST_WARNINGS };
}
