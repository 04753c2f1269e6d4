import { type Cell, isCellError, remembered } from "../cells";
import { decimalOf, plain } from "../number";
import { beginsOtherwise, beginsWithDigit } from "./words/first-character";
import { plainLabel } from "./words/plain-label";
import { simplified } from "./words/traditional";

/** A cell's value as text: numbers by their 15 significant digits, error values by their code. */
export function cellText({ value }: Pick<Cell, "value">): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? numberText(value) : String(value);
}

/** A number written with so few characters has no more than Excel's 15 digits. */
const FEW_CHARACTERS = 16;

/** Plain digits; most numbers are short, and need no decimal arithmetic to be written. */
function numberText(value: number): string {
  const own = String(value);
  if (Number.isInteger(value) ? Math.abs(value) < 1e15 : own.length <= FEW_CHARACTERS && isPlain(own))
    return own;
  const short = String(Number(value.toPrecision(15)));
  return isPlain(short) ? short : plain(decimalOf(value));
}

function isPlain(digits: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(digits);
}

/** No label is longer; of a longer text (a cell holds up to 32,767 characters) only the beginning is looked at. */
const LONGEST_LABEL = 300;

/**
 * A label without what varies between forms: NFKC, then no blanks, stars, colons, commas, and nothing of what stands
 * in round brackets, in simplified characters. Square and corner brackets go, their content stays: "[产出指标]（50分）" gives "产出指标".
 */
export function normalizeLabel(text: string): string {
  const beginning = text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text;
  return plainLabel(beginning) ?? unusualLabel(beginning);
}

/** The same for texts of whatever characters. */
const unusualLabel = remembered((text) =>
  simplified(
    text
      .normalize("NFKC")
      .replace(/\([^()]*\)/g, "")
      .replace(/[\s*★☆、,，:：.。[\]【】()]/g, ""),
  ),
);

/** What stands in a label's round brackets, e.g. ["元"] for "项目资金（元）". */
export function bracketed(text: string): readonly string[] {
  return /[(（⁽₍﹙]/u.test(text) ? insideBrackets(text) : NO_TEXTS;
}

const insideBrackets = remembered((text): readonly string[] => {
  const plain = simplified(text.slice(0, LONGEST_LABEL).normalize("NFKC"));
  const inside: string[] = [];
  let open = -1;
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at);
    if (character === "(") open = at;
    else if (character === ")" && open >= 0) {
      inside.push(plain.slice(open + 1, at).trim());
      open = -1;
    }
  }
  return inside;
});

const NO_TEXTS: readonly string[] = [];

/** Label variants as printed on real forms, normalized. The first is the usual one. */
export const LABELS = {
  fundsTotal: [
    "年度资金总额",
    "年度财政资金总额",
    "项目资金总额",
    "预算资金总额",
    "资金总额",
    "总额",
    "资金合计",
    "合计",
  ],
  initialBudget: ["年初预算数", "年初预算", "年初预算金额"],
  annualBudget: [
    "全年预算数",
    "调整预算数",
    "调整后预算数",
    "调整后全年预算数",
    "全年预算",
    "全年预算金额",
    "预算安排数",
    "预算数",
  ],
  executed: ["全年执行数", "预算执行数", "实际执行数", "全年执行金额", "实际支出数", "执行数"],
  rate: ["执行率", "预算执行率", "资金执行率"],
  weight: ["权重", "分值", "参考分值", "指标分值", "标准分值", "指标权重", "权重分值", "分值权重"],
  score: ["得分", "自评得分", "自评分", "自评分值", "单位自评得分", "实际得分"],
  category: ["一级指标"],
  dimension: ["二级指标"],
  indicator: ["三级指标", "三级指标名称", "指标名称", "指标内容"],
  target: [
    "年度指标值",
    "年初目标值",
    "年度目标值",
    "预期指标值",
    "绩效目标值",
    "年初指标值",
    "计划指标值",
    "指标值",
    "目标值",
  ],
  nature: ["指标性质"],
  unit: ["度量单位", "计量单位"],
  actual: [
    "实际完成值",
    "全年实际值",
    "全年完成值",
    "年度完成值",
    "年终完成值",
    "实际完成指标值",
    "实际值",
    "完成值",
  ],
  reason: [
    "偏差原因分析及改进措施",
    "偏差原因及改进措施",
    "未完成原因分析及改进措施",
    "未完成原因和改进措施",
    "未完成原因及改进措施",
    "未完成原因及拟采取的改进措施",
    "未完成原因分析",
    "偏差大或目标未完成原因分析",
    "偏差原因分析",
    "未完成原因",
    "原因分析",
    "原因",
  ],
  total: ["总分", "合计", "总计", "自评总分"],
  statedTotal: ["自评得分", "自评总分", "总分"],
  grade: ["等级", "自评等级", "评价等级", "绩效等级", "自评结果等级", "绩效评价等级"],
  goal: ["年度总体目标", "年度总体目标完成情况", "年度绩效目标", "项目年度目标完成情况", "项目目标完成情况"],
  expectedGoal: ["预期目标", "年初设定目标", "项目年度目标"],
  outcome: [
    "实际完成情况",
    "全年实际完成情况",
    "年度总体目标完成情况综述",
    "年度总体目标完成情况",
    "年度目标完成情况",
  ],
  projectCode: ["项目编码", "项目代码"],
  projectName: ["项目名称", "专项资金名称"],
  projectUnit: ["实施单位", "项目实施单位", "项目单位", "单位名称", "部门名称"],
  department: ["一级预算单位", "主管部门", "县级主管部门"],
  departmentName: ["部门名称", "预算部门名称", "部门单位名称"],
  ministry: ["中央主管部门"],
  unitCode: ["单位编码", "单位代码"],
  year: ["绩效自评年度", "自评年度", "预算年度", "年度"],
} as const satisfies Record<string, readonly string[]>;

