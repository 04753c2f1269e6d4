const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export const NUMERAL = "[零〇一二两三四五六七八九十百千万]";

/** A whole number in Chinese numerals below one hundred million: "二十四" is 24; null for anything else. */
export function parseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const letter of text) {
    const value = DIGITS[letter];
    const power = POWERS[letter];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = null;
    } else if (letter === "万" && total === 0 && section + (digit ?? 0) > 0) {
      total = (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else return null;
  }
  return text === "" ? null : total + section + (digit ?? 0);
}

const PERCENT = new RegExp(`百分之(${NUMERAL}{1,6}|\\d+(?:\\.\\d+)?)`, "g");

/** 百分之九十五 and 百分之95 written as "95%". */
export function withPercentSigns(text: string): string {
  return text.replace(PERCENT, (whole, number: string) => {
    const value = /^\d/.test(number) ? number : parseNumeral(number);
    return value === null ? whole : `${value}%`;
  });
}
