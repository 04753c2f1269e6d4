import { Decimal, plain, points, type Points, roundHalfUp, smaller } from "../number";
import type { Profile } from "../profile";
import type { Attainment, Working } from "./attainment";

/** What a result may score of a weight, in 分. */
export interface ExpectedScore {
  readonly least: Points;
  readonly most: Points;
  /** Rounded, never above the weight; null where a target was missed and nothing says in which proportion. */
  readonly proposed: Points | null;
  /** How the proposed score comes about: "21 ÷ 24 × 10 = 8.75". */
  readonly working: Working;
  /** Whether the profile's steps or lines give it, and no proportion; its working then names them. */
  readonly isByStep: boolean;
}

/** The score that follows from how far the target was reached, in proportion (财预〔2020〕10号) or by the profile's steps. */
export function expectedScore(attainment: Attainment, weight: Points, { decimals }: Profile): ExpectedScore {
  const { isMet, least, most, proposed, step } = attainment;
  const of = (share: Decimal) => points(weight.times(share));
  const exact = proposed === null ? null : of(proposed);
  // A weight with more decimals than scores have must not be rounded over.
  const rounded = exact === null ? null : smaller(weight, roundHalfUp(exact, decimals));
  return {
    least: of(least),
    most: of(most),
    proposed: rounded,
    working: () => {
      const working = attainment.working();
      if (step === "" && (isMet || exact === null)) return working;
      const product = exact === null ? working : `${working} × ${plain(weight)} = ${shown(exact, decimals)}`;
      return withStep(step, product);
    },
    isByStep: step !== "",
  };
}

function withStep(step: string, product: string): string {
  return step === "" ? product : `${step}：${product}`;
}

/** Two decimals more than are kept, so that the rounding can be followed. */
function shown(value: Points, decimals: number): string {
  const text = plain(roundHalfUp(value, decimals + 2));
  return text === plain(roundHalfUp(value, decimals)) ? text : `${text}，四舍五入保留 ${decimals} 位`;
}
