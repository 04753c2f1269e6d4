import { type CoveredPlaces, isCovered } from "./covered";
import { hasNumber, isFilled } from "./numbers";
import type { Indicator, SharingRow, TableRow, TextField } from "./types";

/**
 * Gives rows without a score of their own to the indicator above in the same first-level group, as where one score cell
 * is merged over several rows. Such a row has no points at all; or it has a weight, and the score above is more than
 * its own row's weight allows, or a merged cell is known to lie over its own.
 */
export function joinSharing(rows: readonly TableRow[], covered: CoveredPlaces): Indicator[] {
  const isHidden = ({ score }: Indicator) => score !== null && isCovered(covered, score.at);
  const indicators: Indicator[] = [];
  for (const row of rows) {
    const above = indicators.at(-1);
    const category = row.kind === "named" ? row.category : row.indicator.category;
    const isSameGroup = above !== undefined && above.category?.at === category?.at;
    if (row.kind === "named") {
      // What a result is made of counts only where the result itself is left to it.
      const isNeeded = !row.isBreakdown || above?.actual?.value === "";
      if (isSameGroup && isNeeded && isSameLine(above, row.dimension)) share(indicators, above, row.sharing);
    } else if (isSameGroup && (isHidden(row.indicator) || reachesOver(above, row.indicator))) {
      share(indicators, above, row.indicator);
    } else indicators.push(row.indicator);
  }
  return indicators;
}

/**
 * Where rows have weights, one without in another second-level group has been left unfilled; without a weight column a
 * score may be merged across these groups.
 */
function isSameLine({ weight, dimension: own }: Indicator, dimension: TextField | null): boolean {
  return weight === null || own?.value === dimension?.value;
}

/** Whether the score above stands for this row too: it goes beyond the weights that it has so far. */
function reachesOver(above: Indicator, { weight, score }: Indicator): boolean {
  if (!hasNumber(weight) || isFilled(score) || !hasNumber(above.score) || !hasNumber(above.weight))
    return false;
  const reach = [above.weight, ...above.sharing.map((row) => row.weight)]
    .filter(hasNumber)
    .reduce((total, { value }) => total.plus(value), above.weight.value.times(0));
  return (
    above.score.value.greaterThan(reach) && above.score.value.lessThanOrEqualTo(reach.plus(weight.value))
  );
}

function share(
  indicators: Indicator[],
  above: Indicator,
  { row, name, target, unit, actual, weight, reason }: SharingRow,
) {
  const sharing = [...above.sharing, { row, name, target, unit, actual, weight, reason }];
  indicators[indicators.length - 1] = { ...above, sharing };
}
