import { Decimal } from "../number";
import type { Profile } from "../profile";
import { type ClausePair, extentOf, inUnitOf, isExact } from "../quantity";
import { type Attainment, equality, forward, met, missed, range, reverse } from "./attainment";
import type { Aim } from "./direction";

/** One clause of a target with the result that answers it, in the target's unit. */
export interface MeasuredClause {
  readonly pair: ClausePair;
  readonly actual: Decimal;
  readonly aim: Aim;
}

/**
 * How far a clause was reached. A result that is not exact (300余人, 5-10次, 3次以上) reaches it if it does so wherever
 * it lies; null where that depends on where it lies.
 */
export function attainmentOf(clause: MeasuredClause, profile: Profile): Attainment | null {
  const { pair } = clause;
  const exactly = attainmentAt(clause, clause.actual, profile);
  const isPoint = isExact(pair.actual);
  if (isPoint && pair.target.rough === null) return exactly;
  const ends = isPoint ? [exactly] : endsOf(clause, profile);
  const lenient = pair.target.rough === null ? [] : [leniently(clause, profile)];
  const all = [exactly, ...ends, ...lenient];
  // The number itself is no witness where the result is more or less than that: 超过6小时 against >6小时.
  const witnesses = isBeside(clause) ? all.slice(1) : all;
  const said = () => `${pair.actual.text}，目标 ${pair.target.text}`;
  if (witnesses.every(({ isMet }) => isMet)) return exactly.isMet ? exactly : met(said);
  if (witnesses.some(({ isMet }) => isMet)) return null;
  const least = Decimal.min(...all.map((each) => each.least));
  const most = Decimal.max(...all.map((each) => each.most));
  return { ...(exactly.isMet ? missed(said) : exactly), least, most };
}

function isBeside({ pair: { actual } }: MeasuredClause): boolean {
  const { isFromOpen, from, isToOpen, to } = extentOf(actual);
  return (isFromOpen && from.equals(actual.value)) || (isToOpen && to.equals(actual.value));
}

/** The least and the most that a result may be; an end that is not reached itself is passed over by a trifle. */
function endsOf(clause: MeasuredClause, profile: Profile): Attainment[] {
  const { actual } = clause.pair;
  const { from, isFromOpen, to, isToOpen } = extentOf(actual);
  const at = (value: Decimal, shift: number) => {
    if (!value.isFinite()) return attainmentAt(clause, value, profile);
    const here = inUnitOf({ ...actual, value }, clause.pair.target) ?? value;
    const trifle = here.abs().plus(1).times("1e-12").times(shift);
    return attainmentAt(clause, here.plus(trifle), profile);
  };
  return [at(from, isFromOpen ? 1 : 0), at(to, isToOpen ? -1 : 0)];
}

/** Against 约200人 a few less are as good. */
function leniently(clause: MeasuredClause, profile: Profile): Attainment {
  const { pair, aim, actual } = clause;
  const { from, to } = pair.target.rough ?? { from: pair.target.value, to: pair.target.value };
  const value = aim.direction === "reverse" ? to : from;
  return attainmentAt({ ...clause, pair: { ...pair, target: { ...pair.target, value } } }, actual, profile);
}

function attainmentAt(
  { pair: { target }, aim }: MeasuredClause,
  actual: Decimal,
  profile: Profile,
): Attainment {
  const formulas = profile.reverseFormulas;
  switch (aim.direction) {
    case "forward":
      return forward(target.value, actual, aim.isStrict);
    case "reverse":
      return reverse(target.value, actual, formulas, aim.isStrict);
    case "equal":
      return equality(target.value, actual, formulas);
    case "range":
      return range(target.value, target.upTo ?? target.value, actual, formulas);
  }
}
