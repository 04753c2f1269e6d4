import { toA1 } from "../../cells";
import { CATALOGUE, type Rule, type Unjudged } from "../../rules";
import { isScored } from "../../scoring";
import type { FormReview } from "../types";

/** 无法判断: what is neither right nor wrong for one cause, and the rules that could not tell. */
export interface UnjudgedCause extends Pick<Unjudged, "at" | "missing"> {
  readonly rules: readonly [Rule, ...Rule[]];
  /** "执行率、执行率得分" */
  readonly what: string;
}

/** Rules that may have to leave something open. */
const UNJUDGED = CATALOGUE.filter((rule) => "unjudged" in rule);

/** What the rules cannot judge on a scored form, one entry for each cause. */
export function unjudgedOf({ results, choice: { profile } }: FormReview): UnjudgedCause[] {
  const { form } = results;
  if (!form.hasScoreColumn || !isScored(form)) return [];
  const causes = new Map<string, UnjudgedCause>();
  for (const rule of UNJUDGED) {
    for (const { at, what, missing } of rule.unjudged?.(form, { profile }) ?? []) {
      const key = toA1(at);
      const known = causes.get(key);
      causes.set(
        key,
        known === undefined
          ? { at, missing, rules: [rule], what }
          : { ...known, rules: [...known.rules, rule], what: `${known.what}、${what}` },
      );
    }
  }
  return [...causes.values()];
}
