import { factOfRow, normalizeLabel, type Indicator } from "../form";
import { difference, type Percent, points, type Points } from "../number";
import { type Profile, type Reckoned, reckonedShare, type Scoring } from "../profile";

/** Whether a row asks how satisfied people are: by its group, or by its own name. */
export const isSatisfactionRow = factOfRow(({ category, dimension, name }: Indicator): boolean => {
  const texts = [category?.value, dimension?.value, name.value];
  return texts.some((text) => /满意(?:度|率)/u.test(normalizeLabel(text ?? "")));
});

/** How a profile scores the result of a row with numbers. */
export function resultScoringOf(row: Indicator, { resultScoring, satisfactionScoring }: Profile): Scoring {
  return isSatisfactionRow(row) ? satisfactionScoring : resultScoring;
}

/**
 * What a result earns of its row's weight by the profile: a share from 0 to 1, and by which step or line.
 * @param rate the result in percent of its target, not rounded: 120 where a fifth more was done
 */
export function resultShare(row: Indicator, rate: Percent, profile: Profile): Reckoned {
  return reckonedShare(rate, resultScoringOf(row, profile));
}

/**
 * A total without the rows that do not apply, converted to the whole: score ÷ (100 − points that do not apply) × 100,
 * not rounded. Null where nothing is left to divide by.
 */
export function convertedTotal(score: Points, unused: Points, { totalPoints }: Profile): Points | null {
  const left = difference(totalPoints, unused);
  return left.greaterThan(0) ? points(score.dividedBy(left).times(totalPoints)) : null;
}
