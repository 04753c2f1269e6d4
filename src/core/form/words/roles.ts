import { forgetRanks, type LabelRanks, ranksOf } from "../labels";
import { basesOf } from "./bases";
import { compose, LONGEST_COMPOSED, mostKnown } from "./compose";
import { hintsOf, NO_HINTS } from "./hints";
import { INDICATOR_ROLES, FUNDS_ROLES, type IndicatorRole, type Role, type Strengths } from "./role-names";

/** All that a label says, worked out once. */
export interface Said {
  /** What it is called by LABELS as a whole; undefined for one that no list has. */
  readonly ranks: LabelRanks | undefined;
  readonly strengths: Strengths;
  /** The columns of the indicator table that it names. */
  readonly roles: readonly IndicatorRole[];
  /** See `HINT`. */
  readonly hints: number;
}

/** What a composed label is worth beside one seen as a whole. */
const COMPOSED = 0.75;
/** What is known of a label is so much of it at least. */
const LEAST_KNOWN = 0.5;
/** From here on a label counts as naming a column. */
const NAMED = 0.4;
const NOTHING: Strengths = new Map();
const NO_ROLES: readonly IndicatorRole[] = [];
/** What a sentence says, or a number. */
export const NOTHING_SAID: Said = { ranks: undefined, strengths: NOTHING, roles: [], hints: NO_HINTS };

const ROLES: readonly Role[] = [
  ...new Set<Role>([...INDICATOR_ROLES, ...FUNDS_ROLES, "total", "fundsTotal"]),
];
const known = new Map<string, Said>();
const MOST_KNOWN = 5_000;

/**
 * What a label says. Few texts are labels, and they come again: each is worked out once.
 * @param label normalized
 */
export function saidBy(label: string): Said {
  if (label.length > LONGEST_COMPOSED && ranksOf(label) === undefined) return NOTHING_SAID;
  // Names and figures are no labels, and seldom come again.
  if (mostKnown(label) < LEAST_KNOWN && ranksOf(label) === undefined) return saidWithoutWords(label);
  const before = known.get(label);
  if (before !== undefined) return before;
  const said = workOut(label);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(label, said);
  return said;
}

/** @param label normalized */
export function strengthsOfLabel(label: string): Strengths {
  return saidBy(label).strengths;
}

/**
 * The columns of the indicator table that a label names.
 * @param label normalized
 */
export function rolesNamed(label: string): readonly IndicatorRole[] {
  return saidBy(label).roles;
}

let forgotten = 0;

/** Forgets what labels were worked out to say: how forms fare is also measured with some of LABELS missing. */
export function forgetLabels(): void {
  known.clear();
  forgetRanks();
  forgotten++;
}

/** How often labels have been forgotten: what was made of them before says nothing any more. */
export function timesForgotten(): number {
  return forgotten;
}

/** What a label says that no list has, and that words do not make. */
function saidWithoutWords(label: string): Said {
  const hints = hintsOf(label, NOTHING, NO_ROLES);
  return hints === NO_HINTS ? NOTHING_SAID : { ...NOTHING_SAID, hints };
}

function workOut(label: string): Said {
  const ranks = ranksOf(label);
  const strengths = strengthsWith(ranks, label);
  const roles = INDICATOR_ROLES.filter((role) => (strengths.get(role) ?? 0) >= NAMED);
  const hints = hintsOf(label, strengths, roles);
  const saysNothing = ranks === undefined && strengths.size === 0 && hints === NO_HINTS;
  return saysNothing ? NOTHING_SAID : { ranks, strengths, roles, hints };
}

function strengthsWith(ranks: LabelRanks | undefined, label: string): Strengths {
  const composed = composedStrengths(label);
  const whole = ranks === undefined ? [] : ROLES.filter((role) => ranks.has(role));
  if (whole.length === 0) return composed;
  // A whole label is what it was seen as; what its words could also be is worth less than that.
  return new Map([
    ...[...composed].map(([role, strength]) => [role, Math.min(strength, 0.3)] as const),
    ...whole.map((role) => [role, 1] as const),
  ]);
}

/** The same without the labels that were seen as a whole. */
export function composedStrengths(label: string): Strengths {
  if (mostKnown(label) < LEAST_KNOWN) return NOTHING;
  const composition = compose(label);
  if (composition === null || composition.knownShare < LEAST_KNOWN) return NOTHING;
  const share = composition.knownShare ** 1.5 * COMPOSED;
  const strengths = basesOf(composition);
  for (const [role, base] of strengths) strengths.set(role, base * share);
  return strengths;
}
