import { LEXICON, WORD, type WordClass } from "./lexicon";

/** A label taken apart into known words. */
export interface Composition {
  /** The bits of all its words, see `WORD`. */
  readonly classes: number;
  /** Whether its words are all of one class. */
  readonly isOneClass: boolean;
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
/** Which characters known words are made of, by their codes. */
const KNOWN = new Uint8Array(0x10000);
for (const name of Object.keys(LEXICON) as WordClass[]) {
  for (const text of LEXICON[name]) {
    const last = text.charCodeAt(text.length - 1);
    ENDING.set(last, [...(ENDING.get(last) ?? []), { text, of: name }]);
    for (let at = 0; at < text.length; at++) KNOWN[text.charCodeAt(at)] = 1;
  }
}
for (const words of ENDING.values()) words.sort((a, b) => a.text.length - b.text.length);

/** The share of a label's characters that stand in any known word: no more of it can be known. */
export function mostKnown(label: string): number {
  let known = 0;
  for (let at = 0; at < label.length; at++) known += KNOWN[label.charCodeAt(at)] ?? 0;
  return known / label.length;
}

/**
 * Takes a label apart with the fewest unknown characters, then the fewest words.
 * @param label normalized, see `normalizeLabel`
 * @returns null for what is too long for a label, and for nothing
 */
export function compose(label: string): Composition | null {
  if (label === "" || label.length > LONGEST_COMPOSED) return null;
  // The best way to split what stands before each place: unknown characters count first, then words.
  const unknown = [0];
  const words = [0];
  const lasts: (Word | null)[] = [null];
  for (let end = 1; end <= label.length; end++) {
    let least = (unknown[end - 1] ?? 0) + 1;
    let fewest = words[end - 1] ?? 0;
    let last: Word | null = null;
    for (const word of ENDING.get(label.charCodeAt(end - 1)) ?? NO_WORDS) {
      if (!label.endsWith(word.text, end)) continue;
      const [left, before] = [unknown[end - word.text.length] ?? 0, words[end - word.text.length] ?? 0];
      if (left < least || (left === least && before + 1 < fewest))
        [least, fewest, last] = [left, before + 1, word];
    }
    unknown.push(least);
    words.push(fewest);
    lasts.push(last);
  }
  let classes = 0;
  let isOneClass = true;
  let last: WordClass | null = null;
  for (let end = label.length; end > 0; end -= lasts[end]?.text.length ?? 1) {
    const word = lasts[end];
    if (word === null || word === undefined) continue;
    last ??= word.of;
    if (word.of !== last) isOneClass = false;
    classes |= WORD[word.of];
  }
  const knownShare = 1 - (unknown[label.length] ?? 0) / label.length;
  return { classes, isOneClass: isOneClass && last !== null, last, knownShare };
}

const NO_WORDS: readonly Word[] = [];
