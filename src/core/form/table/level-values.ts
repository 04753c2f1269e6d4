import { remembered } from "../../cells";
import { beginsOtherwise } from "../words/first-character";
import { simplified } from "../words/traditional";

/** First-level groups as they stand in the rows of a table. */
const GROUPS = "产出|效益|效果|满意度|成本|决策|投入|过程|管理|履职|运行|绩效|资金|预算执行";
/** Second-level ones. */
const KINDS =
  "数量|质量|时效|经济效益|社会效益|生态效益|环境效益|可持续影响|服务对象满意度|其他满意度|社会成本|经济成本";
const LEVEL_VALUE = new RegExp(`^(?:项目|部门)?(?:${KINDS}|${GROUPS})(?:指标)?$`, "u");
const GROUP = new RegExp(`^(?:项目|部门)?(?:${GROUPS})(?:指标)?$`, "u");
const CERTAIN = new RegExp(`^(?:项目)?(?:${KINDS}|产出|效益|效果|满意度|成本)指标$`, "u");

/** The last characters of all these. */
const ENDS = "标量效益响度本出果策入程理职行金";

/** Whether a label ends as the name of a group or kind does: most do not, and need no pattern. */
function endsAsLevel(label: string): boolean {
  return label !== "" && ENDS.includes(label.charAt(label.length - 1));
}

/** Whether a label names a group or kind of indicators, as rows of a table do: 产出指标, 数量指标. */
export function isLevelValue(label: string): boolean {
  return label.length <= 12 && endsAsLevel(label) && LEVEL_VALUE.test(label);
}

/** The same, for labels that can hardly be anything else. */
export function isCertainLevelValue(label: string): boolean {
  return label.length <= 12 && endsAsLevel(label) && CERTAIN.test(label);
}

/** Whether a label names a first-level group: 产出指标, 效益. */
export function isGroupValue(label: string): boolean {
  return label.length <= 12 && endsAsLevel(label) && GROUP.test(label);
}

/** What may stand between two levels that share a cell, and how long such a text can be. */
const BREAK = /[-‐—–－→>＞/／\\|｜:：·、\n]/u;
const BETWEEN = /\s*(?:[-‐—–－→>＞/／\\|｜:：·、\n])+\s*/u;
const LONGEST_PATH = 30;

/** Both levels of a cell that holds two, "产出指标—数量指标"; null for any other text. */
export function levelsIn(text: string): readonly [group: string, kind: string] | null {
  return text.length <= LONGEST_PATH && BREAK.test(text) ? levelsOfPath(text) : null;
}

const levelsOfPath = remembered((text): readonly [group: string, kind: string] | null => {
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

/**
 * A group's name in a row of its own, however it is numbered: "一、产出指标（50分）" is of the first level.
 * @param label the same text as a label
 */
export function levelOfHeading(text: string, label: string): 1 | 2 | null {
  return text.length <= LONGEST_PATH && endsAsLevel(label) ? levelOf(text) : null;
}

const levelOf = remembered((text): 1 | 2 | null => {
  const label = bare(text);
  if (!isCertainLevelValue(label) && !isGroupValue(label)) return null;
  return isGroupValue(label) ? 1 : 2;
});

/** Numbers of rows and columns: 1, （2）, 三, A, ④, 栏次, 5=4/3. */
const ORDINAL =
  /^[(（]?(?:\d{1,2}|[A-Za-z]|[甲乙丙丁戊己]|[①-⑳]|[一二三四五六七八九十]{1,3})[)）]?[、.]?(?:[=＝][^=]{1,20})?$/u;

/** Whether a text only numbers something. */
export function isOrdinal(text: string): boolean {
  return text.length <= 26 && !beginsOtherwise(text, NUMERALS) && numbers(text);
}

const NUMERALS = "甲乙丙丁戊己一二三四五六七八九十";
const numbers = remembered((text) => ORDINAL.test(text.replace(/\s/gu, "")));
