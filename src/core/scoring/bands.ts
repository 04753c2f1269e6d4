import { type Points, points } from "../number";
import { factOfRowBy, type Indicator, type SharingRow } from "../form";
import type { Profile, ResultBand } from "../profile";

/** What may stand before the words that name a band without changing what they say. */
const EMPHASIS = /^(?:已经|已|均已|均|全部|全面|总体|圆满|较好)+/;

/**
 * The band that a result names: "部分达成预期指标". Each part of the text is looked at from its beginning, the longest
 * word wins, so that 未达成 is not taken for 达成. Null where it names none, or two that differ.
 */
export function bandOf(result: string, { resultBands }: Profile): ResultBand | null {
  const named = new Set(
    result
      .normalize("NFKC")
      .replace(/[\s“”"'‘’]/g, "")
      .split(/[,，.。;；、:：!！()（）]/)
      .flatMap((part) => bandAtStart(part, resultBands) ?? []),
  );
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** The band that a row's result names. */
export const bandOfRow = factOfRowBy(({ actual }: Indicator | SharingRow, profile: Profile) =>
  actual === null ? null : bandOf(actual.value, profile),
);

function bandAtStart(part: string, bands: readonly ResultBand[]): ResultBand | null {
  const bare = part.replace(EMPHASIS, "");
  let best: { band: ResultBand; length: number } | null = null;
  for (const band of bands) {
    for (const word of band.words) {
      if (word === "" || word.length <= (best?.length ?? 0)) continue;
      if (part.startsWith(word) || bare.startsWith(word)) best = { band, length: word.length };
    }
  }
  return best?.band ?? null;
}

/** The scores a band allows of a weight: 80–100 % of 10 is 8 to 10. */
export function bandLimits({ from, to }: ResultBand, weight: Points): { least: Points; most: Points } {
  return {
    least: points(weight.times(from).dividedBy(100)),
    most: points(weight.times(to).dividedBy(100)),
  };
}
