import { LEXICON, type WordClass } from "./lexicon";

/** A label taken apart into known words. */
export interface Composition {
  readonly classes: ReadonlySet<WordClass>;
  /** The class of the last known word. */
  readonly last: WordClass | null;
  /** Characters of known words, from 0 to 1. */
  readonly knownShare: number;
}

/** A longer text is a sentence, no label. */
export const LONGEST_COMPOSED = 18;

interface Word {
  readonly text: string;
  readonly of: WordClass;
}

/** Known words by the code of their last character, the shortest first. */
const ENDING = new Map<number, Word[]>();
/** The characters that known words are made of. */
const KNOWN = new Set<number>();
for (const name of Object.keys(LEXICON) as WordClass[]) {
  for (const text of LEXICON[name]) {
    const last = text.charCodeAt(text.length - 1);
    ENDING.set(last, [...(ENDING.get(last) ?? []), { text, of: name }]);
    for (let at = 0; at < text.length; at++) KNOWN.add(text.charCodeAt(at));
  }
}
for (const words of ENDING.values()) words.sort((a, b) => a.text.length - b.text.length);

/** The best way to split what stands before a place: unknown characters count first, then words. */
interface Split {
  readonly unknown: number;
  readonly words: number;
  readonly word: WordClass | null;
  readonly before: Split | null;
}

/** The share of a label's characters that stand in any known word: no more of it can be known. */
export function mostKnown(label: string): number {
  let known = 0;
  for (let at = 0; at < label.length; at++) if (KNOWN.has(label.charCodeAt(at))) known++;
  return known / label.length;
}

/**
 * Takes a label apart with the fewest unknown characters, then the fewest words.
 * @param label normalized, see `normalizeLabel`
 * @returns null for what is too long for a label, and for nothing
 */
export function compose(label: string): Composition | null {
  if (label === "" || label.length > LONGEST_COMPOSED) return null;
  const splits: Split[] = [{ unknown: 0, words: 0, word: null, before: null }];
  for (let end = 1; end <= label.length; end++) splits.push(bestSplit(label, end, splits));
  const whole = splits[label.length] as Split;
  const classes = new Set<WordClass>();
  let last: WordClass | null = null;
  for (let split: Split | null = whole; split !== null; split = split.before) {
    if (split.word === null) continue;
    last ??= split.word;
    classes.add(split.word);
  }
  return { classes, last, knownShare: 1 - whole.unknown / label.length };
}

function bestSplit(label: string, end: number, splits: readonly Split[]): Split {
  const before = splits[end - 1] as Split;
  let best: Split = { unknown: before.unknown + 1, words: before.words, word: null, before };
  for (const { text, of } of ENDING.get(label.charCodeAt(end - 1)) ?? NO_WORDS) {
    if (!label.endsWith(text, end)) continue;
    const rest = splits[end - text.length] as Split;
    const { unknown } = rest;
    const words = rest.words + 1;
    if (unknown < best.unknown || (unknown === best.unknown && words < best.words)) {
      best = { unknown, words, word: of, before: rest };
    }
  }
  return best;
}

const NO_WORDS: readonly Word[] = [];
