import { hasDigit, plainCharacter } from "./characters";
import { Decimal } from "./decimal";

/** The first number in a text, and what stands around it. */
export interface NumberInText {
  readonly value: Decimal;
  /** Decimals as they are written: 2 for "96.80". */
  readonly decimals: number;
  /** Where its sign and digits stand in the text; the end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** What else the text says, in plain characters and without blanks: "¥" and "万元" of "￥ 43.6 万元". */
  readonly before: string;
  readonly after: string;
}

/** A text that says more than a number and its unit is longer; what is longer is not looked at. */
const LONGEST_TEXT = 80;
const MOST_DIGITS = 30;
const LARGEST_EXPONENT = 20;

/** Groups of three need one separator throughout: a blank, or a comma that blanks may stand beside. */
const GROUPED = String.raw`\d{1,3}(?:(?: *, *\d{3})+|(?: \d{3})+)(?!\d)`;
/** "4.36E+05", and "4.36E5" as some programs write it; 1e5 may be a name. */
const EXPONENT = String.raw`(?:[eE][+-]\d{1,3}|(?<=\.\d+)[eE]\d{1,3})(?![\d.])`;
const GAPS = /[ ,]/g;
const NUMBER = new RegExp(String.raw`([+-] *)?((?:${GROUPED}|\d+)(?: *\. *\d+)?)(${EXPONENT})?`);

/**
 * Finds the first number of a text: full-width digits and signs, thousands separators and scientific notation are
 * understood, characters that nobody sees are passed over. Null where there is none, or one too long to be meant.
 */
export function numberIn(text: string): NumberInText | null {
  if (!hasDigit(text)) return null;
  const { plain, places } = plainOf(text);
  const match = plain.length > LONGEST_TEXT ? null : NUMBER.exec(plain);
  if (match === null) return null;
  const [whole, sign = "", digits = "", exponent = ""] = match;
  const mantissa = digits.replace(GAPS, "");
  if (mantissa.length > MOST_DIGITS || Math.abs(Number(exponent.slice(1))) > LARGEST_EXPONENT) return null;
  const end = match.index + whole.length;
  return {
    // Plus nought: a text of -0 is no negative number.
    value: new Decimal(`${sign.trim()}${mantissa}${exponent}`).plus(0),
    decimals: mantissa.split(".")[1]?.length ?? 0,
    start: places[match.index] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
    before: withoutBlanks(plain.slice(0, match.index)),
    after: withoutBlanks(plain.slice(end)),
  };
}

function withoutBlanks(text: string): string {
  return text === "" ? text : text.replace(/\s/g, "");
}

/** The text in plain characters, and where each stood; no more of it than shows that it is too long. */
function plainOf(text: string): { readonly plain: string; readonly places: readonly number[] } {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  const places: number[] = [];
  let plain = "";
  for (let place = from; place < to && plain.length <= LONGEST_TEXT; place++) {
    const character = plainCharacter(text.charAt(place));
    if (character === "") continue;
    plain += character;
    places.push(place);
  }
  return { plain, places };
}

/** The number that a text is as a whole; units, percent signs and words give null. */
export function parseDecimal(text: string): Decimal | null {
  // Most numbers in texts are nothing but digits.
  if (text.length <= SHORT && PLAIN.test(text)) return new Decimal(text);
  const found = numberIn(text);
  return found?.before === "" && found.after === "" ? found.value : null;
}

const SHORT = 15;
const PLAIN = /^\d+(?:\.\d+)?$/;
