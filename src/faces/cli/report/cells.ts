import type { OwnCell, OwnLink, OwnStyle } from "../../../core/port";

/** What a cell can hold. */
const LONGEST_TEXT = 32_767;
/** Digits that a double keeps. */
const MOST_DIGITS = 15;

export function textCell(text: string | null, style: OwnStyle = "cell"): OwnCell {
  return { value: text === null ? "" : text.slice(0, LONGEST_TEXT), style };
}

/** A decimal string as a number that can be added up; one with more digits than a cell keeps stays text. */
export function numberCell(digits: string | null): OwnCell {
  if (digits === null) return { value: "", style: "number" };
  const isExact = digits.replace(/\D/gu, "").length <= MOST_DIGITS;
  return { value: isExact ? Number(digits) : digits, style: "number" };
}

export function countCell(count: number): OwnCell {
  return { value: count, style: "number" };
}

export function linkCell(text: string, link: OwnLink): OwnCell {
  return { value: text.slice(0, LONGEST_TEXT), style: "link", link };
}
