import type { Reading } from "../../../src/core/form";
import { LABELS, normalizeLabel } from "../../../src/core/form/labels";
import { LEXICON, type WordClass } from "../../../src/core/form/words/lexicon";
import type { Random } from "./random";

export type TableRole = keyof Reading["columns"];
export type FundsRole = keyof Reading["funds"];
/** What a heading, or the label of a line, says. */
export type Said = TableRole | FundsRole | "total" | "fundsTotal";

type Pattern = readonly (WordClass | `=${string}`)[];

/** Of which classes the words of a label are, in their order; "=" a word of its own. */
const PATTERNS: Readonly<Record<Said, readonly [Pattern, ...Pattern[]]>> = {
  category: [
    ["level1", "topic"],
    ["level1", "topic", "name"],
  ],
  dimension: [
    ["level2", "topic"],
    ["level2", "topic", "name"],
  ],
  indicator: [
    ["level3", "topic"],
    ["level3", "topic", "name"],
  ],
  target: [
    ["plan", "value"],
    ["time", "plan", "value"],
    ["topic", "plan", "value"],
    ["start", "plan", "value"],
  ],
  actual: [
    ["real", "value"],
    ["time", "real", "value"],
    ["real", "=情况"],
  ],
  weight: [["weight"], ["topic", "weight"]],
  score: [["score"], ["self", "score"], ["topic", "score"]],
  nature: [["nature"], ["topic", "nature"]],
  unit: [["measure", "=单位"], ["measure"]],
  reason: [
    ["reason", "=原因"],
    ["reason", "glue", "reason"],
    ["reason", "remark"],
  ],
  initialBudget: [["start", "budget", "amount"]],
  annualBudget: [
    ["time", "budget", "amount"],
    ["changed", "budget", "amount"],
  ],
  executed: [
    ["time", "spent", "amount"],
    ["real", "spent", "amount"],
  ],
  rate: [
    ["spent", "rate"],
    ["=资金", "spent", "rate"],
  ],
  total: [
    ["total", "score"],
    ["self", "total", "score"],
  ],
  fundsTotal: [
    ["amount", "fundsTotal"],
    ["time", "amount", "fundsTotal"],
  ],
};

const WHOLE: ReadonlySet<string> = new Set(Object.values(LABELS).flat());

/** Words of a class; those that may not be used are left out, as long as others are left. */
function wordsOf(name: WordClass, avoided: ReadonlySet<string>): readonly [string, ...string[]] {
  const all: readonly string[] = LEXICON[name];
  const left = all.filter((word) => !avoided.has(word));
  return (left.length === 0 ? all : left) as readonly [string, ...string[]];
}

/**
 * A label that says the same in words of the lexicon, and that no list has as a whole.
 * @param avoided words that are not used where their class has others
 */
export function paraphrase(said: Said, random: Random, avoided: ReadonlySet<string> = new Set()): string {
  for (let tries = 0; tries < 50; tries++) {
    const words = random
      .pick(PATTERNS[said])
      .map((part) =>
        part.startsWith("=") ? part.slice(1) : random.pick(wordsOf(part as WordClass, avoided)),
      );
    const label = words.join("");
    const isTwice = words.some((word, index) => index > 0 && word === words[index - 1]);
    if (!isTwice && !WHOLE.has(normalizeLabel(label))) return label;
  }
  throw new Error(`no paraphrase of ${said} that is no whole label`);
}
