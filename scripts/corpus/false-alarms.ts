import {
  alarmFaults,
  alarmFigures,
  falseShare,
  type Found,
  isAlarm,
  judge,
  type Judged,
  MOST_FALSE,
} from "../../test/corpus/support/false-alarms";
import { baseFindings, unansweredLine, verdicts } from "../../test/corpus/support/verdicts";

/**
 * Prints what people have said of the findings on the published forms and the kinds, rule by rule.
 * @returns what is not reached
 */
export function printFalseAlarms(): string[] {
  const all = judge(baseFindings(), verdicts());
  const [alarms, infos] = [all.judged.filter(isAlarm), all.judged.filter((one) => !isAlarm(one))];
  console.log("\njudged by hand: published forms and kinds as they stand");
  console.log("rule               found   true  arguable  false  false share");
  printTable("errors, warnings", alarms);
  printTable("infos", infos);
  const share = falseShare(alarmFigures(alarms));
  console.log(`false alarms: ${percent(share)} of errors and warnings (at most ${percent(MOST_FALSE)})`);
  if (all.unjudged.length + all.stale.length > 0)
    console.log("npm run corpus -- --unjudged lists what to judge");
  return alarmFaults(all);
}

function printTable(title: string, judged: Judged["judged"]): void {
  const rules = [...new Set(judged.map(({ rule }) => rule))].sort();
  for (const rule of rules) {
    printLine(
      rule,
      judged.filter((finding) => finding.rule === rule),
    );
  }
  printLine(title, judged);
}

function printLine(title: string, judged: Judged["judged"]): void {
  const figures = alarmFigures(judged);
  const counts =
    String(figures.found).padStart(7) +
    String(figures.true).padStart(7) +
    String(figures.arguable).padStart(10) +
    String(figures.false).padStart(7);
  console.log(`${title.padEnd(17)}${counts}${percent(falseShare(figures)).padStart(13)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/**
 * Prints the findings that nobody has judged, as lines for `test/corpus/verdicts` with what they say beside them, and
 * the verdicts whose finding is gone.
 * @returns how many there are of both
 */
export function printUnjudged(): number {
  const { unjudged, stale } = judge(baseFindings(), verdicts());
  for (const [form, findings] of byForm(unjudged)) {
    console.log(`"${form}": to judge`);
    for (const finding of findings) console.log(`    ${unansweredLine(finding)},   ${finding.what}`);
  }
  for (const { form, finding, is } of stale) {
    console.log(`"${form}": no such finding any more: ${finding} (it was ${is})`);
  }
  return unjudged.length + stale.length;
}

function byForm(found: readonly Found[]): Map<string, Found[]> {
  const forms = new Map<string, Found[]>();
  for (const finding of found) forms.set(finding.form, [...(forms.get(finding.form) ?? []), finding]);
  return forms;
}
