import { remembered } from "../cells";
import { Decimal } from "../number";
import { belowLine, eachIn, rateOf } from "./ratio";
import type { Unit, UnitKind } from "./types";

type Entry = readonly [kind: UnitKind, scale: number | string, ...names: string[]];

/** Units by what they measure, each in multiples of its kind's base unit. A month is a twelfth of 365 days. */
const ENTRIES: readonly Entry[] = [
  ["money", 1, "元", "块", "圆"],
  ["money", "0.1", "角"],
  ["money", 100, "百元"],
  ["money", 1000, "千元"],
  ["money", 10_000, "万元"],
  ["money", 1_000_000, "百万元"],
  ["money", 10_000_000, "千万元"],
  ["money", 100_000_000, "亿元"],
  ["percent", 1, "%", "个百分点", "百分点", "百分比"],
  ["percent", "0.1", "‰"],
  ["length", 1, "米", "延米", "延长米", "m"],
  ["length", 1000, "公里", "千米", "km"],
  ["length", 500, "里"],
  ["length", "0.01", "厘米", "cm"],
  ["length", "0.001", "毫米", "mm"],
  ["area", 1, "平方米", "平米", "m2", "平方"],
  ["area", 1_000_000, "平方公里", "平方千米", "km2"],
  ["area", 10_000, "公顷"],
  ["area", "666.666666666667", "亩"],
  ["mass", 1, "公斤", "千克", "kg"],
  ["mass", 1000, "吨", "t"],
  ["mass", "0.5", "斤"],
  ["mass", "0.001", "克", "g"],
  ["mass", "0.000001", "毫克", "mg"],
  ["mass", "0.000000001", "微克", "μg", "ug"],
  ["volume", 1, "立方米", "立方", "m3", "方"],
  ["volume", "0.001", "升", "L"],
  ["time", 8760, "年"],
  ["time", 730, "个月", "月"],
  ["time", 168, "周"],
  ["time", 24, "天", "日", "工作日", "个工作日", "日历天"],
  ["time", 1, "小时", "个小时", "h"],
  ["time", "0.0166666666666667", "分钟"],
  ["time", "0.000277777777777778", "秒", "秒钟"],
  ["data", 1, "TB"],
  ["data", "0.0009765625", "GB"],
  ["data", "0.00000095367431640625", "MB"],
  [
    "other",
    1,
    "美元",
    "欧元",
    "港元",
    "千瓦",
    "kW",
    "千瓦时",
    "度",
    "dB",
    "分贝",
    "dBA",
    "级",
    "岁",
    "摄氏度",
    "倍",
  ],
];

/** Other names of units that are compared by name. */
const SAME: Readonly<Record<string, string>> = { 分贝: "dB", dBA: "dB", kW: "千瓦" };

/** Words that count things: one kind, whatever is counted. */
const COUNTERS =
  "人次 人数 户次 件次 车次 班次 场次 课时 学时 台套 台次 站点 个 人 名 位 户 家 次 页 册 本 份 件 项 场 期 批 台 套 辆 艘 架 条 " +
  "处 座 间 栋 幢 所 栏 块 片 棵 株 头 只 匹 羽 尾 种 类 例 起 宗 篇 幅 张 枚 支 根 把 组 队 班 届 轮 遍 趟 回 门 节 " +
  "包 盒 箱 袋 瓶 桶 卷 盘 套次 村 镇 乡 县 社区 学校 企业 点 站 口 眼 盏 床 孔 面 卡 部 款 单 对 双 副 扇 分";

const KNOWN = new Map<string, Unit>();
for (const [kind, scale, ...names] of ENTRIES) {
  for (const name of names) KNOWN.set(name.toLowerCase(), { name, kind, scale: new Decimal(scale) });
}
for (const name of COUNTERS.split(" ")) {
  if (!KNOWN.has(name)) KNOWN.set(name, { name, kind: "count", scale: new Decimal(1) });
}

/** How long names are that begin with a letter, the longest first. */
const LENGTHS = new Map<string, readonly number[]>();
for (const { length, 0: letter = "" } of KNOWN.keys()) {
  const lengths = new Set([...(LENGTHS.get(letter) ?? []), length]);
  LENGTHS.set(
    letter,
    [...lengths].sort((a, b) => b - a),
  );
}

/** No unit has a longer name; what is longer is a remark that stands in the unit's place. */
const LONGEST_NAME = 20;

/** The unit of a bare number. */
export const NO_UNIT: Unit = { name: "", kind: "none", scale: new Decimal(1) };

/**
 * A unit by its name, as a 度量单位 column has it: "万元", "人次", "小时/人/天". A name that is not known counts things of
 * its own kind; 万 and 亿 before it become part of its scale.
 */
