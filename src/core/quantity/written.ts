import { Decimal, type NumberInText, numberIn, withoutInvisible } from "../number";
import { NUMERAL, parseNumeral } from "./numerals";
import type { Unit } from "./types";
import { leadingMultiplier, leadingUnit, NO_UNIT } from "./units";

/** A text that is a number as a whole, as people write one into a field for amounts, rates or points. */
export interface WrittenNumber {
  /** The number with 万 and 亿 worked in, in `unit`: 436000 元 for "43.6万元"; a percentage is in percent. */
  readonly value: Decimal;
  /** The number as written: 43.6. */
  readonly bare: Decimal;
  /** 元 and other money, %, 分; that of a bare number where none is written. */
  readonly unit: Unit;
  /** A currency (￥, 人民币, RMB) says that it is money, but not in which unit; "43.6万" is in 元. */
  readonly says: "number" | "currency" | "unit";
  /** Decimals as they are written: 2 for "96.80%". */
  readonly decimals: number;
  /** Where sign and digits stand in the text; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

/** An apostrophe that was to make it a text, and a currency. */
const BEFORE = /^['‘’]?((?:人民币|RMB|CNY)?¥?)$/i;
/** What may follow a unit. */
const AFTER_MONEY = /^(人民币|RMB|CNY)?[整正]?。?$/i;
const AFTER_OTHERS = /^(人民币|RMB|CNY)?。?$/i;

/** No amount in Chinese numerals is longer. */
const LONGEST_IN_NUMERALS = 20;
const IN_NUMERALS = new RegExp(`^(${NUMERAL}+)(.+)$`);

/**
 * Reads a text that is one number with at most its unit or currency: "43.6万元", "￥436,000.00", "９．５ 分", "96.89％",
 * "四十三万元". Anything else said with it (约, 以上, 满分) makes it no number: null.
 */
export function readWritten(text: string): WrittenNumber | null {
  const found = numberIn(text);
  if (found === null) return inNumerals(text);
  const currency = BEFORE.exec(found.before)?.[1];
  return currency === undefined ? null : withUnit(found, currency !== "");
}

function withUnit({ value, after, ...place }: NumberInText, hasCurrency: boolean): WrittenNumber | null {
  const { factor, length } = leadingMultiplier(after);
  const rest = after.slice(length);
  // 人 of 人民币 counts nobody.
  const named = AFTER_OTHERS.test(rest) ? null : leadingUnit(rest);
  const { unit, length: unitLength } = named ?? { unit: NO_UNIT, length: 0 };
  const isMoney = unit.kind === "money";
  const end = (isMoney ? AFTER_MONEY : AFTER_OTHERS).exec(rest.slice(unitLength));
  if (end === null || !isFieldUnit(unit)) return null;
  // 10万分 and 5万% are none.
  if (factor !== 1 && !isMoney && unit !== NO_UNIT) return null;
  const isCurrency = hasCurrency || end[1] !== undefined;
  if (isCurrency && unit.kind === "percent") return null;
  const { decimals, start, end: last } = place;
  return {
    value: value.times(factor),
    bare: value,
    unit,
    says: unit !== NO_UNIT || factor !== 1 ? "unit" : isCurrency ? "currency" : "number",
    decimals,
    start,
    end: last,
  };
}

function isFieldUnit({ kind, name }: Unit): boolean {
  return kind === "none" || kind === "money" || name === "%" || name === "分";
}

/** 四十三万元; without a unit of money a numeral may be any word. */
function inNumerals(text: string): WrittenNumber | null {
  if (text.length > LONGEST_IN_NUMERALS) return null;
  const [whole, numeral = "", after = ""] = IN_NUMERALS.exec(withoutInvisible(text).replace(/\s/g, "")) ?? [];
  const number = parseNumeral(numeral);
  if (whole === undefined || number === null) return null;
  const place = { decimals: 0, start: 0, end: text.length };
  const found = withUnit({ value: new Decimal(number), before: "", after, ...place }, false);
  return found?.unit.kind === "money" ? found : null;
}
