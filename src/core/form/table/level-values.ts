import { remembered } from "../../cells";
import { simplified } from "../words/traditional";

/** First-level groups as they stand in the rows of a table. */
const GROUPS = "产出|效益|效果|满意度|成本|决策|投入|过程|管理|履职|运行|绩效|资金|预算执行";
/** Second-level ones. */
const KINDS =
  "数量|质量|时效|经济效益|社会效益|生态效益|环境效益|可持续影响|服务对象满意度|其他满意度|社会成本|经济成本";
const LEVEL_VALUE = new RegExp(`^(?:项目|部门)?(?:${KINDS}|${GROUPS})(?:指标)?$`, "u");
const GROUP = new RegExp(`^(?:项目|部门)?(?:${GROUPS})(?:指标)?$`, "u");
const CERTAIN = new RegExp(`^(?:项目)?(?:${KINDS}|产出|效益|效果|满意度|成本)指标$`, "u");

/** Whether a label names a group or kind of indicators, as rows of a table do: 产出指标, 数量指标. */
export function isLevelValue(label: string): boolean {
  return label.length <= 12 && LEVEL_VALUE.test(label);
}

/** The same, for labels that can hardly be anything else. */
export function isCertainLevelValue(label: string): boolean {
  return label.length <= 12 && CERTAIN.test(label);
}

/** Whether a label names a first-level group: 产出指标, 效益. */
export function isGroupValue(label: string): boolean {
  return label.length <= 12 && GROUP.test(label);
}

/** What may stand between two levels that share a cell, and how long such a text can be. */
const BETWEEN = /\s*(?:[-‐—–－→>＞/／\\|｜:：·、\n])+\s*/u;
const LONGEST_PATH = 30;

/** Both levels of a cell that holds two, "产出指标—数量指标"; null for any other text. */
export const levelsIn = remembered((text): readonly [group: string, kind: string] | null => {
  if (text.length > LONGEST_PATH || !BETWEEN.test(text)) return null;
  const [group = "", kind = "", ...more] = text.split(BETWEEN).map((part) => part.trim());
  const isPath = more.length === 0 && isGroupValue(bare(group)) && isLevelValue(bare(kind));
  return isPath ? [group, kind] : null;
});

/** Without what numbers a group (一、 1. （1）) and without points in brackets. */
function bare(text: string): string {
  return simplified(text.normalize("NFKC"))
    .replace(/\([^()]*\)/gu, "")
    .replace(/\s/gu, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[、.．:：]?/u, "");
}

/** A group's name in a row of its own, however it is numbered: "一、产出指标（50分）" is of the first level. */
export const levelOfHeading = remembered((text): 1 | 2 | null => {
  if (text.length > LONGEST_PATH) return null;
  const label = bare(text);
  if (!isCertainLevelValue(label) && !isGroupValue(label)) return null;
  return isGroupValue(label) ? 1 : 2;
});

/** Numbers of rows and columns: 1, （2）, 三, A, ④, 栏次, 5=4/3. */
const ORDINAL =
  /^[(（]?(?:\d{1,2}|[A-Za-z]|[甲乙丙丁戊己]|[①-⑳]|[一二三四五六七八九十]{1,3})[)）]?[、.]?(?:[=＝][^=]{1,20})?$/u;

/** Whether a text only numbers something. */
export const isOrdinal = remembered((text) => text.length <= 26 && ORDINAL.test(text.replace(/\s/gu, "")));
