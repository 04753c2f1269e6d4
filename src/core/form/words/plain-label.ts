import { isTraditional } from "./traditional";

/** What becomes of a character in a label, by its code; of one that is not listed only Unicode's own rules tell. */
const UNKNOWN = 0;
const KEPT = 1;
const DROPPED = 2;
const OPENS = 3;
const CLOSES = 4;
/** The full-width form of an ASCII character that is kept. */
const WIDE = 5;

const FULL_WIDTH = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };
const HAN = { first: 0x4e00, last: 0x9fa5 };

const FATES = fatesOfCharacters();

function fatesOfCharacters(): Uint8Array {
  const fates = new Uint8Array(0x10000);
  fates.fill(KEPT, 0x21, 0x7f);
  fates.fill(KEPT, HAN.first, HAN.last + 1);
  const set = (characters: string, fate: number) => {
    for (const character of characters) fates[character.charCodeAt(0)] = fate;
  };
  set("“”‘’—–·×÷±≥≤→", KEPT);
  set("*,:.[]\t\n\v\f\r \u00a0\u3000★☆、。【】", DROPPED);
  set("(", OPENS);
  set(")", CLOSES);
  for (let code = HAN.first; code <= HAN.last; code++) {
    if (isTraditional(code)) fates[code] = UNKNOWN;
  }
  for (let code = FULL_WIDTH.first; code <= FULL_WIDTH.last; code++) {
    const narrow = fates[code - FULL_WIDTH.distance] ?? UNKNOWN;
    fates[code] = narrow === KEPT ? WIDE : narrow;
  }
  return fates;
}

/**
 * A label of usual characters, as `normalizeLabel` describes it, in one pass and without Unicode's tables; nearly every
 * text is one, and most are labels as they stand.
 * @returns null where a character needs these tables
 */
export function plainLabel(text: string): string | null {
  let label = "";
  let from = 0;
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const fate = FATES[code];
    if (fate === KEPT) continue;
    if (fate === UNKNOWN) return null;
    if (at > from) label += text.slice(from, at);
    from = at + 1;
    if (fate === WIDE) label += String.fromCharCode(code - FULL_WIDTH.distance);
    else if (fate === OPENS) open = label.length;
    else if (fate === CLOSES && open >= 0) {
      label = label.slice(0, open);
      open = -1;
    }
  }
  if (from === 0) return text;
  return from === text.length ? label : label + text.slice(from);
}
