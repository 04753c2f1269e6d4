import { type CellContent, EMPTY_CELL } from "../../cells";
import { cellText } from "../../form";
import { decimalOf, plain } from "../../number";
import { COMMENT_PREFIX } from "../../port";
import type { PlannedEdit } from "../plan/plan";
import type { Finding } from "../types";

/** Ends the names of figures that are told in percent, whatever their cells hold. */
export const IN_PERCENT = "（%）";

/** 【自评核·E02】 */
function marker({ rule }: Finding): string {
  return `${COMMENT_PREFIX}${rule.id}】`;
}

/** What was changed and why; the first line is complete in itself. */
export function correctedComment(edit: PlannedEdit): string {
  const { finding } = edit;
  const { rule, working } = finding;
  const first = `${marker(finding)}${whatChanged(edit)}`;
  const why = `${working === undefined ? "" : `计算：${working}。`}依据：${rule.basis}。`;
  return `${first}\n${why}${whyValue(edit)}`;
}

/** Where formulas are asked for and a value is written: why. */
function whyValue({ from, to, constant }: PlannedEdit): string {
  if (constant === undefined || to.formula !== null) return "";
  const reason = contentText(from) !== "" && typeof from.value === "string" ? "原为文本" : "没有合适的公式";
  return `已写入数值，未写公式（${reason}）。`;
}

function whatChanged({ from, to, finding }: PlannedEdit): string {
  const subject = finding.rule.corrects ?? finding.rule.title;
  const { before, after } = changeTexts({ from, to }, finding);
  if (typeof from.value === "string" && typeof to.value === "number" && before.trim() === after) {
    return `${subject}：${after} 由文本改为数字，数值不变。`;
  }
  if (from.formula !== null) {
    return `${subject}由 ${before}（公式 ${from.formula}）更正为 ${after}（公式 ${to.formula ?? ""}）。`;
  }
  const formula = to.formula === null ? "" : `，写入公式 ${to.formula}`;
  return `${before === "" ? `${subject}补填为` : `${subject}由 ${before} 更正为`} ${after}${formula}。`;
}

/** What a cell shows before and after a correction: a fraction that is shown as a percentage as percent. */
export function changeTexts(
  { from, to }: Pick<PlannedEdit, "from" | "to">,
  { rule, stated, expected }: Finding,
): { readonly before: string; readonly after: string } {
  const isPercent = rule.corrects?.endsWith(IN_PERCENT) === true;
  const textOf = (content: CellContent, percent: string | null) =>
    isPercent && typeof content.value === "number" && percent !== null ? percent : contentText(content);
  return { before: textOf(from, stated), after: textOf(to, expected) };
}

/** What a content shows, for a comment or a report. */
export function contentText({ value }: CellContent): string {
  return typeof value === "number" ? plain(decimalOf(value)) : cellText({ ...EMPTY_CELL, value });
}

/** What a person has to look at, one line a finding. */
export function reviewComment(findings: readonly Finding[]): string {
  return findings
    .map((finding) => `${marker(finding)}${finding.what}${finding.todo}依据：${finding.rule.basis}。`)
    .join("\n");
}
