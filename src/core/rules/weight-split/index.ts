import { plain, type Points } from "../../number";
import { type Profile, shareName } from "../../profile";
import { unusualSplit } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const weightSplit = defineRule({
  id: "W04",
  name: "weight-split",
  title: "分值划分与口径不一致",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  compares: true,
  check(form, { profile }) {
    const split = form.kind === "project" ? unusualSplit(form, profile) : null;
    if (split === null) return [];
    const { groups, differing, others } = split;
    const first = differing.find(({ category }) => category !== null) ?? differing[0];
    const cell = first?.category ?? others[0] ?? form.categories[0];
    const at = cell?.at ?? form.anchor;
    return [
      forPerson({
        at,
        row: cell ?? { at, value: "一级指标" },
        what: `各一级指标的分值为${listed(groups.map(({ share, points: own }) => [shareName(share), own]))}${unknown(others)}，${profile.title}口径为${usual(profile)}。`,
        todo: "请确认分值划分的依据；当地另有规定的，请选用相应口径。",
        stated: first === undefined ? null : plain(first.points),
        expected: first === undefined ? null : plain(first.usual),
      }),
    ];
  },
});

function listed(parts: readonly (readonly [name: string, points: Points])[]): string {
  return parts.map(([name, own]) => `${name} ${plain(own)}`).join("、");
}

function usual({ categories }: Profile): string {
  return listed(categories.map((share) => [shareName(share), share.points]));
}

function unknown(others: readonly { readonly value: string }[]): string {
  return others.length === 0 ? "" : `，另有“${others.map(({ value }) => value).join("”“")}”`;
}
