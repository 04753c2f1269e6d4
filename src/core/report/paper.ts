import { type LedgerEntry, withoutMarker } from "../port";
import type { Finding, ScoreCard } from "../review";
import {
  ARITHMETIC,
  executionRate,
  executionScore,
  FULL_REGULATION_2020,
  REGULATION_2020,
  type Severity,
} from "../rules";

/**
 * The texts of a report on paper, whoever lays it out: findings in their order and each as one text, the conclusion,
 * what is signed, and the basis, said once.
 */

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What has to be dealt with first, then what is to be confirmed, then hints; each of them by rows and columns. */
export function inPaperOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.at.row - b.at.row || a.at.column - b.at.column,
  );
}

/** Rules whose working stands in the table of a form's figures. */
const IN_FIGURES: readonly string[] = [executionRate.id, executionScore.id];

/**
 * What is wrong, what to do, how it is computed where the table of figures does not say it, and on what it rests where
 * that is not said below for all.
 */
export function findingText({ what, todo, working, rule }: Finding): string {
  const how = working === undefined || IN_FIGURES.includes(rule.id) ? "" : `计算：${working}。`;
  const basis = rule.basis === REGULATION_2020 ? "" : `依据：${rule.basis}。`;
  return `${what}${todo}${how}${basis}`;
}

/** What was corrected: the comment without its mark, and without the basis that is said below for all. */
export function correctedText({ comment }: LedgerEntry): string {
  return withoutMarker(comment).replace(/\n/gu, "").replace(`依据：${REGULATION_2020}。`, "");
}

export const CONCLUSION_LABEL = "核查结论";

/** Beside the room that is left for a person's own words. */
export const OPINION_LABEL = "核查人意见";

export const SIGNATURE_LABELS = ["核查人", "复核人", "日期"] as const;

const gap = (characters: number) => "\u3000".repeat(characters);

/** The line on which a report is signed, with room for names and a date. */
export const SIGNATURE_LINE = [
  ...SIGNATURE_LABELS.slice(0, -1).map((label) => `${label}：${gap(9)}`),
  `${SIGNATURE_LABELS[2]}：${gap(4)}年${gap(3)}月${gap(3)}日`,
].join("");

/** The basis of all that names no other. */
export const BASIS_LINE = `依据：${FULL_REGULATION_2020}。另有依据的，已在该项后注明。`;

/**
 * One sentence on what was found on a form: "本表核查未发现算术错误；有 3 处需填报单位核实或说明。"
 * @param corrected how many cells our runs have corrected
 */
export function conclusionText({ review, total, unjudged }: ScoreCard, corrected: number): string {
  const { findings, setAside } = review;
  const count = (wanted: Matter) => findings.filter((finding) => matterOf(finding) === wanted).length;
  const isPartial = total.computed === null || unjudged.length > 0;
  const parts = [
    arithmeticText(count("arithmetic"), corrected, isPartial),
    ...peopleTexts(count("wrong"), count("unexplained")),
    ...(unjudged.length > 0 ? [`另有 ${unjudged.length} 项因内容不全无法判断`] : []),
    ...(unjudged.length === 0 && total.computed === null ? ["总分无法核对"] : []),
    ...(setAside.length > 0 ? [`已忽略 ${setAside.length} 处，理由见上`] : []),
  ];
  return parts.length === 1 && findings.every((finding) => matterOf(finding) === null)
    ? `${parts.join("")}，也没有需要填报单位说明的事项。`
    : `${parts.join("；")}。`;
}

/** What a finding comes to: figures that contradict one another, what is to be put right, what is to be explained. */
type Matter = "arithmetic" | "wrong" | "unexplained";

/** Null for a hint, which asks for nothing. */
function matterOf({ severity, correction, rule }: Finding): Matter | null {
  if (severity === "info") return null;
  if (severity === "warning") return "unexplained";
  if (correction !== null || rule.basis === ARITHMETIC) return "arithmetic";
  return rule.doubts === "none" ? "unexplained" : "wrong";
}

function arithmeticText(open: number, corrected: number, isPartial: boolean): string {
  if (open > 0) {
    return corrected === 0
      ? `本表核查发现算术错误 ${open} 处`
      : `本表核查已更正 ${corrected} 处，尚有算术错误 ${open} 处`;
  }
  if (corrected > 0) return `本表核查已更正 ${corrected} 处，更正后未发现算术错误`;
  return isPartial ? "本表能够核对的内容中未发现算术错误" : "本表核查未发现算术错误";
}

function peopleTexts(wrong: number, unexplained: number): string[] {
  if (wrong === 0) return unexplained === 0 ? [] : [`有 ${unexplained} 处需填报单位核实或说明`];
  const also = unexplained === 0 ? "" : `，${unexplained} 处需核实或说明`;
  return [`有 ${wrong} 处需填报单位改正或补填${also}`];
}
