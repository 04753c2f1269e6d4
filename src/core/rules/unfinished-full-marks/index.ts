import { hasNumber, type Indicator } from "../../form";
import { agree, plain } from "../../number";
import type { Profile } from "../../profile";
import { assess, reachOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import {
  AIMS_AT_CONTRACT,
  AIMS_AT_PROGRESS,
  bareText,
  CARRIED_OUT,
  forPerson,
  onceIfMany,
  resultRows,
  saidIn,
  SIGNED,
  UNFINISHED,
} from "../shared";

export const unfinishedFullMarks = defineRule({
  id: "I22",
  name: "unfinished-full-marks",
  title: "尚未完成却得满分",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: true,
  check: ({ indicators }, { profile }) =>
    onceIfMany(
      indicators.flatMap((indicator) => {
        const { score, name, isExecution } = indicator;
        const reach = reachOf(indicator);
        if (isExecution || !hasNumber(score) || !reach?.greaterThan(0) || !agree(score.value, reach))
          return [];
        const said = unfinished(indicator, profile);
        if (said === null) return [];
        return [
          forPerson({
            at: score.at,
            row: name,
            what: `“${name.value}”写着“${said}”，却得了满分 ${plain(score.value)} 分。`,
            todo: "请按完成程度核对得分；已经完成的，请写明结果。",
            stated: plain(score.value),
          }),
        ];
      }),
      "尚未完成却得了满分",
    ),
});

/** The words by which a row says that it is not finished; null where it does not. */
function unfinished(indicator: Indicator, profile: Profile): string | null {
  const assessment = assess(indicator, profile);
  const isMet = assessment.kind === "measured" && assessment.attainment.isMet;
  for (const row of resultRows(indicator)) {
    // A figure that reaches its target says more than the words beside it.
    for (const field of [...(isMet ? [] : [row.actual]), row.reason]) {
      const said = saidIn(field?.value, UNFINISHED);
      const signed = saidIn(field?.value, SIGNED);
      if (said === null && signed === null) continue;
      const aim = bareText(`${row.name.value}${row.target?.value ?? ""}`);
      const isAim =
        said !== null && (aim.includes(said) || (/正在|部分/.test(said) && AIMS_AT_PROGRESS.test(aim)));
      if (said !== null && !isAim) return said;
      if (signed === null || AIMS_AT_CONTRACT.test(aim)) continue;
      const [, behind = ""] = bareText(field?.value ?? "").split(signed, 2);
      if (!CARRIED_OUT.test(behind)) return signed;
    }
  }
  return null;
}
