/** Which characters XML 1.0 and its namespaces allow where. */

const COLON = 0x3a;

/** What each ASCII character may be: 1 inside a name, 3 also at its start, 4 white space. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return 3;
  if (/[\d.-]/.test(character)) return 1;
  return /[ \t\r\n]/.test(character) ? 4 : 0;
});

const isNameStartPoint = oneOf(
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
);
const isNameMorePoint = oneOf([0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]);

/** Space, tab, line feed or carriage return. */
export function isBlank(code: number): boolean {
  return code < 128 && KINDS[code] === 4;
}

/** The first place from `at` on that is no white space. */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  while (isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** Whether a name, which may have a prefix, can begin at a place. */
export function isNameStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) === 3 : isNameStartPoint(text.codePointAt(at) ?? 0);
}

/** Where the name ends that begins at a place. */
export function nameEnd(text: string, at: number): number {
  for (let place = at; ;) {
    const code = text.charCodeAt(place);
    if (code < 128) {
      if (((KINDS[code] as number) & 1) === 0) return place;
      place++;
    } else {
      const point = text.codePointAt(place) ?? 0;
      if (!isNameStartPoint(point) && !isNameMorePoint(point)) return place;
      place += point > 0xffff ? 2 : 1;
    }
  }
}

/** Whether all of a text is one name without a prefix. */
export function isPlainName(name: string): boolean {
  return (
    name !== "" &&
    isNameStart(name, 0) &&
    nameEnd(name, 0) === name.length &&
    !name.includes(String.fromCharCode(COLON))
  );
}

function oneOf(...ranges: readonly (readonly [first: number, last: number])[]): (point: number) => boolean {
  return (point) => ranges.some(([first, last]) => point >= first && point <= last);
}

/** Characters that XML does not allow, and halves of pairs, which it allows together only. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
const NOT_ALLOWED = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Where the first character stands that XML does not allow; Infinity where all are allowed. */
export function firstNotAllowed(text: string): number {
  // Two searches: the one that knows pairs is slow, and hardly a text has any.
  if (!SUSPECT.test(text)) return Infinity;
  const found = text.search(NOT_ALLOWED);
  return found < 0 ? Infinity : found;
}
