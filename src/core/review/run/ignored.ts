import { groupBy } from "../../cells";
import { type Form, normalizeLabel } from "../../form";
import type { IgnoredFinding } from "../../port";
import type { Finding, SetAside } from "../types";

/** What a form goes by, so that it is known again: its project's code, else its name, else its sheet. */
function formKey({ project, sheet }: Form): string {
  return project.code?.value ?? project.name?.value ?? sheet.name;
}

/**
 * A finding as it is kept when a person sets it aside.
 * @param time ISO 8601
 */
export function ignoredFinding({ rule, form, row }: Finding, reason: string, time: string): IgnoredFinding {
  return { rule: rule.id, form: formKey(form), row: row.value, reason, time };
}

/** As an entry's row: it speaks of every finding of its rule on its form. */
export const ALL_ROWS = "*";

/** An entry that sets a rule aside on a whole form. */
export function ignoredRule(finding: Finding, reason: string, time: string): IgnoredFinding {
  return { ...ignoredFinding(finding, reason, time), row: ALL_ROWS };
}

/** Whether a kept entry speaks of this finding, wherever its cell has moved. */
export function isSameFinding({ rule, form, row }: IgnoredFinding, finding: Finding): boolean {
  return (
    rule === finding.rule.id &&
    (row === ALL_ROWS || normalizeLabel(row) === normalizeLabel(finding.row.value)) &&
    normalizeLabel(form) === normalizeLabel(formKey(finding.form))
  );
}

const indexes = new WeakMap<readonly IgnoredFinding[], ReadonlyMap<string, readonly IgnoredFinding[]>>();

/** Made once for a record: its entries are looked up for every form of every sheet. */
function byRuleAndForm(ignored: readonly IgnoredFinding[]): ReadonlyMap<string, readonly IgnoredFinding[]> {
  const known = indexes.get(ignored);
  if (known !== undefined) return known;
  const index = groupBy(ignored, ({ rule, form }) => keyOf(rule, form));
  indexes.set(ignored, index);
  return index;
}

function keyOf(rule: string, form: string): string {
  return `${rule} ${normalizeLabel(form)}`;
}

/** Parts findings into those that stand and those that a person has set aside. */
export function partIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): { readonly open: readonly Finding[]; readonly setAside: SetAside[] } {
  if (ignored.length === 0) return { open: findings, setAside: [] };
  const entries = byRuleAndForm(ignored);
  const open: Finding[] = [];
  const setAside: SetAside[] = [];
  for (const finding of findings) {
    const key = keyOf(finding.rule.id, formKey(finding.form));
    const entry = entries.get(key)?.find((each) => isSameFinding(each, finding));
    if (entry === undefined) open.push(finding);
    else setAside.push({ finding, entry });
  }
  return { open, setAside };
}

/** Entries about these forms that no finding answers to any more. */
export function obsoleteOf(
  ignored: readonly IgnoredFinding[],
  forms: readonly Form[],
  setAside: readonly SetAside[],
): IgnoredFinding[] {
  const keys = new Set(forms.map((form) => normalizeLabel(formKey(form))));
  const answered = new Set(setAside.map(({ entry }) => entry));
  return ignored.filter((entry) => keys.has(normalizeLabel(entry.form)) && !answered.has(entry));
}
