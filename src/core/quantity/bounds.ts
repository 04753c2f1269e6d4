import type { Bound } from "./types";

type Entry = readonly [bound: Bound | null, ...words: string[]];

const BEFORE: readonly Entry[] = [
  [
    "at-least",
    "大于等于",
    "大于或等于",
    "不得少于",
    "不得低于",
    "不少于",
    "不低于",
    "不小于",
    "至少",
    "最低",
    "达到",
    "达",
  ],
  ["at-least", "≥", "≧", "⩾", ">=", "=>", "≮"],
  [
    "at-most",
    "小于等于",
    "小于或等于",
    "不得超过",
    "不得高于",
    "不超过",
    "不高于",
    "不大于",
    "不多于",
    "控制在",
    "最高",
    "至多",
  ],
  ["at-most", "≤", "≦", "⩽", "<=", "=<", "≯"],
  ["above", "大于", "多于", "高于", "超过", "超", ">"],
  ["below", "小于", "低于", "少于", "<"],
  ["equal", "等于", "==", "=", "═", "﹦"],
  [null, "大约", "约", "共计", "共", "总计", "计", "为", "是", "完成", ":", "≈"],
];

const AFTER: readonly Entry[] = [
  ["at-least", "及以上", "或以上", "以上"],
  ["at-most", "及以下", "或以下", "以下", "以内", "之内", "内"],
  [null, "左右", "上下"],
];

const longestFirst = (entries: readonly Entry[]) =>
  entries
    .flatMap(([bound, ...words]) => words.map((word) => ({ bound, word })))
    .sort((a, b) => b.word.length - a.word.length);

const WORDS_BEFORE = longestFirst(BEFORE);
const WORDS_AFTER = longestFirst(AFTER);

/** What stands before a number, parted into its label and how the number binds. */
export function boundBefore(text: string): { readonly label: string; readonly bound: Bound | null } {
  let label = text;
  let bound: Bound | null = null;
  for (;;) {
    const found = WORDS_BEFORE.find(({ word }) => label.endsWith(word));
    if (found === undefined) return { label, bound };
    label = label.slice(0, -found.word.length);
    bound ??= found.bound;
  }
}

/** How a number binds by what follows its unit, and what is left of that. */
export function boundAfter(text: string): { readonly rest: string; readonly bound: Bound | null } {
  const found = WORDS_AFTER.find(({ word }) => text.startsWith(word));
  return found === undefined
    ? { rest: text, bound: null }
    : { rest: text.slice(found.word.length), bound: found.bound };
}

/** The bound that a 指标性质 column names: "≥", "=", "大于等于", "正向", "反向指标"; null for 定性 and what is not known. */
export function boundNamed(nature: string): Bound | null {
  const text = nature.normalize("NFKC").replace(/\s/g, "");
  if (/^正向?(?:指标)?$/.test(text)) return "at-least";
  if (/^(?:反向|逆向|负向|逆|反)(?:指标)?$/.test(text)) return "at-most";
  return WORDS_BEFORE.find(({ word }) => word === text)?.bound ?? null;
}