export type LabelName = keyof typeof LABELS;

/** What a label is called by LABELS, each with its place among the wordings, the usual one first. */
export type LabelRanks = ReadonlyMap<LabelName, number>;

let ranks: Map<string, Map<LabelName, number>> | null = null;
/** No whole label is longer. */
const LONGEST_WHOLE = Math.max(
  ...Object.values(LABELS).flatMap((labels) => labels.map(({ length }) => length)),
);

/** The last characters of all these: most texts end otherwise, and are not looked for. */
const LAST_OF_WHOLE = new Set(
  Object.values(LABELS).flatMap((labels) => labels.map((label) => label.charCodeAt(label.length - 1))),
);

/** @param label normalized; undefined for one that no list has */
export function ranksOf(label: string): LabelRanks | undefined {
  if (label.length > LONGEST_WHOLE || !LAST_OF_WHOLE.has(label.charCodeAt(label.length - 1)))
    return undefined;
  ranks ??= ranksByLabel();
  return ranks.get(label);
}

/** Forgets what was worked out of LABELS: how forms fare is also measured with some of them missing. */
export function forgetRanks(): void {
  ranks = null;
}

function ranksByLabel(): Map<string, Map<LabelName, number>> {
  const byLabel = new Map<string, Map<LabelName, number>>();
  for (const [name, labels] of Object.entries(LABELS) as [LabelName, readonly string[]][]) {
    for (const [rank, label] of labels.entries()) {
      const own = byLabel.get(label) ?? new Map<LabelName, number>();
      byLabel.set(label, own.set(name, rank));
    }
  }
  return byLabel;
}

/** Whether a cell's text is one of the variants of a label. */
export function isLabel(text: string, name: LabelName): boolean {
  return ranksOf(normalizeLabel(text))?.has(name) === true;
}

/** Words that fill a cell without saying anything: —, /, 无, …… and the like. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_LABEL || beginsOtherwise(text, "无無暂暫空")) return false;
  return !beginsWithDigit(text) && saysNothing(text);
}

const saysNothing = remembered((text) => {
  return /^(?:[-—–―－_/\\.…·*]+|无|暂无|空|N\/?A)$/i.test(text.normalize("NFKC").replace(/\s/g, ""));
});

/** A third-level name that names nothing: empty, "……", "/", or a bare "指标2：". (暂无 and 不适用 are names: see I09.) */
export function isFillerName(text: string): boolean {
  if (text.length > LONGEST_LABEL || beginsOtherwise(text, "指")) return false;
  return !beginsWithDigit(text) && namesNothing(text);
}

const namesNothing = remembered((text) => {
  const rest = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^指标\d*[:：.、]?/, "");
  return /^[-—–―－_/\\.…·*]*$/.test(rest);
});

/** A reason that gives none: empty, 0, 无, —, /. */
export function isFillerReason(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return plain === "" || plain === "0" || isPlaceholder(plain);
}

/** 小计 in any wording: it repeats what rows above have scored. */
export function isSubtotal(text: string): boolean {
  return isSubtotalLabel(normalizeLabel(text));
}

/** The same of a label. */
export function isSubtotalLabel(label: string): boolean {
  return label.startsWith("小计") || label.startsWith("合计") || label.endsWith("小计");
}
