import { corpusCases, type Case } from "../test/corpus/support/cases";
import { findingText } from "../test/corpus/support/compare";
import {
  figuresByRule,
  isShown,
  isWithoutMerges,
  type Outcome,
  outcomeOf,
  precision,
  recall,
  recognisedShare,
  type RuleFigures,
  safeFigures,
  severities,
} from "../test/corpus/support/figures";
import { snapshotOf } from "../test/corpus/support/forms";
import { engineAnswer } from "../test/corpus/support/recognise";
import { SEED, variants } from "../test/corpus/support/variants";
import { printFalseAlarms, printUnjudged } from "./corpus/false-alarms";
import { printLeaveOneOut } from "./corpus/leave-one-out";

/** What the engine has to reach. */
const WANTED = { recognised: 1, safe: 1, rule: 0.98 } as const;

/**
 * Prints how right the engine is on the corpus and its variants, with --leave-one-out how it reads what it has not seen,
 * or with --unjudged the findings that nobody has judged; exit code 1 where that is not enough.
 */
function main(): void {
  if (process.argv.includes("--leave-one-out")) {
    const missed = printLeaveOneOut();
    console.log(missed.length === 0 ? "\nall figures reached" : `\nNOT reached: ${missed.join("; ")}`);
    process.exitCode = missed.length === 0 ? 0 : 1;
    return;
  }
  if (process.argv.includes("--unjudged")) {
    const count = printUnjudged();
    console.log(count === 0 ? "every finding is judged" : `${count} to look at`);
    process.exitCode = count === 0 ? 0 : 1;
    return;
  }
  const published = corpusCases().map(run);
  const generated = variants().map(run);
  const all = [...published, ...generated];
  const faults = [
    ...printRules(all),
    ...printSummary("all", all),
    ...printSummary(
      "with merges",
      all.filter((each) => !isWithoutMerges(each)),
    ),
    ...printSummary("without merges", all.filter(isWithoutMerges)),
    ...printForms(published),
    ...printFalseAlarms(),
  ];
  printDifferences(all);
  console.log(
    `\n${published.length} published forms, ${generated.length} generated ones (seed ${SEED}); ` +
      (faults.length === 0 ? "all figures reached" : `NOT reached: ${faults.join("; ")}`),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function run(each: Case): Outcome {
  return outcomeOf(each, engineAnswer(snapshotOf(each.sheet, each.hidden)));
}

function printRules(outcomes: readonly Outcome[]): string[] {
  console.log("rule   right  too much  missing  precision   recall");
  return figuresByRule(outcomes).flatMap((figures) => {
    const { rule, right, tooMuch, missing } = figures;
    const counts = `${String(right).padStart(6)}${String(tooMuch).padStart(10)}${String(missing).padStart(9)}`;
    console.log(`${rule.padEnd(6)}${counts}${shown(precision(figures))}${shown(recall(figures))}`);
    if (!isShown(figures)) return [`${rule} in no case`];
    return isEnough(figures, WANTED.rule) ? [] : [`${rule} ${WANTED.rule * 100} %`];
  });
}

function printSummary(title: string, outcomes: readonly Outcome[]): string[] {
  const share = recognisedShare(outcomes);
  const safe = safeFigures(outcomes);
  console.log(
    `\n${title}: ${outcomes.length} sheets\n  recognised        ${shown(share)}\n` +
      `  safe corrections  ${shown(precision(safe))} precision${shown(recall(safe))} recall (${safe.right})`,
  );
  return [
    ...(share < WANTED.recognised ? [`recognised, ${title}`] : []),
    ...(isEnough(safe, WANTED.safe) ? [] : [`safe corrections, ${title}`]),
  ];
}

function isEnough(figures: RuleFigures, wanted: number): boolean {
  return precision(figures) >= wanted && recall(figures) >= wanted;
}

function shown(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`.padStart(11);
}

function printForms(outcomes: readonly Outcome[]): string[] {
  console.log("\nform                        errors  warnings  infos");
  return outcomes.flatMap(({ each, answer }) => {
    const { error, warning, info, isNoisy } = severities(answer);
    const counts = `${String(error).padStart(8)}${String(warning).padStart(10)}${String(info).padStart(7)}`;
    console.log(`${each.name.padEnd(26)}${counts}${isNoisy ? "  TOO MANY WARNINGS" : ""}`);
    return isNoisy ? [`warnings on ${each.name}`] : [];
  });
}

function printDifferences(outcomes: readonly Outcome[]): void {
  for (const { each, comparison } of outcomes) {
    const lines = [
      ...comparison.misread.map((text) => `misread   ${text}`),
      ...comparison.tooMuch.map((finding) => `too much  ${findingText(finding)}`),
      ...comparison.missing.map((finding) => `missing   ${findingText(finding)}`),
    ];
    if (lines.length > 0) console.log(`\n${each.name}\n  ${lines.join("\n  ")}`);
  }
}

main();
