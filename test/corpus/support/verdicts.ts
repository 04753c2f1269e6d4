import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { corpusCases } from "./cases";
import type { Answer, Found, Verdict } from "./false-alarms";
import { CORPUS, snapshotOf } from "./forms";
import { kinds, kindSheet } from "./kinds";
import { findingAnswer } from "./recognise";

/** Every finding on the published forms and the kinds as they stand, without their variants. */
export function baseFindings(): Found[] {
  const published = corpusCases().map(({ name, sheet, hidden }) => ({
    name,
    sheet: snapshotOf(sheet, hidden),
  }));
  const made = kinds().map((kind) => ({ name: kind.name, sheet: kindSheet(kind, "numbers", "filled") }));
  return [...published, ...made].flatMap(({ name, sheet }) =>
    reviewSheet(sheet, chooseProfile)
      .forms.flatMap(({ findings }) => findings)
      .map((finding) => ({ form: name, ...findingAnswer(finding), what: finding.what })),
  );
}

/** A verdict as it stands in its file, under form, rule and cell. */
interface Written {
  /** Severity, correction and value of the finding that was judged: "error safe 9.69". */
  readonly of: string;
  readonly is: string;
  /** Why it is arguable or false. */
  readonly why?: string;
}

/** What people have said of the findings, from `test/corpus/verdicts`. */
export function verdicts(): Verdict[] {
  return ["forms", "kinds"].flatMap((file) =>
    readVerdicts(readFileSync(join(CORPUS, "verdicts", `${file}.json`), "utf8")),
  );
}

/**
 * @param text JSON: an entry a form, in it an entry a finding
 * @throws Error where an answer is none of the three, or one that is not "true" gives no reason
 */
export function readVerdicts(text: string): Verdict[] {
  const forms = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, Written>>>>;
  return Object.entries(forms).flatMap(([form, findings]) =>
    Object.entries(findings).map(([place, { of, is, why = "" }]) => {
      if (!isAnswer(is)) throw new Error(`${form}: ${place}: not an answer: ${is}`);
      if (is !== "true" && why === "") throw new Error(`${form}: ${place}: ${is}, and no reason`);
      return { form, finding: `${place} ${of}`, is };
    }),
  );
}

function isAnswer(text: string): text is Answer {
  return ["true", "arguable", "false"].includes(text);
}

/** A finding as a line for the file, to be answered: `"E02 I7": {"of": "error safe 9.69", "is": "?"}`. */
export function unansweredLine({ rule, cell, severity, correction, expected }: Found): string {
  const of = [severity, correction, expected].filter((part) => part !== undefined).join(" ");
  return `"${rule} ${cell}": {"of": ${JSON.stringify(of)}, "is": "?"}`;
}
