import { type Decimal, plain } from "../../number";
import type { Profile, ReverseFormula } from "../../profile";
import { CATALOGUE } from "../../rules";
import { SEVERITY_NAMES } from "../cells";
import { bandsText, gradesText, scoringText, splitText } from "./words";

const FORMULAS: Readonly<Record<ReverseFormula, string>> = {
  "one-minus-excess": "1 −（完成值 − 目标值）÷ 目标值",
  "target-over-actual": "目标值 ÷ 完成值",
};

/** What a profile has, in words, and what it is compared by. */
const ASPECTS: readonly ((profile: Profile) => string)[] = [
  (profile) => `分值：${splitText(profile)}`,
  ({ totalPoints }) => `满分：${plain(totalPoints)}`,
  ({ decimals }) => `执行率和得分：${decimals === 0 ? "保留整数" : `保留 ${decimals} 位小数`}`,
  (profile) => `等级：${gradesText(profile)}`,
  (profile) => `定性结果得分占权重：${bandsText(profile)}`,
  ({ resultBands }) => `定性结果的用语：${resultBands.map(({ words }) => words.join("、")).join("；")}`,
  ({ executionScoring }) => `预算执行率：${scoringText(executionScoring)}`,
  ({ resultScoring }) => `定量指标：${scoringText(resultScoring)}`,
  ({ satisfactionScoring }) => `满意度指标：${scoringText(satisfactionScoring)}`,
  ({ unusedPoints }) => `不适用各项：${unusedPoints === "counted" ? "仍计入满分" : "不计入，总分折算为满分"}`,
  ({ resultDates }) => `完成时间：${resultDates === "within-year" ? "应在自评年度内" : "可以晚于自评年度"}`,
  ({ lowExecution }) => `执行率低于 ${plain(lowExecution)}% 须说明原因`,
  ({ veryLowExecution }) => `执行率低于 ${plain(veryLowExecution)}% 而产出各项得满分的，重点核实`,
  ({ overAchievement }) => `完成值达到目标的 ${hundredfold(overAchievement)}% 须说明原因`,
  ({ heaviestRow }) => `一项指标超过 ${plain(heaviestRow)} 分时提示`,
  ({ reverseFormulas }) => `越低越好的指标：${reverseFormulas.map((each) => FORMULAS[each]).join("，或")}`,
  ({ requiredKinds }) =>
    requiredKinds.length === 0 ? "不要求各类指标齐全" : `应有${requiredKinds.join("、")}各类指标`,
];

function hundredfold(multiple: Decimal): string {
  return plain(multiple.times(100));
}

/**
 * What a profile has otherwise than another, one sentence each, made from both: "等级：优 80 分起…（全国：优 90 分起…）".
 * Empty where they judge alike.
 * @param fromName what the other is called in them
 */
export function differencesOf(profile: Profile, from: Profile, fromName: string): string[] {
  const aspects = ASPECTS.flatMap((aspect) => {
    const [own, other] = [aspect(profile), aspect(from)];
    if (own === other) return [];
    const subject = own.slice(0, own.indexOf("：") + 1);
    const short = subject !== "" && other.startsWith(subject) ? other.slice(subject.length) : other;
    return [`${own}（${fromName}：${short}）`];
  });
  return [...aspects, ...severitiesOf(profile, from, fromName)];
}

function severitiesOf({ severities }: Profile, from: Profile, fromName: string): string[] {
  return CATALOGUE.flatMap(({ name, title, severity }) => {
    const [own, other] = [severities[name] ?? severity, from.severities[name] ?? severity];
    return own === other
      ? []
      : [`“${title}”列为${SEVERITY_NAMES[own]}（${fromName}：${SEVERITY_NAMES[other]}）`];
  });
}
