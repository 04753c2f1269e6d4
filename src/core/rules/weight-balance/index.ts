import { type Form, hasNumber } from "../../form";
import { plain } from "../../number";
import { groupsOf, type Profile, shareName, shareOf } from "../../profile";
import { unusualSplit, weightsHold } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const weightBalance = defineRule({
  id: "W06",
  name: "weight-balance",
  title: "权重过于集中或指标类别不全",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check: (form, { profile }) =>
    form.kind === "project" ? [...heavyRows(form, profile), ...missingGroups(form, profile)] : [],
});

function heavyRows({ indicators }: Form, { heaviestRow }: Profile): Observation[] {
  return indicators.flatMap((indicator) => {
    const { weight, name } = indicator;
    if (!hasNumber(weight) || weight.value.lessThanOrEqualTo(heaviestRow)) return [];
    return [
      forPerson({
        at: weight.at,
        row: indicator.name,
        title: "单项权重过高",
        what: `“${name.value}”占 ${plain(weight.value)} 分，超过 ${plain(heaviestRow)} 分，权重过于集中。`,
        todo: "请确认，必要时细化指标、分散权重。",
        stated: plain(weight.value),
      }),
    ];
  });
}

/**
 * One finding a form, where W01 and W04 do not speak of the same gap already; a group counts as present where it stands
 * on the second level, as 满意度 under 效益 does.
 */
function missingGroups(form: Form, profile: Profile): Observation[] {
  const { categories, indicators, anchor } = form;
  if (categories.length === 0 || (form.hasWeightColumn && !weightsHold(form, profile))) return [];
  if (unusualSplit(form, profile) !== null) return [];
  const dimensions = indicators.flatMap(({ dimension }) => dimension?.value ?? []);
  const missing = profile.categories.filter(
    (share) =>
      !categories.some(({ value }) => shareOf(profile, value) === share) &&
      !dimensions.some((text) => groupsOf(share).some((name) => text.includes(name))),
  );
  if (missing.length === 0) return [];
  const at = categories[0]?.at ?? anchor;
  return [
    forPerson({
      at,
      row: { at, value: "一级指标" },
      title: `缺少${missing.map(shareName).join("、")}指标`,
      what: `一级指标中没有${missing.map((share) => `“${shareName(share)}”`).join("")}类。`,
      todo: "请补充该类指标；确不适用的，请说明。",
    }),
  ];
}
