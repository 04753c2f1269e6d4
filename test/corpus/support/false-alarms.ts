import { findingText } from "./compare";
import type { ExpectedFinding } from "./expected";

/** What a person says of a finding: the form is wrong there or a person has to look; one may differ; the form is right. */
export type Answer = "true" | "arguable" | "false";

/** One finding on a form or a kind as it stands in the corpus. */
export interface Found extends ExpectedFinding {
  readonly form: string;
  /** What the finding says, in Chinese. */
  readonly what: string;
}

/** A person's answer to one finding. It holds for the finding as it was then: severity, correction and value. */
export interface Verdict {
  readonly form: string;
  /** "E02 I7 error safe 9.69", as `findingText` gives it. */
  readonly finding: string;
  readonly is: Answer;
}

/** The findings beside what was said of them. */
export interface Judged {
  readonly judged: readonly (Found & { readonly is: Answer })[];
  /** Findings that nobody has looked at as they are now. */
  readonly unjudged: readonly Found[];
  /** Verdicts whose finding is no longer there, or says something else. */
  readonly stale: readonly Verdict[];
}

/**
 * Puts each finding beside its verdict.
 * @throws Error where two findings, or two verdicts, cannot be told apart
 */
export function judge(found: readonly Found[], verdicts: readonly Verdict[]): Judged {
  const answers = byKey(verdicts, ({ form, finding }) => `${form}: ${finding}`);
  const findings = byKey(found, keyOf);
  return {
    judged: found.flatMap((finding) => {
      const verdict = answers.get(keyOf(finding));
      return verdict === undefined ? [] : [{ ...finding, is: verdict.is }];
    }),
    unjudged: found.filter((finding) => !answers.has(keyOf(finding))),
    stale: [...answers].flatMap(([key, verdict]) => (findings.has(key) ? [] : [verdict])),
  };
}

function keyOf(finding: Found): string {
  return `${finding.form}: ${findingText(finding)}`;
}

function byKey<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  const keyed = new Map(all.map((one) => [key(one), one]));
  if (keyed.size === all.length) return keyed;
  const twice = all.map(key).find((text, index, texts) => texts.indexOf(text) !== index);
  throw new Error(`twice: ${twice ?? ""}`);
}

/** How many findings there are, by what was said of them. */
export interface AlarmFigures {
  readonly found: number;
  readonly true: number;
  readonly arguable: number;
  readonly false: number;
}

export function alarmFigures(judged: Judged["judged"]): AlarmFigures {
  const count = (answer: Answer) => judged.filter(({ is }) => is === answer).length;
  return {
    found: judged.length,
    true: count("true"),
    arguable: count("arguable"),
    false: count("false"),
  };
}

/** From 0 to 1; 0 where there is no finding. */
export function falseShare({ found, false: wrong }: AlarmFigures): number {
  return found === 0 ? 0 : wrong / found;
}

/** Whether a finding is one that a person has to deal with: infos only tell. */
export function isAlarm({ severity }: ExpectedFinding): boolean {
  return severity !== "info";
}

/** Of all errors and warnings so many may be false. */
export const MOST_FALSE = 0.03;

/** What is wrong with the findings, the verdicts, or how they stand to each other; nothing where all is well. */
export function alarmFaults({ judged, unjudged, stale }: Judged): string[] {
  const share = falseShare(alarmFigures(judged.filter(isAlarm)));
  return [
    ...unjudged.map((finding) => `not judged: ${keyOf(finding)}`),
    ...stale.map(({ form, finding }) => `no such finding: ${form}: ${finding}`),
    ...(share > MOST_FALSE ? [`false alarms ${(share * 100).toFixed(2)} %`] : []),
  ];
}