export const unitOf = remembered((name): Unit => {
  const text = name.normalize("NFKC").replace(/[\s()]/g, "");
  if (text === "" || text.length > LONGEST_NAME || /^[-—/]+$/.test(text)) return NO_UNIT;
  const known = KNOWN.get(text.toLowerCase());
  if (known !== undefined) return known;
  const whole = leadingUnit(text);
  if (whole?.length === text.length) return whole.unit;
  const line = text.search(/[/每]/);
  const below = line > 0 ? belowLine(text.slice(line), knownUnit) : null;
  if (below !== null && line + below.length === text.length) {
    return rateOf(unitOf(text.slice(0, line)), below.per, text);
  }
  const scaled = /^([千万亿])(.+)$/.exec(text);
  const [, multiplier = "", rest = ""] = scaled ?? [];
  if (scaled !== null) {
    const unit = unitOf(rest);
    return { ...unit, scale: unit.scale.times(MULTIPLIERS[multiplier] ?? 1) };
  }
  return { name: text, kind: "count", scale: new Decimal(1) };
});

const MULTIPLIERS: Readonly<Record<string, number>> = {
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

/** 万 and 亿 at the start of a text, as a factor; 千 stays where it begins a unit such as 千米. */
export function leadingMultiplier(text: string): { readonly factor: number; readonly length: number } {
  const word = MAY_MULTIPLY.includes(text.charAt(0)) ? (MULTIPLIER.exec(text)?.[0] ?? "") : "";
  return { factor: MULTIPLIERS[word] ?? 1, length: word.length };
}
const MULTIPLIER = /^(?:万亿|百万|千万|万|亿|千(?![米克瓦伏]))/;
const MAY_MULTIPLY = "百千万亿";

/** A unit and the length of its name at the start of a text; null where the text does not begin with a unit. */
export function leadingUnit(text: string): { readonly unit: Unit; readonly length: number } | null {
  const first = knownUnit(text);
  // Most numbers end with their unit.
  if (first === null || first.length === text.length) return first;
  const above = multiplied(first, text);
  const below = belowLine(text.slice(above.length), knownUnit);
  if (below === null) return above;
  const length = above.length + below.length;
  return { unit: rateOf(above.unit, below.per, text.slice(0, length)), length };
}

/** The longest known unit at the start of a text, without what stands below a line. */
function knownUnit(text: string): { readonly unit: Unit; readonly length: number } | null {
  for (const length of LENGTHS.get(text.charAt(0).toLowerCase()) ?? []) {
    const unit = length > text.length ? undefined : KNOWN.get(text.slice(0, length).toLowerCase());
    if (unit !== undefined && !cutsWord(unit, text, length)) return { unit, length };
  }
  return null;
}

/** Signs that make two units one. */
const TIMES = "·・•∙⋅‧*∗×✕✖";
const HAN = /^\p{Script=Han}/u;

/** 人·天 and 千瓦*时: two units made one by a sign; 人天 and 千瓦时 by name. */
function multiplied(
  first: { readonly unit: Unit; readonly length: number },
  text: string,
): { readonly unit: Unit; readonly length: number } {
  const isTimes = TIMES.includes(text.charAt(first.length)) && HAN.test(text.slice(first.length + 1));
  const sign = isTimes ? text.charAt(first.length) : "";
  const second =
    sign === "" ? null : (knownUnit(text.slice(first.length + 1)) ?? hour(text, first.length + 1));
  if (second === null) return first;
  const name = `${first.unit.name}${second.unit.name}`;
  const length = first.length + sign.length + second.length;
  const unit = KNOWN.get(name) ?? {
    name,
    kind: first.unit.kind === "count" ? "count" : "other",
    scale: NO_UNIT.scale,
  };
  return { unit, length };
}

/** The 时 of 千瓦·时. */
function hour(text: string, start: number): { readonly unit: Unit; readonly length: number } | null {
  return text.charAt(start) === "时" ? { unit: { ...NO_UNIT, name: "时" }, length: 1 } : null;
}

/** A Latin unit is whole: the m of "mg" is no metre. */
function cutsWord({ name }: Unit, text: string, end: number): boolean {
  return end < text.length && LATIN.test(text.charAt(end)) && LATIN.test(name.slice(-1));
}
const LATIN = /[a-z0-9]/i;

/** 每人每月 in a label made part of the unit: "每人每月600元" is 元/人/月; null where the label says nothing of the kind. */
export function perEach(label: string, unit: Unit): { readonly unit: Unit; readonly label: string } | null {
  // 每年增长5% is a percentage, of which nobody says for each of what it is.
  if (unit.kind === "none" || unit.kind === "percent") return null;
  const each = eachIn(label, knownUnit);
  const { of, per } = unit.ratio ?? { of: unit, per: [] };
  return each && { unit: rateOf(of, [...each.per, ...per], unit.name), label: each.label };
}

/** Whether values in these units can be compared; a bare number goes with any. */
export function areComparable(a: Unit, b: Unit): boolean {
  if (a.kind === "none" || b.kind === "none") return true;
  if (a.kind !== b.kind) return false;
  if (a.ratio !== undefined && b.ratio !== undefined) {
    return areComparable(a.ratio.of, b.ratio.of) && a.ratio.per.join() === b.ratio.per.join();
  }
  return a.kind === "other" || a.kind === "rate" ? oneName(a) === oneName(b) : true;
}

function oneName({ name }: Unit): string {
  return SAME[name] ?? name;
}
