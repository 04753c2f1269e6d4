import { withoutInvisible } from "../number";
import { withPercentSigns } from "./numerals";

/** The number of an entry; only in a list that begins with 1 is one after a space the next entry's. */
const ENTRY_NUMBER = String.raw`\s*(?:\(\d{1,2}\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))`;
const ENTRY = new RegExp(`(^|;)${ENTRY_NUMBER}`, "g");
const ENTRY_IN_LIST = new RegExp(`(^|[;\\s])${ENTRY_NUMBER}`, "g");
const BEGINS_LIST = /^[\s;]*\(?1[、.)](?!\d)/;

const TIME_OF_DAY = /(\d{4}([-/.])\d{1,2}\2\d{1,2})[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.0+)?/g;
const EACH_IN_BRACKETS = /([/每]\s*)\(([^()\d]{1,12})\)/g;

/** Without white space, in plain letters and digits; numbered lists become clauses, line breaks too. */
export function plainText(text: string): string {
  let signs = signsIn(text);
  if (signs === 0) return text;
  let plain = text;
  if (signs & OTHERS) {
    plain = withoutInvisible(text).replace(/[①-⑳]/gu, ";").normalize("NFKC");
    signs = signsIn(plain);
  }
  if (signs & BLANK) plain = plain.replace(/\r?\n/g, ";");
  // The time of day behind a date says nothing; in 元/(人·月) the brackets say no more than the line.
  if (signs & COLON) plain = plain.replace(TIME_OF_DAY, "$1");
  if (signs & LIST) {
    plain = plain.replace(EACH_IN_BRACKETS, "$1$2");
    plain = plain.replace(BEGINS_LIST.test(plain) ? ENTRY_IN_LIST : ENTRY, ";");
  }
  if (signs & (BLANK | OTHERS)) plain = plain.replace(/\s+/g, "");
  if (plain.includes(";")) plain = plain.replace(/;+/g, ";").replace(/^;|;$/g, "");
  return signs & HUNDRED ? withPercentSigns(plain) : plain;
}

/** What a text has in it that has to be looked after, as bits of one number; 0 for one that is plain already. */
const BLANK = 1;
const COLON = 2;
/** Brackets, and what may stand behind the number of an entry. */
const LIST = 4;
const SEMICOLON = 8;
/** 百, which 百分之 begins with. */
const HUNDRED = 16;
/** Signs that may be others in plain letters, or that nobody sees. */
const OTHERS = 32;

const POINT = ".".charCodeAt(0);
const LOOKED_AFTER: readonly (readonly [bit: number, signs: string])[] = [
  [BLANK, " \t\n\v\f\r"],
  [COLON, ":"],
  [LIST, "()、"],
  [SEMICOLON, ";"],
  [HUNDRED, "百"],
  [0, "。≥≤—"],
];
const SIGNS = new Map(
  LOOKED_AFTER.flatMap(([bit, signs]) => Array.from(signs, (sign) => [sign.charCodeAt(0), bit] as const)),
);
/** A table for the first signs of Unicode: most of what is written with numbers. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => SIGNS.get(code) ?? 0);
const HAN = { first: 0x4e00, last: 0x9fff, hundred: "百".charCodeAt(0) } as const;

function signsIn(text: string): number {
  let signs = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === POINT) signs |= isDigitAt(text, place + 1) ? 0 : LIST;
    else if (code < ASCII.length) signs |= ASCII[code] as number;
    else if (code < HAN.first || code > HAN.last) signs |= SIGNS.get(code) ?? OTHERS;
    else if (code === HAN.hundred) signs |= HUNDRED;
  }
  return signs;
}

function isDigitAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 48 && code <= 57;
}

/** A comma of "436,000" separates nothing, nor does one in a remark in brackets. */
const BETWEEN_CLAUSES = /(?<!\([^()]*)(?:;|、|。|,(?!\d{3}(?!\d))|(?<!\d),)/;
const MAY_SEPARATE = /[;、。,]/;

/** Parts of a plain text between separators. */
export function clausesOf(text: string): string[] {
  if (!MAY_SEPARATE.test(text)) return [text];
  return text.split(BETWEEN_CLAUSES).filter((part) => part !== "");
}
