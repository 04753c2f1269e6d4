import { hasNumber } from "../../form";
import { agree, plain } from "../../number";
import type { ResultBand } from "../../profile";
import { assess, bandLimits, bandOfRow, reachOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const qualitativeBand = defineRule({
  id: "I03",
  name: "qualitative-band",
  title: "定性指标得分与完成等次不符",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: true,
  check: ({ indicators }, { profile }) =>
    indicators.flatMap((indicator) => {
      const { score, actual, name } = indicator;
      if (actual === null || assess(indicator, profile).kind === "measured") return [];
      const reach = reachOf(indicator);
      if (reach === null || !reach.greaterThan(0) || !hasNumber(score)) return [];
      const band = bandOfRow(indicator, profile);
      if (band === null || score.value.isNegative() || score.value.greaterThan(reach)) return [];
      const { least, most } = bandLimits(band, reach);
      const isBelow = score.value.lessThan(least) && !agree(score.value, least);
      const isAbove = score.value.greaterThan(most) && !agree(score.value, most);
      if (!isBelow && !isAbove) return [];
      const span = `${plain(least)} 至 ${plain(most)} 分（权重的 ${plain(band.from)}% 至 ${plain(band.to)}%）`;
      return [
        forPerson({
          at: score.at,
          row: indicator.name,
          what: `“${name.value}”的完成情况为“${told(actual.value, band)}”，得分应在 ${span}之间，表中为 ${plain(score.value)}。`,
          todo: "请核对完成情况和得分。",
          stated: plain(score.value),
        }),
      ];
    }),
});

/** The result itself where it is short, else what its band is called. */
function told(result: string, { words }: ResultBand): string {
  return result.length <= LONGEST_TOLD ? result : (words[0] ?? "");
}
const LONGEST_TOLD = 20;
