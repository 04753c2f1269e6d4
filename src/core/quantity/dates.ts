import { parseNumeral } from "./numerals";
import type { DateClause } from "./types";

/** A day, or the span of a month, quarter or year. */
interface Span {
  readonly year: number | null;
  readonly from: MonthDay;
  readonly to: MonthDay;
}
type MonthDay = readonly [month: number, day: number];

const YEAR = "(?:((?:19|20)\\d{2})年)?";
const PATTERNS: readonly (readonly [RegExp, (match: readonly (string | undefined)[]) => Span | null])[] = [
  [/^((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})日?/, ([, y, , m, d]) => day(y, m, d)],
  [new RegExp(`^${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`), ([, y, m, d]) => day(y, m, d)],
  [new RegExp(`^${YEAR}(\\d{1,2})月份?(底|末|上旬|中旬|下旬)?`), ([, y, m, part]) => month(y, m, part)],
  [/^((?:19|20)\d{2})[-./](\d{1,2})(?![\d%-./])/, ([, y, m]) => month(y, m, undefined)],
  [new RegExp(`^${YEAR}第?([一二三四1-4])季度(末|底)?`), ([, y, q, end]) => quarter(y, q, end)],
  [
    new RegExp(`^${YEAR}(上|下)半年`),
    ([, y, half]) => months(y, half === "上" ? 1 : 7, half === "上" ? 6 : 12),
  ],
  [/^((?:19|20)\d{2})年?(?:年)?(底|末)/, ([, y]) => day(y, "12", "31")],
  [/^(?:当年|本年|年)(?:度)?(底|末)/, () => day(undefined, "12", "31")],
  [/^((?:19|20)\d{2})年度?(?:内)?/, ([, y]) => months(y, 1, 12)],
];

/** Words that may stand before and behind a date without changing what it says. */
const BEFORE = /^(?:(?:已于|已|于|在|预计|计划|按期|截至|截止|工期|时间|完工|完成)[::]?)*/;
const AFTER = /^(?:前|之前|以前|内|以内)?[^\d一二三四五六七八九十]{0,8}$/;

/**
 * Reads a text that is a date as a whole: "2023年12月底前完成", "9月前", "2023.12.31", "2023年1月至12月".
 * @param text without white space, after NFKC
 */
export function readDate(text: string): DateClause | null {
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
  const bound = /^(?:前|之前|以前|内|以内)/.test(tail) ? ("at-most" as const) : null;
  const year = last.span.year ?? first.span.year;
  return {
    from: iso(first.span.year ?? year, first.span.from),
    to: iso(year, last.span.to),
    bound,
    text,
  };
}

function leadingDate(text: string): { readonly span: Span; readonly length: number } | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    const span = match && read([...match]);
    if (match && span) return { span, length: match[0].length };
  }
  return null;
}

function day(year: string | undefined, month: string | undefined, of: string | undefined): Span | null {
  const [m, d, y] = [Number(month), Number(of), year === undefined ? null : Number(year)];
  return m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m) ? { year: y, from: [m, d], to: [m, d] } : null;
}

function month(year: string | undefined, number: string | undefined, part: string | undefined): Span | null {
  const [m, y] = [Number(number), year === undefined ? null : Number(year)];
  if (!(m >= 1 && m <= 12)) return null;
  const last = lastDay(y, m);
  const [from, to] =
    part === "底" || part === "末"
      ? [last, last]
      : part === "上旬"
        ? [1, 10]
        : part === "中旬"
          ? [11, 20]
          : part === "下旬"
            ? [21, last]
            : [1, last];
  return { year: y, from: [m, from], to: [m, to] };
}

function months(year: string | undefined, first: number, last: number): Span {
  const y = year === undefined ? null : Number(year);
  return { year: y, from: [first, 1], to: [last, lastDay(y, last)] };
}

function quarter(year: string | undefined, name = "", end: string | undefined): Span {
  const number = parseNumeral(name) ?? Number(name);
  const span = months(year, number * 3 - 2, number * 3);
  return end === undefined ? span : { ...span, from: span.to };
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
