import {
  type Form,
  formatDecimals,
  hasNumber,
  isPercentFormat,
  type NumberCell,
  type RateField,
} from "../../form";
import { type Decimal, plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { exactRate, expectedExecutionScore, formDecimals, isCertain, type UsableRow } from "../../scoring";
import { type Correction, defineRule, type Observation, REGULATION_2020 } from "../rule";
import { ADVICE, correctRate, fundsRowOf } from "../shared";

export const coarsePrecision = defineRule({
  id: "E09",
  name: "coarse-precision",
  title: "执行率或其得分的小数位数不足",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  corrects: "执行率（%）",
  check(form, { profile }) {
    const { funds } = form;
    if (funds === null || !isCertain(funds.total, funds)) return [];
    const { total } = funds;
    return [...coarseRate(total, profile), ...coarseScore(form, total, profile)];
  },
});

/** A rate that is right as far as it is printed (else E01 speaks), and says less than the profile's decimals would. */
function coarseRate(total: UsableRow, profile: Profile): Observation[] {
  const { rate } = total;
  if (rate === null || rate.value === null || rate.decimals >= profile.decimals) return [];
  const exact = exactRate(total);
  const printed = roundHalfUp(exact, rate.decimals);
  const expected = roundHalfUp(exact, profile.decimals);
  if (!roundHalfUp(rate.value, rate.decimals).equals(printed) || printed.equals(expected)) return [];
  const correction = rate.value.equals(printed) ? finerRate(rate, expected, profile) : null;
  return [observe(total, rate, "执行率", [printed, expected], "%", correction)];
}

/**
 * A score that is right in its cell (else E02 speaks), under a number format that shows fewer decimals; or one with one
 * decimal on a form that keeps no more.
 */
function coarseScore(form: Form, total: UsableRow, profile: Profile): Observation[] {
  const { score, points } = total;
  if (!hasNumber(score) || !hasNumber(points)) return [];
  const expected = expectedExecutionScore(total, points.value, profile);
  if (!roundHalfUp(score.value, profile.decimals).equals(expected)) {
    const kept = formDecimals(form, profile);
    const printed = roundHalfUp(expected, kept);
    if (kept >= profile.decimals || !roundHalfUp(score.value, kept).equals(printed)) return [];
    return [{ ...observe(total, score, "执行率得分", [printed, expected], "", null), todo: ONE_DECIMAL }];
  }
  const shown = score.kind === "number" ? formatDecimals(score.cell.numberFormat) : null;
  if (shown === null || shown >= profile.decimals) return [];
  const printed = roundHalfUp(expected, shown);
  if (printed.equals(expected)) return [];
  return [observe(total, score, "执行率得分", [printed, expected], "", null)];
}

const ONE_DECIMAL = "本表的得分和执行率都只有一位小数，按一位核对；规定保留两位的，请更正得分和总分。";

/** The rate with the profile's decimals, and a number format that shows them. */
function finerRate(rate: RateField, expected: Decimal, { decimals }: Profile): Correction | null {
  const correction = correctRate("suggested", rate, expected, null);
  const shown = formatDecimals(rate.cell.numberFormat);
  if (correction === null || shown === null || shown >= decimals) return correction;
  const digits = `0.${"0".repeat(decimals)}`;
  const numberFormat = isPercentFormat(rate.cell.numberFormat) ? `${digits}%` : digits;
  return {
    ...correction,
    edits: correction.edits.map((edit) => ({ ...edit, to: { ...edit.to, numberFormat } })),
  };
}

function observe(
  total: UsableRow,
  field: NumberCell,
  subject: string,
  [printed, expected]: readonly [Decimal, Decimal],
  unit: string,
  correction: Correction | null,
): Observation {
  return {
    at: field.at,
    row: fundsRowOf(total),
    title: `${subject}的小数位数不足`,
    what: `${subject}显示为 ${plain(printed)}${unit}，按规定的小数位数应为 ${plain(expected)}${unit}。`,
    ...(correction === null ? {} : { brief: "" }),
    todo: correction === null ? "请将该单元格设为显示相应的小数位数；是公式的，请核对公式。" : ADVICE.confirm,
    stated: plain(printed),
    expected: plain(expected),
    correction,
  };
}
