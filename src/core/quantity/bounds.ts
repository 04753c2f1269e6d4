import { remembered } from "../cells";
import type { Bound } from "./types";

/** How much a word takes from a number's exactness: 余 more than it, 约 around it, 近 up to it. */
export type Vagueness = "more" | "about" | "nearly";

type Entry = readonly [says: Bound | Vagueness | null, ...words: string[]];

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
  [
    "below",
    "小于",
    "低于",
    "少于",
    "<",
    "不到",
    "不足",
    "不满",
    "未满",
    "未达到",
    "未达",
    "没达到",
    "达不到",
  ],
  ["at-most", "未超过", "未超出", "未超", "未高于", "没有超过"],
  ["equal", "等于", "==", "=", "═", "﹦"],
  ["about", "大约", "大概", "约为", "约", "≈"],
  ["nearly", "将近", "接近", "近"],
  [null, "共计", "共", "总计", "计", "为", "是", "完成", "介于", ":"],
];

/** Where 近 is no word of its own, and what it says of a number. */
const OTHER_NEAR = /[最附靠临邻就远]近$/;
/** 达到 says of a result how much it is. */
const REACHED: readonly string[] = ["达到", "达"];

const AFTER: readonly Entry[] = [
  ["at-least", "及以上", "或以上", "以上"],
  ["at-most", "及以下", "或以下", "以下", "以内", "之内", "内"],
  ["about", "左右", "上下"],
  ["more", "余", "多"],
  [null, "之间"],
];

const VAGUE: readonly (string | null)[] = ["more", "about", "nearly"] satisfies Vagueness[];

function isVague(says: Bound | Vagueness | null): says is Vagueness {
  return VAGUE.includes(says);
}

const longestFirst = (entries: readonly Entry[]) =>
  entries
    .flatMap(([says, ...words]) =>
      words.map((word) => ({
        word,
        bound: isVague(says) ? null : says,
        vague: isVague(says) ? says : null,
      })),
    )
    .sort((a, b) => b.word.length - a.word.length);

type Word = ReturnType<typeof longestFirst>[number];

/** Words by the letter that tells at once which of them may stand somewhere; among these the longest first. */
function byLetter(
  words: readonly Word[],
  at: (word: string) => string,
): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[]>();
  for (const each of words) found.set(at(each.word), [...(found.get(at(each.word)) ?? []), each]);
  return found;
}

const WORDS_BEFORE = longestFirst(BEFORE);
const BY_LAST_LETTER = byLetter(WORDS_BEFORE, (word) => word.slice(-1));
const BY_FIRST_LETTER = byLetter(longestFirst(AFTER), (word) => word.charAt(0));
const BY_NAME = new Map(WORDS_BEFORE.map((each) => [each.word, each]));

/** What words around a number say of it. */
export interface Around {
  readonly bound: Bound | null;
  readonly vague: Vagueness | null;
}

/**
 * What stands before a number, parted into its label and how the number binds.
 * @param isResult whether 达到 says no more than that it is so much
 */
export function boundBefore(text: string, isResult = false): Around & { readonly label: string } {
  let label = text;
  let bound: Bound | null = null;
  let vague: Vagueness | null = null;
  for (;;) {
    const found = BY_LAST_LETTER.get(label.slice(-1))?.find(({ word }) => label.endsWith(word));
    if (found === undefined || OTHER_NEAR.test(label)) return { label, bound, vague };
    label = label.slice(0, -found.word.length);
    bound ??= isResult && REACHED.includes(found.word) ? null : found.bound;
    vague ??= found.vague;
  }
}

/** How a number binds by what follows its unit, and what is left of that. */
export function boundAfter(text: string): Around & { readonly rest: string } {
  const found = BY_FIRST_LETTER.get(text.charAt(0))?.find(
    ({ word, vague }) => text.startsWith(word) && (vague !== "more" || text === word),
  );
  return found === undefined
    ? { rest: text, bound: null, vague: null }
    : { rest: text.slice(found.word.length), bound: found.bound, vague: found.vague };
}

/** The bound that a 指标性质 column names: "≥", "=", "大于等于", "正向", "反向指标"; null for 定性 and what is not known. */
export const boundNamed = remembered((nature): Bound | null => {
  const text = nature.normalize("NFKC").replace(/\s/g, "");
  if (/^正向?(?:指标)?$/.test(text)) return "at-least";
  if (/^(?:反向|逆向|负向|逆|反)(?:指标)?$/.test(text)) return "at-most";
  return BY_NAME.get(text)?.bound ?? null;
});
