/** Characters that nobody sees: zero-width ones, marks of writing direction, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

/** Signs that stand for an ASCII one; full-width ASCII is told by its place in Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  "−": "-",
  "﹣": "-",
  "﹢": "+",
  "﹐": ",",
  "﹒": ".",
  "﹪": "%",
  "￥": "¥",
  "｡": "。",
};

const FULL_WIDTH_ASCII = { first: 0xff01, last: 0xff5e, distance: 0xfee0 } as const;

export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, "") : text;
}

/** A character in its plain form: "９" is "9", every blank but a line break " "; "" for one that nobody sees. */
export function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (isPlain(code)) return character;
  if (INVISIBLE.test(character)) return "";
  if (/\s/.test(character)) return /[\r\n]/.test(character) ? "\n" : " ";
  if (code >= FULL_WIDTH_ASCII.first && code <= FULL_WIDTH_ASCII.last) {
    return String.fromCharCode(code - FULL_WIDTH_ASCII.distance);
  }
  return PLAIN[character] ?? character;
}

/** Visible ASCII and Chinese letters. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Whether a text has a digit, full-width ones too: without one there is no number in it. */
export function hasDigit(text: string): boolean {
  return /[\d０-９]/.test(text);
}
