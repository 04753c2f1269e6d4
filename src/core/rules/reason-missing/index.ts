import { type Form, hasNumber, type Indicator, isFillerReason } from "../../form";
import { agree, difference, plain } from "../../number";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { forPerson, totalRowOf } from "../shared";

export const reasonMissing = defineRule({
  id: "I07",
  name: "reason-missing",
  title: "扣分未说明原因",
  severity: "error",
  doubts: "none",
  basis: REGULATION_2020,
  asksReason: true,
  needsScores: true,
  check(form) {
    const deducted = form.indicators.filter((indicator) => deduction(indicator) !== null);
    const unexplained = deducted.filter(({ reason }) => reason === null || isFillerReason(reason.value));
    if (unexplained.length === 0) return [];
    if (unexplained.every(({ reason }) => reason !== null)) return unexplained.flatMap(ownReasonMissing);
    return blockReasonMissing(form, unexplained);
  },
});

/** W − S in points where the score lies below the weight, else null (a negative score is I04's finding). */
function deduction({ score, weight }: Indicator): string | null {
  if (!hasNumber(score) || !hasNumber(weight) || score.value.isNegative()) return null;
  if (!score.value.lessThan(weight.value) || agree(score.value, weight.value)) return null;
  return plain(difference(weight.value, score.value));
}

function ownReasonMissing(indicator: Indicator): Observation[] {
  const { reason, name } = indicator;
  const points = deduction(indicator);
  if (reason === null || points === null) return [];
  return [
    forPerson({
      at: reason.at,
      row: indicator.name,
      what: `“${name.value}”扣了 ${points} 分但未填写偏差原因。`,
      todo: "请在“偏差原因分析及改进措施”栏说明。",
      stated: reason.value === "" ? null : reason.value,
    }),
  ];
}

/** One finding a form: the reasons belong into one block below the table, or the form has no place for them. */
function blockReasonMissing(form: Form, deducted: readonly Indicator[]): Observation[] {
  const { reasonBlock } = form;
  if (reasonBlock !== null && !isFillerReason(reasonBlock.value)) return [];
  const rows = deducted.map((indicator) => `${indicator.name.value}（扣 ${deduction(indicator) ?? ""} 分）`);
  const place = reasonBlock === null ? "表中没有填写原因的位置" : "表下的原因分析未填写";
  return [
    forPerson({
      at: reasonBlock?.at ?? totalRowOf(form).at,
      row: reasonBlock === null ? totalRowOf(form) : { at: totalRowOf(form).at, value: "原因分析" },
      what: `${rows.join("、")}未说明原因，${place}。`,
      todo: reasonBlock === null ? "请增加一栏或另附说明。" : "请在表下的原因分析栏说明。",
      stated: reasonBlock?.value || null,
      severity: reasonBlock === null ? "warning" : "error",
    }),
  ];
}
