import { remembered } from "../cells";
import { Decimal } from "../number";
import { boundAfter, boundBefore, boundNamed } from "./bounds";
import { isRecurringDay, readDate } from "./dates";
import { NUMERAL, parseNumeral } from "./numerals";
import type { Clause, DateClause, QuantityContext, QuantityReading, Unit } from "./types";
import { clausesOf, plainText } from "./plain-text";
import { rateOf } from "./ratio";
import { roughly, withoutMore } from "./rough";
import { areComparable, leadingMultiplier, leadingUnit, NO_UNIT, perEach, unitOf } from "./units";

/** Longer texts are prose: what numbers in them mean cannot be told. */
const LONGEST_TEXT = 120;
/** What is measured is named in a few words; more is a sentence that happens to hold a number. */
const LONGEST_LABEL = 18;

const PLACEHOLDER = /^[-—–―－_/\\.…·*]+$/;
const LONGEST_REFUSAL = 3;
const NOT_APPLICABLE = /^(?:不适用|无|暂无|不涉及|无此项|N\/?A)$/i;

/**
 * Reads a target or a result as people write it. What cannot be told for certain is "unreadable", never guessed.
 * @param text as the sheet shows it
 */
export function readQuantity(text: string, context: QuantityContext = {}): QuantityReading {
  const { unit = "", nature = "", isResult = false } = context;
  return readAgain([isResult ? RESULT : "", unit, nature, text].join(BETWEEN));
}

/** A sign that no cell holds. */
const BETWEEN = "\u0000";
const RESULT = "result";

/** Forms are full of 100%, ≥95% and 1批. */
const readAgain = remembered((key) => {
  const [role, unit = "", nature = "", ...text] = key.split(BETWEEN);
  return read(text.join(BETWEEN), { unit, nature, isResult: role === RESULT });
});

function read(text: string, context: Required<QuantityContext>): QuantityReading {
  if (text.length > 4 * LONGEST_TEXT) return { kind: /\d/.test(text) ? "unreadable" : "words" };
  const plain = plainText(text);
  if (plain === "") return { kind: "blank" };
  if (PLACEHOLDER.test(plain)) return { kind: "placeholder" };
  if (plain.length <= LONGEST_REFUSAL && NOT_APPLICABLE.test(plain)) return { kind: "not-applicable" };
  if (plain.length > LONGEST_TEXT) return { kind: /\d/.test(plain) ? "unreadable" : "words" };
  const parts = clausesOf(plain);
  if (parts.length === 0) return { kind: "placeholder" };
  const dates = datesOf(parts);
  if (dates !== null) return { kind: "dates", dates };
  const read = parts.map((part) => readClause(part, context));
  if (read.includes("unreadable")) return { kind: "unreadable" };
  const [first, ...others] = read.filter((clause): clause is Clause => typeof clause === "object");
  return first === undefined ? { kind: "words" } : { kind: "measures", clauses: [first, ...others] };
}

/** The dates of a text all of whose parts are dates, else null. */
function datesOf(parts: readonly string[]): [DateClause, ...DateClause[]] | null {
  const dates: DateClause[] = [];
  for (const part of parts) {
    const date = readDate(part);
    if (date === null) return null;
    dates.push(date);
  }
  return dates as [DateClause, ...DateClause[]];
}

