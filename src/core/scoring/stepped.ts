import { Decimal, percent, type Percent, plain, roundHalfUp } from "../number";
import { isProportional, type Profile, reckonedShare, type Scoring } from "../profile";
import type { Attainment } from "./attainment";
import type { MeasuredClause } from "./measured";

/**
 * What a clause earns where the profile scores by steps, from a pass line on, up to a ceiling or a limit; the same where
 * it scores in proportion, or where nothing says in which proportion a target was missed.
 */
export function byScoring(
  attainment: Attainment,
  clause: MeasuredClause,
  scoring: Scoring,
  { decimals }: Pick<Profile, "decimals">,
): Attainment {
  const { isMet, proposed } = attainment;
  if (isProportional(scoring) || proposed === null) return attainment;
  const shareOf = (share: Decimal) => reckonedShare(isMet ? rateWhenMet(clause) : rateOf(share), scoring);
  const earned = shareOf(proposed);
  const ends = [attainment.least, attainment.most].map((share) => shareOf(share).share);
  const rate = isMet ? rateWhenMet(clause) : rateOf(proposed);
  const text = earned.by === "step" && earned.text === "" ? BELOW_ALL_STEPS : earned.text;
  if (text === "") {
    return { ...attainment, proposed: earned.share, least: Decimal.min(...ends), most: Decimal.max(...ends) };
  }
  return {
    isMet,
    least: Decimal.min(...ends),
    most: Decimal.max(...ends),
    proposed: earned.share,
    working: () => `${plain(rateOf(earned.share))}%`,
    step: `${attainment.working()}，完成 ${plain(roundHalfUp(rate, decimals))}%，${text}`,
  };
}

const BELOW_ALL_STEPS = "不到最低一档的，不得分";

function rateOf(share: Decimal): Percent {
  return percent(share.times(100));
}

/** A result beyond its target by how much; where less is better, or the target is to be hit, just all of it. */
function rateWhenMet({ aim, actual, pair: { target } }: MeasuredClause): Percent {
  const isMore = aim.direction === "forward" && target.value.greaterThan(0);
  return percent(isMore ? Decimal.max(actual.times(100).dividedBy(target.value), 100) : new Decimal(100));
}
