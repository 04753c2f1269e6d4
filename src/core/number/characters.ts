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
  return text.replace(ALL_INVISIBLE, "");
}

/** A character in its plain form: "９" is "9", every blank but a line break " "; "" for one that nobody sees. */
export function plainCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (/\s/.test(character)) return /[\r\n]/.test(character) ? "\n" : " ";
  const code = character.charCodeAt(0);
  if (code >= FULL_WIDTH_ASCII.first && code <= FULL_WIDTH_ASCII.last) {
    return String.fromCharCode(code - FULL_WIDTH_ASCII.distance);
  }
  return PLAIN[character] ?? character;
}
