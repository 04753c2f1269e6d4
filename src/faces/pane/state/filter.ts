import { toA1 } from "../../../core/cells";
import { type Finding, type FormReview, titleOf } from "../../../core/review";
import type { Filter } from "./pane-state";
import { plainText } from "./plain-text";

/** The findings that a person wants to see: of one kind, of one rule, or that hold what was searched for. */
export function filtered({ findings }: Pick<FormReview, "findings">, filter: Filter): readonly Finding[] {
  const query = plainText(filter.query);
  return findings.filter(
    (finding) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.rule === null || finding.rule.id === filter.rule) &&
      (query === "" || searchable(finding).includes(query)),
  );
}

/** Whether nothing is filtered out. */
export function isEverything({ query, severity, rule }: Filter): boolean {
  return query === "" && severity === null && rule === null;
}

/** A finding's words, cell and rule, as they are searched. */
function searchable(finding: Finding): string {
  const { rule, row, what, todo, at } = finding;
  return plainText([rule.id, rule.title, titleOf(finding), row.value, what, todo, toA1(at)].join(" "));
}

/** The rules that have found something, with how often, in the order of the catalogue. */
export function rulesFound({ findings }: Pick<FormReview, "findings">): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule } of findings) {
    const count = (counts.get(rule.id)?.count ?? 0) + 1;
    counts.set(rule.id, { id: rule.id, title: rule.title, count });
  }
  return [...counts.values()].sort((a, b) => a.id.localeCompare(b.id));
}

export interface RuleCount {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}
