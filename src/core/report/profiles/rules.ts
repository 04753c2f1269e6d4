import type { Profile } from "../../profile";
import type { Fault } from "../../profile/format";
import { CATALOGUE } from "../../rules";

/** Severities that a profile sets for rules that there are none of, as faults of its file. */
export function ruleFaults({ severities }: Profile): Fault[] {
  const what = "没有这条规则，请核对规则的名称";
  return Object.keys(severities)
    .filter((name) => !CATALOGUE.some((rule) => rule.name === name))
    .map((name) => ({ field: `severities.${name}`, what, onPage: what }));
}
