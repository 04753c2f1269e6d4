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
const LONGEST = 18;

const CLASS_OF: ReadonlyMap<string, WordClass> = new Map(
  (Object.keys(LEXICON) as WordClass[]).flatMap((name) => LEXICON[name].map((word) => [word, name])),
);
const LONGEST_WORD = Math.max(...[...CLASS_OF.keys()].map((word) => word.length));

/** The best way to split what stands before a place: unknown characters count first, then words. */
interface Split {
  readonly unknown: number;
  readonly words: number;
  readonly word: WordClass | null;
  readonly before: Split | null;
}

/**
 * Takes a label apart with the fewest unknown characters, then the fewest words.
 * @param label normalized, see `normalizeLabel`
 * @returns null for what is too long for a label, and for nothing
 */
export function compose(label: string): Composition | null {
  if (label === "" || label.length > LONGEST) return null;
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
  for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
    const word = CLASS_OF.get(label.slice(end - length, end));
    if (word === undefined) continue;
    const rest = splits[end - length] as Split;
    const split = { unknown: rest.unknown, words: rest.words + 1, word, before: rest };
    if (split.unknown < best.unknown || (split.unknown === best.unknown && split.words < best.words)) {
      best = split;
    }
  }
  return best;
}
