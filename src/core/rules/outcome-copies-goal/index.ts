import { isFillerReason } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const outcomeCopiesGoal = defineRule({
  id: "C02",
  name: "outcome-copies-goal",
  title: "实际完成情况照抄预期目标",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check: ({ goals }) =>
    goals.flatMap(({ expected, outcome }) => {
      if (!expected?.value || outcome === null || isFillerReason(outcome.value)) return [];
      if (bare(expected.value) !== bare(outcome.value)) return [];
      return [
        forPerson({
          at: outcome.at,
          row: { at: outcome.at, value: "实际完成情况" },
          what: "实际完成情况与预期目标完全相同，没有反映全年的实际结果。",
          todo: "请写明各项任务的实际完成情况。",
          stated: outcome.value,
        }),
      ];
    }),
});

/** A text without blanks and punctuation marks. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}
