import type { Decimal } from "../number";

/** How a target binds: 以上 and 不低于 are "at-least", 大于 is "above", 以内 and 不超过 are "at-most". */
export type Bound = "at-least" | "above" | "at-most" | "below" | "equal";

/**
 * What kind of thing a unit measures. Two values are comparable when their kinds agree; "count" is one kind for all
 * counters (人, 次, 页, 册, 个, 人次 …). "none" is a bare number.
 */
export type UnitKind =
  | "none"
  | "money"
  | "percent"
  | "count"
  | "length"
  | "area"
  | "mass"
  | "volume"
  | "time"
  | "data"
  | "rate"
  | "other";

export interface Unit {
  /** As written, without 万 and 亿: "页", "小时/人/天"; "" for a bare number. */
  readonly name: string;
  readonly kind: UnitKind;
  /** How many base units one of it is: 公里 1000 (米), 亩 666.67 (平方米); 1 for counters and bare numbers. */
  readonly scale: Decimal;
  /** Of a "rate" alone: what stands above and what below the line. */
  readonly ratio?: Ratio;
}

/** 元/人·月: so much money for each person and month. */
export interface Ratio {
  readonly of: Unit;
  /** One name for each, in an order of their own: two spellings of one unit have the same. */
  readonly per: readonly string[];
}

/** Where a number that is not exact may lie: 300余人, 约300人, 近300人. */
export interface Rough {
  readonly from: Decimal;
  readonly to: Decimal;
  /** 余: it is more than `from`; else both ends may be reached. */
  readonly isMore: boolean;
}

/** One measured value: "故障维护≥7 次". */
export interface Clause {
  /** What is measured where the text says so, "故障维护"; "" where it does not. */
  readonly label: string;
  /** Null where none is written. */
  readonly bound: Bound | null;
  /** The number with 万 and 亿 worked in, in `unit`: 45 万 is 450000; a percentage is in percent, 5‰ is 0.5. */
  readonly value: Decimal;
  /** The upper end of a range, else null. */
  readonly upTo: Decimal | null;
  /** Where the value may lie, in `unit`, if the words say that it is not exact; else null. */
  readonly rough: Rough | null;
  readonly unit: Unit;
  /** The number as written, without 万 and 亿: 45 for "45 万". */
  readonly bare: Decimal;
  /** The part of the text it was read from. */
  readonly text: string;
}

/** A point in time as precise as it is written: "2023年12月" runs from its first to its last day. */
export interface DateClause {
  /** First and last day, both included, as "2023-09-30"; as "--09-30" where no year is written. */
  readonly from: string;
  readonly to: string;
  /** "at-most" for 前, 之前, 底前; null for 内 and where none is written: within its days it is kept. */
  readonly bound: Bound | null;
  readonly text: string;
}

/** What a target, or a result, says. */
export type QuantityReading =
  | { readonly kind: "blank" }
  /** —, /, ……: deliberately nothing. */
  | { readonly kind: "placeholder" }
  /** 不适用, 无, 暂无. */
  | { readonly kind: "not-applicable" }
  | { readonly kind: "measures"; readonly clauses: readonly [Clause, ...Clause[]] }
  | { readonly kind: "dates"; readonly dates: readonly [DateClause, ...DateClause[]] }
  /** 及时, 优, 完成, 达成预期指标: a quality without a number. */
  | { readonly kind: "words" }
  /** There is a number in it, but what it says cannot be told for certain. */
  | { readonly kind: "unreadable" };

/** What stands beside a value and helps to read it. */
export interface QuantityContext {
  /** The 度量单位 column's text; "" or absent where there is none. */
  readonly unit?: string;
  /** The 指标性质 column's text (≥, =, 定性 …). */
  readonly nature?: string;
  /** Whether it is a result: 达到 96% then says how much it is, and no longer that more would do as well. */
  readonly isResult?: boolean;
}
