/** What a row of a worksheet holds, as its bytes tell. */
export interface FoundRow {
  /** The number that it states, from 1. */
  readonly number: number | null;
  /** Where it ends. */
  readonly end: number;
  readonly hasValues: boolean;
  readonly hasFormulas: boolean;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTES = [0x22, 0x27];
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const [C, F, R] = [0x63, 0x66, 0x72];

/** Names of elements are short where they are honest. */
const LONGEST_NAME = 100;

/** The first place from `at` on that is no white space. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let place = at;
  while (isBlank(bytes[place])) place++;
  return place;
}

/** The name that begins at a place; null where it may go on behind the last byte. */
export function nameAt(bytes: Uint8Array, at: number): string | null {
  const end = nameEnd(bytes, at);
  if (end === bytes.length && end - at < LONGEST_NAME) return null;
  return String.fromCharCode(...bytes.subarray(at, Math.min(end, at + LONGEST_NAME)));
}

/** Behind the ">" of the tag that begins at a place; -1 where it is yet to come. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let place = at; place < bytes.length; place++) {
    const byte = bytes[place] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (QUOTES.includes(byte)) quote = byte;
    else if (byte === GREATER_THAN) return place + 1;
  }
  return -1;
}

/** The row whose start tag begins at a place; "goes on" where it ends behind the last byte. */
export function rowAt(bytes: Uint8Array, at: number, name: string): FoundRow | "goes on" | "no row" {
  if (bytes[at] !== LESS_THAN) return "no row";
  const found = nameAt(bytes, at + 1);
  if (found === null) return "goes on";
  if (found !== name) return "no row";
  const open = tagEnd(bytes, at);
  if (open < 0) return "goes on";
  const number = numberIn(bytes, at + 1 + name.length, open);
  if (bytes[open - 2] === SLASH) return { number, end: open, hasValues: false, hasFormulas: false };
  return contentFrom(bytes, open, name, number);
}

function contentFrom(
  bytes: Uint8Array,
  from: number,
  name: string,
  number: number | null,
): FoundRow | "goes on" | "no row" {
  const local = name.lastIndexOf(":") + 1;
  let hasValues = false;
  let hasFormulas = false;
  for (let at = bytes.indexOf(LESS_THAN, from); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (bytes[at + 1] === SLASH) {
      if (bytes[at + 2 + local] !== R || !matches(bytes, at + 2, name)) continue;
      const end = tagEnd(bytes, at);
      return end < 0 ? "goes on" : { number, end, hasValues, hasFormulas };
    }
    const start = at + 1 + local;
    const isShort = nameEnd(bytes, start, start + 2) === start + 1;
    if (isShort && bytes[start] === C) continue;
    // Comments and the like could hold what looks like the end of the row.
    if (!isLetter(bytes[at + 1])) return at + 1 < bytes.length ? "no row" : "goes on";
    if (isShort && bytes[start] === F) hasFormulas = true;
    else hasValues = true;
  }
  return "goes on";
}

function matches(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + index] !== name.charCodeAt(index)) return false;
  }
  return nameEnd(bytes, at + name.length, at + name.length + 1) === at + name.length;
}

/** The number in the attribute r of a start tag. */
function numberIn(bytes: Uint8Array, from: number, end: number): number | null {
  for (let at = from; at < end; at++) {
    if (bytes[at] !== R || !isBlank(bytes[at - 1]) || bytes[at + 1] !== EQUALS) continue;
    let number = 0;
    for (let place = at + 3; place < end; place++) {
      const digit = (bytes[place] as number) - 0x30;
      if (digit < 0 || digit > 9) return place > at + 3 ? number : null;
      number = number * 10 + digit;
    }
  }
  return null;
}

function nameEnd(bytes: Uint8Array, at: number, limit = at + LONGEST_NAME): number {
  const last = Math.min(limit, bytes.length);
  let place = at;
  while (place < last) {
    const byte = bytes[place] as number;
    if (byte === GREATER_THAN || byte === SLASH || isBlank(byte)) return place;
    place++;
  }
  return place;
}

function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && byte <= 0x20 && BLANKS.includes(byte);
}

/** Letters that begin names, and everything beyond ASCII. */
function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte > 0x40 || byte === COLON);
}
