import { LABELS, normalizeLabel } from "./labels";
import { simplified } from "./words/traditional";

/** A longer text is no title. */
const LONGEST_TITLE = 60;

/** A title such as "项目支出绩效自评表（2022年度）" or "项目绩效自评情况表". */
export function isTitle(text: string): boolean {
  if (
    text.length > LONGEST_TITLE ||
    !text.includes("表") ||
    LABELS.goal.some((label) => text.includes(label))
  )
    return false;
  return simplified(text).includes("自评表") || LONGER_TITLE.test(normalizeLabel(text));
}

/** What else such forms are called; "详见自评情况表" is a reference to one. */
const LONGER_TITLE =
  /^(?!详?见|参见|附后|按照?|根据).*(?:绩效|支出|资金|项目).*(?:自评价?|自我评价)(?:情况|打分|评分|得分|结果|报告)?表$/u;

/** Whether a label numbers an annex, as forms that were attached to a paper begin. */
export function isAnnex(label: string): boolean {
  return (label.startsWith("附") || label.startsWith("报表")) && /^(?:附[表件]\d*$|报表编号)/.test(label);
}
