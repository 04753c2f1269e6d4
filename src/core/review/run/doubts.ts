import { type Address, sameAddress, toA1 } from "../../cells";
import { titleOf } from "../title";
import type { Choose, Finding } from "../types";

/** A cell whose value is in question, and the finding that says so. */
interface Doubt {
  readonly at: Address;
  readonly by: Finding;
}

/**
 * Makes a proposal of every safe correction whose value rests on a doubtful cell, and names the doubt. A cell is
 * doubtful while a finding that says so stands, unless a correction that is made along writes that very cell anew.
 * @param findings what stands, to be judged; each may be doubted by others of the list
 * @param others findings that stand beside these and are not judged themselves
 * @param choose which corrections are made
 */
export function withDoubts<F extends Finding>(
  findings: readonly F[],
  others: readonly Finding[],
  choose: Choose,
): F[] {
  // Most findings rest on no other cell.
  if (findings.every(({ restsOn }) => restsOn === undefined)) return [...findings];
  let judged = [...findings];
  // What was made a proposal may no longer settle a doubt about others: each round can only add proposals.
  for (;;) {
    const doubts = standingDoubts([...others, ...judged], judged.filter(choose));
    const next = findings.map((finding) => proposedIn(finding, doubts));
    const isSettled = next.every(
      ({ correction }, index) => correction?.kind === judged[index]?.correction?.kind,
    );
    if (isSettled) return next;
    judged = next;
  }
}

function standingDoubts(findings: readonly Finding[], chosen: readonly Finding[]): Doubt[] {
  const written = chosen.flatMap(({ correction }) => correction?.edits ?? []);
  return findings
    .filter(isDoubt)
    .flatMap((by) => (by.doubted ?? [by.at]).map((at) => ({ at, by })))
    .filter((doubt) => !written.some(({ at }) => sameAddress(at, doubt.at)));
}

function isDoubt({ rule: { doubts }, severity }: Finding): boolean {
  return doubts === "value" || (doubts === "if-error" && severity === "error");
}

/** The finding with the doubts about what its value rests on. */
function proposedIn<F extends Finding>(finding: F, doubts: readonly Doubt[]): F {
  const { restsOn = [], todo, correction, id } = finding;
  const own = doubts.filter(({ at, by }) => by.id !== id && restsOn.some((cell) => sameAddress(cell, at)));
  if (own.length === 0) return finding;
  const doubt = `所依据的 ${named(own)}有疑问，请先核对`;
  return correction?.kind === "safe"
    ? { ...finding, todo: `${doubt}，确认后再更正。`, correction: { ...correction, kind: "suggested" } }
    : { ...finding, todo: `${doubt}。${todo}` };
}

const NAMED = 3;

/** "I14（得分超过权重）、F6（预算数或执行数无法计算）": each cell once. */
function named(doubts: readonly Doubt[]): string {
  const byCell = new Map<string, string>();
  for (const { at, by } of doubts) byCell.set(toA1(at), byCell.get(toA1(at)) ?? titleOf(by));
  const texts = [...byCell].slice(0, NAMED).map(([cell, title]) => `${cell}（${title}）`);
  return `${texts.join("、")}${byCell.size > NAMED ? `等 ${byCell.size} 处` : ""}`;
}
