import { defineRule, GUIDE_2021 } from "../rule";
import { bareText, forPerson, MONEY_SPENT } from "../shared";

export const indicatorKind = defineRule({
  id: "I21",
  name: "indicator-kind",
  title: "数量指标考核资金进度",
  severity: "info",
  doubts: "none",
  basis: GUIDE_2021,
  check: ({ indicators }) =>
    indicators.flatMap(({ name, category, dimension }) => {
      const group = dimension ?? category;
      if (group?.value.includes("数量") !== true || !MONEY_SPENT.test(bareText(name.value))) return [];
      return [
        forPerson({
          at: name.at,
          row: name,
          what: `“${name.value}”列在数量指标下，考核的却是资金支出，与预算执行率重复。`,
          todo: "数量指标请写做成多少事，如人数、场次、面积。",
          stated: name.value,
        }),
      ];
    }),
});
