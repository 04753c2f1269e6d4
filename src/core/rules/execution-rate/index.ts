import { toA1 } from "../../cells";
import { isFilled, isPercentFormat, type RateField } from "../../form";
import { type Percent, plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { exactRate, isCertain, type UsableRow } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  ADVICE,
  correctRate,
  fundsRowOf,
  operand,
  quotient,
  statedOf,
  unjudgedRate,
  whyNotNumber,
} from "../shared";

export const executionRate = defineRule({
  id: "E01",
  name: "execution-rate",
  title: "执行率有误",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  corrects: "执行率（%）",
  unjudged: unjudgedRate,
  check({ funds }, { profile }) {
    if (funds === null) return [];
    return [funds.total, ...funds.sources].flatMap((row) => {
      if (row.rate === null || !isCertain(row, funds)) return [];
      return row === funds.total || isFilled(row.rate) ? checkRate(row, row.rate, profile) : [];
    });
  },
});

/** Beyond this many decimals of an unrounded rate, a double's own error shows. */
const RELIABLE_DECIMALS = 8;

function checkRate(row: UsableRow, rate: RateField, profile: Profile): Observation[] {
  const exact = exactRate(row);
  const expected = roundHalfUp(exact, profile.decimals);
  const working = `${quotient(row)} = ${plain(roundHalfUp(exact, 4))}%，四舍五入保留 ${profile.decimals} 位`;
  const found = {
    at: rate.at,
    row: fundsRowOf(row),
    working,
    expected: plain(expected),
    restsOn: [row.executed.at, row.annualBudget.at],
  };
  if (rate.value === null) {
    if (!isFilled(rate) && !isFilled(row.score)) return [];
    const what = `执行率应为 ${plain(expected)}%，${whyNotNumber(rate)}。`;
    const isBlank = rate.kind === "blank";
    return [
      {
        ...found,
        title: isBlank ? "执行率未填" : "执行率无效",
        what,
        brief: isBlank ? "" : what,
        todo: "请填写执行率。",
        stated: statedOf(rate),
        correction: isBlank ? correctRate("suggested", rate, expected, null) : null,
      },
    ];
  }
  const printed = Math.min(rate.decimals, RELIABLE_DECIMALS);
  if (roundHalfUp(rate.value, printed).equals(roundHalfUp(exact, printed))) return [];
  if (rate.value.equals(expected)) return [];
  const other = otherReading(rate, rate.value);
  const kind = other === null ? "safe" : "suggested";
  const correction = correctRate(kind, rate, expected, rateFormula(row, rate, profile));
  const advice = other === null ? "" : `${other}，请确认后更正。`;
  return [
    {
      ...found,
      what: `执行率应为 ${plain(expected)}%（${quotient(row)}），表中为 ${plain(rate.value)}%。`,
      brief: correction === null ? `执行率应为 ${plain(expected)}%，表中为 ${plain(rate.value)}%。` : "",
      todo: correction === null ? ADVICE.checkFormula : advice,
      stated: plain(rate.value),
      correction,
    },
  ];
}

/** So much as a percentage is less than what a fraction can be: 0.97 may be 97 % or 0.97 %. */
const LARGEST_FRACTION = 1;

/** A bare number that can be read as a fraction and as percent, in words; null where only one can be meant. */
function otherReading({ at, cell, notation }: RateField, value: Percent): string | null {
  if (notation === "percent-text" || isPercentFormat(cell.numberFormat) || value.isZero()) return null;
  const written = notation === "fraction" ? value.dividedBy(100) : value;
  if (notation === "percent-number" && written.abs().greaterThan(LARGEST_FRACTION)) return null;
  return `${toA1(at)} 写作 ${plain(written)}，可读作 ${plain(written.times(100))}% 或 ${plain(written)}%`;
}

/** =ROUND(X/B, …) as the cell shows it: a fraction under a percent format, else percent. */
function rateFormula(row: UsableRow, rate: RateField, { decimals }: Profile): string | null {
  const executed = operand(row.executed);
  const budget = operand(row.annualBudget);
  if (executed === null || budget === null || rate.notation === "percent-text") return null;
  return rate.notation === "fraction"
    ? `=ROUND(${executed}/${budget},${decimals + 2})`
    : `=ROUND(${executed}/${budget}*100,${decimals})`;
}
