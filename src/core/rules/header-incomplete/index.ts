import { isFillerReason, type Project, type TextField } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

const FIELDS = [
  ["name", "项目名称"],
  ["unit", "实施单位"],
  ["year", "自评年度"],
] as const satisfies readonly (readonly [keyof Project, string])[];

/** One finding a form: a label whose value is left empty. What the form has no label for is not asked for. */
export const headerIncomplete = defineRule({
  id: "S07",
  name: "header-incomplete",
  title: "表头未填写完整",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check({ project }) {
    const empty = FIELDS.flatMap(([key, label]): [TextField, string][] => {
      const field = project[key];
      return field !== null && isFillerReason(field.value) ? [[field, label]] : [];
    });
    const [first] = empty;
    if (first === undefined) return [];
    return [
      forPerson({
        at: first[0].at,
        row: { at: first[0].at, value: first[1] },
        what: `表头的${empty.map(([, label]) => label).join("、")}没有填写。`,
        todo: "请补充填写。",
        stated: first[0].value || null,
      }),
    ];
  },
});
