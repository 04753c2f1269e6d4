import { toA1 } from "../../cells";
import { isScored } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, totalRowOf } from "../shared";

export const formUnscored = defineRule({
  id: "S05",
  name: "form-unscored",
  title: "尚未填写得分",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check(form) {
    if (!form.hasScoreColumn || isScored(form)) return [];
    // Where no row counts as an indicator yet, the column of scores still shows in the funds table, or by its heading.
    const at =
      form.indicators[0]?.score?.at ??
      form.funds?.total.score?.at ??
      form.reading.columns.score?.at ??
      form.anchor;
    return [
      forPerson({
        at,
        row: totalRowOf(form),
        what: `得分栏（${toA1(at)} 起）一项都没有填写，本表未检查得分，也不会写入任何内容。`,
        todo: "请填写得分后重新检查。",
      }),
    ];
  },
});
