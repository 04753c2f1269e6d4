import { parseNumeral } from "./numerals";
import type { DateClause } from "./types";

/** A day, or the span of a month, quarter or year. */
interface Span {
  readonly year: number | null;
  readonly from: MonthDay;
  readonly to: MonthDay;
}
type MonthDay = readonly [month: number, day: number];

/** What a pattern has found, by the names in it. */
type Found = Readonly<Record<string, string | undefined>>;

/** 2024, and 24 right before 年 and a month. */
const YEAR = String.raw`(?<year>(?:19|20)\d{2}|[12]\d(?=年\d{1,2}月))`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const DAY = String.raw`(?<day>\d{1,2})`;

/** How dates are written, and the days that each stands for; the first that fits a text counts. */
const PATTERNS: readonly (readonly [pattern: string, spanOf: (found: Found) => Span | null])[] = [
  // 2023-12-31, 2023.12.31日
  [String.raw`${YEAR}(?<mark>[-./])${MONTH}\k<mark>${DAY}日?`, day],
  // 2023年12月31日, 12月31号
  [`(?:${YEAR}年)?${MONTH}月${DAY}[日号]`, day],
  // 1-12月, 2024年1至6月, 1-3季度
  [String.raw`(?:${YEAR}年)?(?<first>\d{1,2})[-~—–至到](?<last>\d{1,2})月份?(?<part>底|末)?(?!\d)`, monthsTo],
  [
    `(?:${YEAR}年)?第?(?<first>[一二三四1-4])[-~—–至到]第?(?<last>[一二三四1-4])季度(?<part>底|末)?`,
    quartersTo,
  ],
  // 2023年12月, 12月底, 9月份中旬
  [`(?:${YEAR}年)?${MONTH}月份?(?<part>底|末|初|上旬|中旬|下旬)?`, month],
  // 2023.12, but no part of a longer number or date
  [String.raw`${YEAR}[-./]${MONTH}(?![\d%&'()*+,\-./])`, month],
  // 2023年第四季度, 3季度末, 2024年Q3
  [`(?:${YEAR}年)?第?(?<quarter>[一二三四1-4])季度(?<end>末|底)?`, quarter],
  [`(?:${YEAR}年)?Q(?<quarter>[1-4])(?!\\d)`, quarter],
  [`(?:${YEAR}年)?前三季度(?<part>末|底)?`, (found) => monthsTo({ ...found, first: "1", last: "9" })],
  [`(?:${YEAR}年)?上半年(?<part>末|底)?`, (found) => monthsTo({ ...found, first: "1", last: "6" })],
  [`(?:${YEAR}年)?下半年(?<part>末|底)?`, (found) => monthsTo({ ...found, first: "7", last: "12" })],
  // 2023年底, 2023年年末, 2024年终
  [`${YEAR}年?(?:年)?(?:度)?[底末终]`, yearEnd],
  // 年底, 本年度末, 年终
  ["(?:当年|本年|年)(?:度)?[底末终]", yearEnd],
  [`(?:${YEAR}年|当年|本年|年)年?中(?![心国等央部小期考学级])`, (found) => months(found, 6, 6)],
  ["(?:当年|本年|年)(?:度)?(?=内)", (found) => months(found, 1, 12)],
  [`${YEAR}年度?(?:内)?`, (found) => months(found, 1, 12)],
];
const READERS = PATTERNS.map(([pattern, spanOf]) => ({ pattern: new RegExp(`^${pattern}`, "u"), spanOf }));

/** The days of a month that its parts run through; the last day is the month's own. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [31, 31],
  末: [31, 31],
};

/** Words that may stand before and behind a date without changing what it says. */
const BEFORE =
  /^(?:(?:已于|已|于|在|预计|计划|按期|截至|截止|工期|时间|完工|完成|竣工|验收|不晚于|不迟于|不超过|最迟|最晚|至|到|≤|<=|=)[::]?)*/;

/** Without one of these signs there is no date in a text. */
const MAY_BE_DATE = /[年月季Q]|(?:19|20)\d{2}[-./]/;
/** Without one of these there is no day that comes round. */
const MAY_RECUR = /[月季周年期]/;

