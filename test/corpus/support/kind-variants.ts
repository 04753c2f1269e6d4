import { fromA1, toA1 } from "../../../src/core/cells";
import {
  kindReworded,
  kindShifted,
  withBlankColumnIn,
  withBlankRowsIn,
  withColumnsPermuted,
  withTexts,
} from "./kind-moves";
import type { Kind, KindExpected, Merging, Typing } from "./kinds";
import { type Random, randomFrom } from "./random";

/** A kind in another layout or wording, perhaps with an error planted; what was done to it is in its name. */
export interface KindVariant {
  readonly kind: Kind;
  readonly typing: Typing;
  readonly merging: Merging;
  /** Corrections that are right, though in other words a person may have to confirm them: rule and value. */
  readonly right: NonNullable<KindExpected["safe"]>;
}

type Move = readonly [name: string, move: (kind: Kind, random: Random) => Kind];
const MOVES: readonly Move[] = [
  ["permute", withColumnsPermuted],
  ["blank rows", withBlankRowsIn],
  ["blank column", withBlankColumnIn],
  ["shift", kindShifted],
];

/** So many variants of a kind, the same for the same seed. */
export function kindVariants(kind: Kind, seed: number, count: number): KindVariant[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const plants = [wrongExecutionScore(kind), wrongTotal(kind)].filter((each) => each !== null);
    const planted = random.whole(0, 1) === 1 ? plants[random.whole(0, 1)] : undefined;
    let own: Kind = planted ?? kind;
    const right = own.expected.safe ?? {};
    if (random.whole(0, 1) === 1) own = toFind({ ...kindReworded(own, random), name: `${own.name} + words` });
    const merging = random.pick(["first cell only", "filled", "filled and hidden"] as const);
    for (const [name, move] of MOVES) {
      // Of moved columns and rows nothing tells any more which cells a group's name is carried down to.
      if (random.whole(0, 1) === 1) own = { ...move(own, random), name: `${own.name} + ${name}` };
    }
    const typing = random.pick(["text", "numbers"] as const);
    return {
      kind: { ...own, name: `${own.name} (${index + 1}, ${typing}, ${merging})` },
      typing,
      merging,
      right,
    };
  });
}

/** In other words a correction may be one that a person confirms; what is wrong must still be found. */
function toFind(kind: Kind): Kind {
  const { safe = {}, must = [], ...expected } = kind.expected;
  return { ...kind, expected: { ...expected, must: [...must, ...Object.keys(safe)] } };
}

const isNumber = (text: string | undefined) => text !== undefined && /^\d+(?:\.\d+)?$/.test(text);

/** A fifth of a point less than the rate gives, the total being right. */
function wrongExecutionScore(kind: Kind): Kind | null {
  const heading = kind.columns[0]?.funds.score;
  if (heading === undefined || kind.columns.length > 1) return null;
  const { row: header, column } = fromA1(heading);
  const row = kind.grid.findIndex((texts, index) => index > header && isNumber(texts[column]));
  return planted(kind, "E02", row, column, "0.2");
}

const TOTAL_LABEL = /^(?:总分|总得分|评价总分)$/;

/** Three tenths of a point less than the rows make. */
function wrongTotal(kind: Kind): Kind | null {
  if (kind.columns.length > 1) return null;
  const row = kind.grid.findIndex((texts) => texts.some((text) => TOTAL_LABEL.test(text)));
  const texts = kind.grid[row] ?? [];
  return planted(kind, "T01", row, texts.findLastIndex(isNumber), "0.3");
}

/** Only where the rule is silent so far, and nothing else is wrong with the figures. */
function planted(kind: Kind, rule: string, row: number, column: number, less: string): Kind | null {
  const { expected } = kind;
  const right = kind.grid[row]?.[column];
  if (right === undefined || !isNumber(right) || expected.safe !== undefined) return null;
  if (expected.not?.includes(rule) !== true || NOT_PLANTED.test(kind.name)) return null;
  const wrong = ((Math.round(Number(right) * 100) - Number(less) * 100) / 100).toFixed(2);
  const changed: KindExpected = {
    ...expected,
    not: expected.not.filter((each) => each !== rule),
    safe: { [rule]: right },
    ...(rule === "T01" && expected.total !== undefined && { total: wrong.replace(/\.?0+$/, "") }),
  };
  const name = `${kind.name} + ${rule} at ${toA1({ row, column })}`;
  return { ...withTexts(kind, { [toA1({ row, column })]: wrong }), name, expected: changed };
}

/** Where figures are rounded to one decimal, a row's score is in doubt, or nothing is filled in: no total is sure. */
const NOT_PLANTED = /one-decimal|wrong-way|empty-form/;
