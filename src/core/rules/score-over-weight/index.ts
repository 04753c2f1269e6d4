import type { Address } from "../../cells";
import { type FilledNumber, hasNumber, type Indicator } from "../../form";
import { agree, plain, type Points } from "../../number";
import type { Profile } from "../../profile";
import { assess, bandLimits, bandOfRow, expectedScore, type ExpectedScore, reachOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { capAdvice, correctNumber, operand, resultRows, wrongWayTargets } from "../shared";

export const scoreOverWeight = defineRule({
  id: "I01",
  name: "score-over-weight",
  title: "得分超过权重",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "得分",
  check: ({ indicators }, { profile }) =>
    indicators.flatMap((indicator) => {
      const { score, weight } = indicator;
      const reach = reachOf(indicator);
      if (!hasNumber(score) || !hasNumber(weight) || reach === null || !isOver(score, reach)) return [];
      const expected = expectedBelow(indicator, reach, profile);
      const to = expected?.proposed ?? reach;
      const isCapped = expected === null && !isBandBelow(indicator, reach, profile);
      const kind = isCapped && isSlip(score, reach) ? "safe" : "suggested";
      const measure = expected?.isByStep ? `按${profile.title}口径` : "按完成比例";
      const least = expected?.proposed ? `；${measure}应为 ${plain(to)} 分（${expected.working}）` : "";
      const formula = expected === null ? capFormula(score, weight, indicator) : null;
      const correction = correctNumber(kind, score, to, formula);
      return [
        {
          at: score.at,
          row: indicator.name,
          what: `“${indicator.name.value}”的得分 ${plain(score.value)} 超过权重 ${plain(reach)}${least}。`,
          ...(correction === null ? {} : { brief: expected?.proposed ? `${measure}计分。` : "" }),
          todo: kind === "safe" ? "" : capAdvice(plain(reach)),
          working: expected?.proposed ? expected.working : `得分以权重 ${plain(reach)} 分为限`,
          stated: plain(score.value),
          expected: plain(to),
          correction,
          restsOn: restsOn(indicator),
        },
      ];
    }),
});

/** What the result is worth where that is less than the whole weight (I02); null where it is not, or cannot be told. */
function expectedBelow(indicator: Indicator, reach: Points, profile: Profile): ExpectedScore | null {
  if (wrongWayTargets(indicator).length > 0) return null;
  const assessment = assess(indicator, profile);
  if (indicator.isExecution || assessment.kind !== "measured") return null;
  const { isMet, proposed } = assessment.attainment;
  // A limit of the profile may leave less than the whole of a target that is met.
  if (isMet && proposed?.equals(1)) return null;
  return expectedScore(assessment.attainment, reach, profile);
}

/** Whether its result names a band that allows less than the whole weight (I03). */
function isBandBelow(indicator: Indicator, reach: Points, profile: Profile): boolean {
  const band = bandOfRow(indicator, profile);
  return band !== null && bandLimits(band, reach).most.lessThan(reach);
}

/** The weights that it is capped at, and what was to be reached and was: full points are for a target that is met. */
function restsOn(indicator: Indicator): Address[] {
  return resultRows(indicator).flatMap(({ weight, target, actual }) =>
    [weight, target, actual].flatMap((field) => field?.at ?? []),
  );
}

/** A weight that is not above zero is W05's finding. */
function isOver(score: FilledNumber<"分">, reach: Points): boolean {
  if (!reach.greaterThan(0)) return false;
  return score.value.greaterThan(reach) && !agree(score.value, reach);
}

/** A number typed a little too high is capped without asking; twice the weight or a formula is for a person. */
function isSlip(score: FilledNumber<"分">, reach: Points): boolean {
  return score.kind === "number" && score.cell.formula === null && score.value.lessThan(reach.times(2));
}

/** The user's own formula with the cap around it. */
function capFormula(
  { cell }: FilledNumber<"分">,
  weight: FilledNumber<"分">,
  { sharing }: Indicator,
): string | null {
  const cap = operand(weight);
  return cell.formula === null || cap === null || sharing.length > 0
    ? null
    : `=MIN(${cell.formula.slice(1)},${cap})`;
}
