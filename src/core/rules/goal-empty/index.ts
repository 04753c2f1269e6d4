import { isFillerReason, type TextField } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const goalEmpty = defineRule({
  id: "C04",
  name: "goal-empty",
  title: "总体目标或完成情况未填",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: true,
  check: ({ goals }) =>
    (
      [
        ["预期目标", goals.map(({ expected }) => expected)],
        ["实际完成情况", goals.map(({ outcome }) => outcome)],
      ] as const
    ).flatMap(([label, fields]) => {
      const places = fields.filter((field) => field !== null);
      const [first] = places;
      if (first === undefined || !places.every(isEmpty)) return [];
      return [
        forPerson({
          at: first.at,
          row: { at: first.at, value: label },
          title: `${label}未填`,
          what: `年度总体目标的“${label}”没有填写。`,
          todo: `请补填${label}。`,
          stated: first.value || null,
        }),
      ];
    }),
});

/** Nothing, or only marks: "/", "……", "无". */
function isEmpty({ value }: TextField): boolean {
  return isFillerReason(value) || !/[\p{L}\p{N}]/u.test(value);
}
