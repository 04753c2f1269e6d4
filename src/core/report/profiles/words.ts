import { plain, sum } from "../../number";
import {
  type Certainty,
  groupsOf,
  isProportional,
  type Profile,
  type Scoring,
  shareName,
  type ScoringStep,
} from "../../profile";

/** How a profile's numbers are known. */
export const CERTAINTY_TEXTS: Readonly<Record<Certainty, string>> = {
  text: "已对照原文",
  digest: "据文件要点整理，未对照原文",
  system: "见于业务系统，未对照文件",
  forms: "见于实际表格，未对照文件",
  background: "据通行做法，未见文件规定",
  own: "自行编写",
};

/** "预算执行率 10、产出 50、效益＋满意度合计 40". */
export function splitText({ executionPoints, categories, totalPoints }: Profile): string {
  const groups = categories.map((share) => {
    const together = groupsOf(share).length > 1 ? "合计" : "";
    return `${shareName(share)}${together} ${plain(share.points)}`;
  });
  if (executionPoints.isZero()) return groups.join("、");
  const execution = `预算执行率 ${plain(executionPoints)}`;
  const isAmongThem = sum(categories.map((share) => share.points)).equals(totalPoints);
  return isAmongThem ? `${groups.join("、")}，${execution} 在其中` : [execution, ...groups].join("、");
}

/** "优 90 分起、良 80 分起、以下为差"; "不评等级". */
export function gradesText({ grades }: Profile): string {
  if (grades.length === 0) return "不评等级";
  return grades
    .map(({ grade, from }) => (from.isZero() ? `以下为${grade}` : `${grade} ${plain(from)} 分起`))
    .join("、");
}

/** "100%–80%、80%–60%、60%–0%". */
export function bandsText({ resultBands }: Profile): string {
  return resultBands.map(({ from, to }) => `${plain(to)}%–${plain(from)}%`).join("、");
}

/** How a rate is scored: "按比例计分"; "达到 95% 得满分，达到 80% 得 60%，不到 80% 不得分". */
export function scoringText(scoring: Scoring): string {
  const { steps, passLine, ceiling, nothingAbove } = scoring;
  if (isProportional(scoring)) return "按比例计分";
  const parts = [
    ...(steps.length === 0 ? ["按比例计分"] : steps.map(stepText)),
    ...(ceiling.equals(100) ? [] : [`达到 ${plain(ceiling)}% 得满分`]),
    ...(passLine.isZero() ? [] : [`低于 ${plain(passLine)}% 不得分`]),
    ...(nothingAbove === null ? [] : [`超过 ${plain(nothingAbove)}% 不得分`]),
  ];
  return parts.join("，");
}

function stepText({ from, share }: ScoringStep, index: number, steps: readonly ScoringStep[]): string {
  const above = steps[index - 1];
  const limit = from.isZero() && above !== undefined ? `不到 ${plain(above.from)}%` : `达到 ${plain(from)}%`;
  return `${limit} ${share.isZero() ? "不得分" : share.equals(100) ? "得满分" : `得 ${plain(share)}%`}`;
}
