import { type Address, sameAddress, toA1 } from "../../cells";
import type { Finding } from "../types";

/** A cell whose result is not known, and the finding that says so. */
interface Unknown {
  readonly at: Address;
  readonly by: Finding;
}

/**
 * Nobody is accused of a number that nobody has seen: what other rules find at a cell whose result is not known is left
 * to the rule that says so, and an error beside it, in its row or resting on it, is only to be confirmed.
 * @param findings of one form
 * @param ofResults the findings of the same form that say which results are not known
 */
export function withoutUnknown(
  findings: readonly Finding[],
  ofResults: readonly Finding[],
): readonly Finding[] {
  if (ofResults.length === 0) return findings;
  const unknown = ofResults.flatMap(cellsOf);
  return findings.flatMap((finding) => {
    if (ofResults.some(({ id }) => id === finding.id)) return [finding];
    if (unknown.some(({ at }) => sameAddress(at, finding.at))) return [];
    const near = unknown.filter((each) => isNear(each, finding));
    return finding.severity === "error" && near.length > 0 ? [toBeConfirmed(finding, near)] : [finding];
  });
}

function cellsOf(by: Finding): Unknown[] {
  return (by.doubted ?? [by.at]).map((at) => ({ at, by }));
}

function isNear({ at }: Unknown, { at: { row }, rows = [row], restsOn = [] }: Finding): boolean {
  return rows.includes(at.row) || restsOn.some((cell) => sameAddress(cell, at));
}

/** What it rests on is named where doubts are (see doubts.ts); what merely stands in its row is named here. */
function toBeConfirmed(finding: Finding, near: readonly Unknown[]): Finding {
  const restsOn = finding.restsOn ?? [];
  const [beside] = near.filter(({ at }) => !restsOn.some((cell) => sameAddress(cell, at)));
  const advice = beside === undefined ? "" : `${toA1(beside.at)} 的${beside.by.rule.title}，请先核对。`;
  return { ...finding, severity: "warning", todo: `${advice}${finding.todo}` };
}
