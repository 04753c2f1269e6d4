import type { ExpectedFinding, ExpectedForm, ExpectedSheet } from "./expected";

/** How an answer stands to what was expected. */
export interface Comparison {
  /** Facts that had to be read, and those that were read otherwise: "D14.weight: [G14, 10] – [G14, null]". */
  readonly facts: number;
  readonly misread: readonly string[];
  /** Findings that are right, those that nobody expected, and those that are missing. */
  readonly right: readonly ExpectedFinding[];
  readonly tooMuch: readonly ExpectedFinding[];
  readonly missing: readonly ExpectedFinding[];
}

/** Compares all forms of a sheet, in their order; a form too many or too few is misread as a whole. */
export function compare(expected: ExpectedSheet, actual: ExpectedSheet): Comparison {
  const parts = [compareFacts("nearMiss", expected.nearMiss, actual.nearMiss)];
  const count = Math.max(expected.forms.length, actual.forms.length);
  for (let index = 0; index < count; index++) {
    parts.push(compareForms(`form ${index + 1}`, expected.forms[index], actual.forms[index]));
  }
  return {
    facts: parts.reduce((sum, { facts }) => sum + facts, 0),
    misread: parts.flatMap(({ misread }) => misread),
    right: parts.flatMap(({ right }) => right),
    tooMuch: parts.flatMap(({ tooMuch }) => tooMuch),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

function compareForms(
  place: string,
  expected: ExpectedForm | undefined,
  actual: ExpectedForm | undefined,
): Comparison {
  const wanted = keyed(expected?.findings ?? []);
  const found = keyed(actual?.findings ?? []);
  return {
    ...compareFacts(place, expected?.recognised ?? null, actual?.recognised ?? null),
    right: [...found].filter(([key]) => wanted.has(key)).map(([, finding]) => finding),
    tooMuch: [...found].filter(([key]) => !wanted.has(key)).map(([, finding]) => finding),
    missing: [...wanted].filter(([key]) => !found.has(key)).map(([, finding]) => finding),
  };
}

function keyed(findings: readonly ExpectedFinding[]): Map<string, ExpectedFinding> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const key = findingText(finding);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} #${count}`, finding];
    }),
  );
}

/** "E02 J6 error safe 9.69" */
export function findingText({ rule, cell, severity, correction, expected }: ExpectedFinding): string {
  return [rule, cell, severity, correction, expected].filter((part) => part !== undefined).join(" ");
}

type Outcome = Pick<Comparison, "facts" | "misread" | "right" | "tooMuch" | "missing">;

function compareFacts(place: string, expected: unknown, actual: unknown): Outcome {
  const wanted = new Map(facts(place, expected));
  const found = new Map(facts(place, actual));
  const names = new Set([...wanted.keys(), ...found.keys()]);
  const misread = [...names]
    .filter((name) => wanted.get(name) !== found.get(name))
    .map((name) => `${name}: ${wanted.get(name) ?? "–"}, read as ${found.get(name) ?? "–"}`);
  return { facts: names.size, misread, right: [], tooMuch: [], missing: [] };
}

/** Every single value with its place; lists by position, rows by their names. */
function facts(place: string, value: unknown): [string, string][] {
  if (!isRecord(value)) return [[place, value === undefined ? "–" : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, part]) => facts(`${place}.${name}`, part));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    (!Array.isArray(value) || value.some((part) => typeof part === "object" && part !== null))
  );
}
