import { cellList } from "../../port";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, isInstruction } from "../shared";

const LISTED = 4;

/** One finding a form. */
export const instructionsLeft = defineRule({
  id: "C03",
  name: "instructions-left",
  title: "填写说明没有删除",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check({ texts }) {
    const left = texts.filter(({ value }) => isInstruction(value));
    const [first] = left;
    if (first === undefined) return [];
    const places = left.map(({ at }) => at);
    return [
      forPerson({
        at: first.at,
        row: { at: first.at, value: "填写说明" },
        rows: places.map(({ row }) => row),
        what: `${cellList(places, LISTED)} 留有模板的填写说明，没有填写内容。`,
        todo: "请按说明填写，并删去说明文字。",
        stated: first.value,
      }),
    ];
  },
});