/** What names a thing instead of measuring it: 第3批, 2023年度, 〔2020〕10号, A4, WIFI6. */
const NAMES = [
  /第[\d一二三四五六七八九十]{1,4}/g,
  /[〔[(](?:19|20)\d{2}[〕\])]\d*号?/g,
  /(?:19|20)\d{2}年度?(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  // The m2 of 元/m2 is a unit.
  /(?<![\d./每a-z])[a-z]+\d+(?:\.\d+)*/gi,
];

/** Without one of these signs a text has none of these names, and no remark in brackets either. */
const MAY_NAME = /[第〔[(年a-z]/i;

/** The 2 of m2 is none. */
const NUMBER = /(?<![a-z])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gi;

/** The numbers of a text, up to the first that is one too many. */
function numbersIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  NUMBER.lastIndex = 0;
  while (found.length <= MOST_NUMBERS) {
    const next = NUMBER.exec(text);
    if (next === null) break;
    found.push(next);
  }
  return found;
}

/** A range has two. */
const MOST_NUMBERS = 2;

function readClause(part: string, context: QuantityContext): Clause | "words" | "unreadable" {
  if (isRecurringDay(part)) return "unreadable";
  const text = withDigits(withoutNames(part));
  const numbers = numbersIn(text);
  const [first, second] = numbers;
  if (first === undefined) return "words";
  const before = text.slice(0, first.index);
  const after = text.slice(first.index + first[0].length);
  if (second === undefined) return single(part, before, first[0], after, context);
  const between = text.slice(first.index + first[0].length, second.index);
  if (numbers.length > MOST_NUMBERS) return "unreadable";
  return range(
    part,
    before,
    [first[0], between, second[0]],
    text.slice(second.index + second[0].length),
    context,
  );
}

function withoutNames(part: string): string {
  if (!MAY_NAME.test(part)) return part;
  const bare = NAMES.reduce((text, pattern) => text.replace(pattern, ""), part);
  // A remark in brackets says nothing new where there is a number outside.
  const outside = bare.replace(/\([^()]*\)/g, "");
  return /\d/.test(outside) ? outside : bare;
}

const IN_WORDS = new RegExp(`^(\\D*?)(${NUMERAL}{1,7})(\\D{1,6})$`);

/** "两次" and "不少于十二人" in digits; in other words such as 一致 a numeral is no number. */
function withDigits(text: string): string {
  if (/\d/.test(text)) return text;
  const match = IN_WORDS.exec(text);
  if (match === null) return text;
  const [, before = "", numeral = "", after = ""] = match;
  const value = parseNumeral(numeral);
  const counted = withoutMore(after) ?? after;
  const unit = leadingUnit(counted);
  const isWhole = boundBefore(before).label === "" && unit !== null;
  const rest = isWhole ? boundAfter(counted.slice(unit.length)).rest : "";
  return value !== null && isWhole && rest === "" ? `${before}${value}${after}` : text;
}

/** Something like 3/5, 1:10 or 5G says more than one number does. */
const SAYS_MORE = /^[/:×*xX~+a-z0-9]/i;

function single(
  text: string,
  before: string,
  number: string,
  after: string,
  context: QuantityContext,
): Clause | "unreadable" {
  const { label: named, bound, vague } = boundBefore(before, context.isResult);
  const amount = scaled(number, after);
  const { unit: own, rest } = unitIn(amount.rest, context);
  const suffix = boundAfter(rest);
  // 13月 is neither a month nor a duration.
  if (own.name === "月" && amount.rest.startsWith("月")) return "unreadable";
  if (named.length > LONGEST_LABEL || (suffix.rest !== "" && SAYS_MORE.test(suffix.rest)))
    return "unreadable";
  const { label, unit } = perEach(named, own) ?? { label: named, unit: own };
  // ‰ is read as percent.
  const value = unit.name === "‰" ? amount.value.times(unit.scale) : amount.value;
  const says = amount.isMore ? "more" : (suffix.vague ?? vague);
  return {
    label,
    bound: bound ?? suffix.bound ?? boundNamed(context.nature ?? ""),
    value,
    upTo: null,
    rough: says === null ? null : roughly(says, amount.bare, value),
    unit: asPercent(unit),
    bare: amount.bare,
    text,
  };
}

const ONE = new Decimal(1);

/** "5-10", "90%~95%", "3至5": two numbers joined, with one unit. */
function range(
  text: string,
  before: string,
  [low, between, high]: readonly [string, string, string],
  after: string,
  context: QuantityContext,
): Clause | "unreadable" {
  const isBetween = after.includes("之间");
  const joined = (isBetween ? /^(.*?)(?:-|~|—|–|至|到|和|与)$/ : /^(.*?)(?:-|~|—|–|至|到)$/).exec(between);
  // "5-10" and "90%-95%" have their dash taken for the sign of the second number.
  const isDash = high.startsWith("-");
  if (joined === null && !isDash) return "unreadable";
  const upper = single(text, before, isDash ? high.slice(1) : high, after, context);
  if (upper === "unreadable") return upper;
  const middle = isDash ? between : (joined?.[1] ?? "");
  const lower = middle === "" ? null : single(text, "", low, middle, {});
  if (lower === "unreadable") return "unreadable";
  if (lower !== null && lower.unit.name !== upper.unit.name) return "unreadable";
  const factor = upper.bare.isZero() ? ONE : upper.value.dividedBy(upper.bare);
  const bare = decimal(low);
  const value = lower?.value ?? bare.times(factor);
  return value.greaterThan(upper.value)
    ? "unreadable"
    : { ...upper, value, upTo: upper.value, bare: lower?.bare ?? bare };
}

/** The number with 万 and 亿 worked in; 余 may stand before and behind these: 30余万元, 30万余元. */
function scaled(
  number: string,
  after: string,
): { bare: Decimal; value: Decimal; rest: string; isMore: boolean } {
  const bare = decimal(number);
  const more = withoutMore(after);
  const { factor, length } = leadingMultiplier(more ?? after);
  const scaledRest = (more ?? after).slice(length);
  const moreBehind = length > 0 ? withoutMore(scaledRest) : null;
  return {
    bare,
    value: factor === 1 ? bare : bare.times(factor),
    rest: moreBehind ?? scaledRest,
    isMore: more !== null || moreBehind !== null,
  };
}

function decimal(number: string): Decimal {
  return new Decimal(number.includes(",") ? number.replaceAll(",", "") : number);
}

/** The unit that follows, else that of the 度量单位 column. A word that is no unit is left as a remark. */
function unitIn(after: string, context: QuantityContext): { unit: Unit; rest: string } {
  const beside = context.unit === undefined ? NO_UNIT : unitOf(context.unit);
  const found = leadingUnit(after);
  if (found === null) return { unit: beside, rest: after };
  const rest = after.slice(found.length);
  const { unit } = found;
  // 600元 beside 元/人·月 leaves out what the column says.
  const { ratio } = beside;
  const isShort = ratio !== undefined && unit.kind === ratio.of.kind && areComparable(unit, ratio.of);
  return { unit: isShort ? rateOf(unit, ratio.per, unit.name) : unit, rest };
}

const PERCENT = unitOf("%");

function asPercent(unit: Unit): Unit {
  return unit.kind === "percent" ? PERCENT : unit;
}
