import { PRECEDENCE } from "../../rules";
import type { Finding } from "../types";

/**
 * Of the findings of one form that speak of a row for one cause, those whose rule comes first. A finding of several
 * rows stands as long as one of them is its own.
 */
export function firstCauses(findings: readonly Finding[]): readonly Finding[] {
  // Most forms have nothing that several rules could speak of.
  if (findings.length < 2) return findings;
  return RANKS.reduce(firstOf, findings);
}

/** The places of the rules in each list. */
const RANKS = PRECEDENCE.map((order) => new Map(order.map((id, rank) => [id, rank])));

/** The same for one list of rules. */
function firstOf(findings: readonly Finding[], ranks: ReadonlyMap<string, number>): readonly Finding[] {
  const ranked = new Set<string>();
  for (const { rule } of findings) if (ranks.has(rule.id)) ranked.add(rule.id);
  // One rule does not take a row from itself.
  if (ranked.size < 2) return findings;
  const rankOf = ({ rule }: Finding) => ranks.get(rule.id) ?? null;
  const first = new Map<number, number>();
  for (const finding of findings) {
    const rank = rankOf(finding);
    if (rank === null) continue;
    for (const row of rowsOf(finding)) first.set(row, Math.min(rank, first.get(row) ?? rank));
  }
  return findings.filter((finding) => {
    const rank = rankOf(finding);
    return rank === null || rowsOf(finding).some((row) => first.get(row) === rank);
  });
}

function rowsOf({ rows, at }: Finding): readonly number[] {
  return rows === undefined || rows.length === 0 ? [at.row] : rows;
}
