import type { Ratio, Unit } from "./types";

/** What may stand between the parts of a compound unit. Only a line or 每 begins what is below it. */
const LINE = String.raw`(?:/每?|每)`;
const SIGN = String.raw`(?:/每?|每|[·・•∙⋅‧*∗×✕✖.](?=\D)每?|[xX](?=\p{Script=Han}))`;

/** Names that stand below the line only. */
const BELOW_ONLY = [
  "学年",
  "学期",
  "季度",
  "季",
  "半年",
  "年度",
  "床日",
  "批次",
  "车",
  "亩次",
  "公里",
  "工日",
  "生",
];
/** 百 to 百万 before what is counted: 元/千人. */
const MULTIPLE = /^(?:[十百千万]|百万|十万)(?=\p{L})/u;
/** A word that is no unit is one all the same below a line, unless it says how the number binds. */
const OTHER_WORD =
  /^(?!以|之|及|或|左|上下|内|余|多|前|底)\p{Script=Han}{1,4}?(?=以[上下内]|之内|及以|或以|左右|上下|\P{Script=Han}|每|$)/u;

/** Different words for one thing, below a line. */
const SAME: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  个人: "人",
  季: "季度",
  年度: "年",
  生: "学生",
  人次: "次",
};

/** Finds a unit at the start of a text, by the longest known name: the unit, and the length of its name. */
export type FindUnit = (text: string) => { readonly unit: Unit; readonly length: number } | null;

const FIRST_SIGN = new RegExp(`^${LINE}`, "u");
const FURTHER_SIGN = new RegExp(`^${SIGN}`, "u");

/** What follows a unit below its line: "/人·月", "每人每月"; null where there is none. */
export function belowLine(
  text: string,
  find: FindUnit,
): { readonly per: readonly string[]; readonly length: number } | null {
  if (!text.startsWith("/") && !text.startsWith("每")) return null;
  const per: string[] = [];
  let length = 0;
  for (;;) {
    const sign = (per.length === 0 ? FIRST_SIGN : FURTHER_SIGN).exec(text.slice(length))?.[0];
    if (sign === undefined) break;
    const part = leadingPart(text.slice(length + sign.length), sign.includes("/"), find);
    if (part === null) break;
    per.push(part.name);
    length += sign.length + part.length;
  }
  return per.length === 0 ? null : { per, length };
}

function leadingPart(
  text: string,
  isAfterLine: boolean,
  find: FindUnit,
): { readonly name: string; readonly length: number } | null {
  const multiple = MULTIPLE.exec(text)?.[0] ?? "";
  const rest = text.slice(multiple.length);
  const found = find(rest);
  const below = BELOW_ONLY.filter((name) => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  if (found !== null && found.length >= (below?.length ?? 0)) {
    return { name: `${multiple}${oneName(found.unit)}`, length: multiple.length + found.length };
  }
  const name = below ?? (isAfterLine ? OTHER_WORD.exec(rest)?.[0] : undefined);
  if (name === undefined) return null;
  const same = SAME[name] ?? name;
  const known = find(same);
  const one = known?.length === same.length ? oneName(known.unit) : same;
  return { name: `${multiple}${one}`, length: multiple.length + name.length };
}

/** One name for 天 and 日, 公斤 and 千克: of units with a size their size says what they are. */
function oneName({ kind, scale, name }: Unit): string {
  return kind === "count" || kind === "other" ? (SAME[name] ?? name) : `${kind} ${scale.toString()}`;
}

/**
 * So much for each of something.
 * @param name as written
 */
export function rateOf(of: Unit, per: Ratio["per"], name: string): Unit {
  return { name, kind: "rate", scale: of.scale, ratio: { of, per: [...per].sort() } };
}

/** The words in a text that say for each of what it is: 每人每月 of "补助标准每人每月"; and the text without them. */
export function eachIn(
  text: string,
  find: FindUnit,
): { readonly per: readonly string[]; readonly label: string } | null {
  const start = text.indexOf("每");
  if (start < 0) return null;
  // 每个村 and 每一户 are 每村 and 每户.
  const rest = text.slice(start).replace(/每[个一](?=\p{L})/gu, "每");
  const below = belowLine(rest, find);
  return below === null
    ? null
    : { per: below.per, label: `${text.slice(0, start)}${rest.slice(below.length)}` };
}
