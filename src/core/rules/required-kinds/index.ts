import type { Form } from "../../form";
import { type Kind, type Profile, shareOf } from "../../profile";
import { COMMON_PRACTICE, defineRule } from "../rule";
import { forPerson } from "../shared";

export const requiredKinds = defineRule({
  id: "W07",
  name: "required-kinds",
  title: "缺少必设的指标类型",
  severity: "info",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check(form, { profile }) {
    const missing = profile.requiredKinds.filter((kind) => isMissing(kind, form, profile));
    if (missing.length === 0) return [];
    const { categories, anchor, indicators } = form;
    const at = categories[0]?.at ?? indicators[0]?.name.at ?? anchor;
    return [
      forPerson({
        at,
        row: { at, value: "二级指标" },
        what: `${profile.title}口径要求设置的${missing.map((kind) => `“${kind}”`).join("")}类指标，表中没有。`,
        todo: "请补充该类指标；确不适用的，请说明。",
      }),
    ];
  },
});

/** Kinds that stand on the second level, below 产出. */
const PARTS: readonly Kind[] = ["数量", "质量", "时效"];

function isMissing(kind: Kind, form: Form, profile: Profile): boolean {
  const { indicators, categories } = form;
  // A form without a second level does not say what its rows are.
  if (PARTS.includes(kind) && !indicators.some(({ dimension }) => dimension?.value)) return false;
  const share = shareOf(profile, PARTS.includes(kind) ? "产出" : kind);
  // That a whole group is missing W06 says, or the sum of its points.
  if (share !== null && !categories.some(({ value }) => shareOf(profile, value) === share)) return false;
  const word = kind === "满意度" ? "满意" : kind;
  return !indicators.some(({ category, dimension, name }) =>
    [category, dimension, ...(kind === "满意度" ? [name] : [])].some((field) => field?.value.includes(word)),
  );
}