/** A day that comes round: 每月5日前, 次月10日, 每季度末. Which one is meant cannot be told. */
const RECURRING =
  /^(?:(?:每|次|下|上|当|本|隔)(?:个)?(?:月|季度?|周|年)|(?:每周|每星期|星期|周)[一二三四五六日天])/;

/** Whether a text begins with a day that comes round, and so is neither a date nor a duration. */
export function isRecurringDay(text: string): boolean {
  if (!MAY_RECUR.test(text)) return false;
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const found = RECURRING.exec(text.slice(start))?.[0];
  return (
    found !== undefined &&
    /^(?:的)?(?:第)?(?:\d{1,2}[日号]|底|末|初|[上中下]旬)/.test(text.slice(start + found.length))
  );
}
const AFTER = /^(?:前|之前|以前|内|以内)?[^\d一二三四五六七八九十]{0,8}$/;

/**
 * Reads a text that is a date as a whole: "2023年12月底前完成", "9月前", "2023.12.31", "2023年1月至12月".
 * @param text without white space, after NFKC
 */
export function readDate(text: string): DateClause | null {
  if (!MAY_BE_DATE.test(text)) return null;
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const first = leadingDate(text.slice(start));
  if (first === null) return null;
  const rest = text.slice(start + first.length);
  const joined = /^(?:-|~|—|–|至|到)/.exec(rest);
  const second = joined && leadingDate(rest.slice(joined[0].length));
  const last = second ?? first;
  if (joined !== null && second === null) return null;
  const tail = rest.slice((joined?.[0].length ?? 0) + (second?.length ?? 0));
  if (!AFTER.test(tail)) return null;
  const bound = /^(?:前|之前|以前)/.test(tail) ? ("at-most" as const) : null;
  const year = last.span.year ?? first.span.year;
  return {
    from: iso(first.span.year ?? year, first.span.from),
    to: iso(year, last.span.to),
    bound,
    text,
  };
}

function leadingDate(text: string): { readonly span: Span; readonly length: number } | null {
  for (const { pattern, spanOf } of READERS) {
    const match = pattern.exec(text);
    const span = match && spanOf(match.groups ?? {});
    if (match && span) return { span, length: match[0].length };
  }
  return null;
}

function yearOf({ year }: Found): number | null {
  if (year === undefined) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function day(found: Found): Span | null {
  const [year, m, d] = [yearOf(found), Number(found.month), Number(found.day)];
  const isDay = m >= 1 && m <= 12 && d >= 1 && d <= lastDay(year, m);
  return isDay ? { year, from: [m, d], to: [m, d] } : null;
}

function month(found: Found): Span | null {
  const [year, m] = [yearOf(found), Number(found.month)];
  if (!(m >= 1 && m <= 12)) return null;
  const [first, last] = PARTS[found.part ?? ""] ?? [1, 31];
  const end = lastDay(year, m);
  return { year, from: [m, Math.min(first, end)], to: [m, Math.min(last, end)] };
}

function months(found: Found, first: number, last: number): Span {
  const year = yearOf(found);
  return { year, from: [first, 1], to: [last, lastDay(year, last)] };
}

/** From one month to another, or the end of the last. */
function monthsTo(found: Found): Span | null {
  const [first, last] = [Number(found.first), Number(found.last)];
  if (!(first >= 1 && first <= last && last <= 12)) return null;
  return atEnd(months(found, first, last), found.part);
}

function quartersTo(found: Found): Span | null {
  const [first, last] = [numberOf(found.first), numberOf(found.last)];
  return first > last ? null : atEnd(months(found, first * 3 - 2, last * 3), found.part);
}

function atEnd(span: Span, end: string | undefined): Span {
  return end === undefined ? span : { ...span, from: span.to };
}

function numberOf(text = ""): number {
  return parseNumeral(text) ?? Number(text);
}

function quarter(found: Found): Span {
  const number = numberOf(found.quarter);
  const span = months(found, number * 3 - 2, number * 3);
  return atEnd(span, found.end);
}

function yearEnd(found: Found): Span {
  return { year: yearOf(found), from: [12, 31], to: [12, 31] };
}

function lastDay(year: number | null, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return isLeap ? 29 : 28;
}

function iso(year: number | null, [month, of]: MonthDay): string {
  const text = [month, of].map((part) => String(part).padStart(2, "0")).join("-");
  return year === null ? `--${text}` : `${year}-${text}`;
}
