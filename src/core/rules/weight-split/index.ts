import { difference, plain, type Points, points } from "../../number";
import type { Profile } from "../../profile";
import { weightsHold } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { remark } from "../shared/findings";
import { type Group, splitOf } from "../shared/groups";
import { textField } from "../shared/labels";

/** Where a form has nobody to ask, the points of 满意度 go to 效益. */
const SATISFACTION = "满意度";
const BENEFIT = "效益";

export const weightSplit = defineRule({
  id: "W04",
  name: "weight-split",
  title: "分值划分与口径不一致",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: false,
  check(form, { profile }) {
    // Weights that do not make the whole are W01's finding: their split says nothing.
    if (form.kind !== "project" || (form.hasWeightColumn && !weightsHold(form, profile))) return [];
    const split = splitOf(form, profile);
    if (split === null) return [];
    const expected = expectedPoints(split.groups);
    const differs = ({ share, points: own }: Group) => !own.equals(expected.get(share.name) ?? points(0));
    const differing = split.groups.filter(differs);
    const first = differing.find(({ category }) => category !== null) ?? differing[0];
    if (first === undefined && split.others.length === 0) return [];
    const cell = first?.category ?? split.others[0] ?? form.categories[0];
    const at = cell?.at ?? form.anchor;
    return [
      remark({
        at,
        row: cell ?? textField(at, "一级指标"),
        what: `各一级指标的分值为${listed(split.groups.map(({ share, points: own }) => [share.name, own]))}${unknown(split.others)}，${profile.title}口径为${usual(profile)}。`,
        todo: "请确认分值划分的依据；如当地另有规定，请选用相应口径。",
        stated: first === undefined ? null : plain(first.points),
        expected: first === undefined ? null : plain(expected.get(first.share.name) ?? first.share.points),
      }),
    ];
  },
});

/** What each group should have: the profile's points, those of an absent 满意度 with 效益 if they stand there. */
function expectedPoints(groups: readonly Group[]): Map<string, Points> {
  const expected = new Map(groups.map(({ share }) => [share.name, share.points]));
  const satisfaction = groups.find(({ share }) => share.name === SATISFACTION);
  const benefit = groups.find(({ share }) => share.name === BENEFIT);
  if (satisfaction === undefined || benefit === undefined || !satisfaction.points.isZero()) return expected;
  if (!difference(benefit.points, benefit.share.points).equals(satisfaction.share.points)) return expected;
  return expected.set(SATISFACTION, satisfaction.points).set(BENEFIT, benefit.points);
}

function listed(parts: readonly (readonly [name: string, points: Points])[]): string {
  return parts.map(([name, own]) => `${name} ${plain(own)}`).join("、");
}

function usual({ categories }: Profile): string {
  return listed(categories.map((share) => [share.name, share.points]));
}

function unknown(others: readonly { readonly value: string }[]): string {
  return others.length === 0 ? "" : `，另有“${others.map(({ value }) => value).join("”“")}”`;
}
