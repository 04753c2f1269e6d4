import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const fundsMissing = defineRule({
  id: "S04",
  name: "funds-missing",
  title: "缺少预算执行情况表",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  check: (form) =>
    form.funds === null
      ? [
          forPerson({
            at: form.anchor,
            row: { at: form.anchor, value: "预算执行情况" },
            what: "没有找到带“年度资金总额”行的预算执行情况表，执行率及其得分无法核对。",
            todo: "请补充预算执行情况表；如在另一张表上，请并入本表后重新检查。",
            // Scored as an indicator row, execution cannot be checked.
            doubted: form.indicators.flatMap(({ isExecution, score }) =>
              isExecution && score ? score.at : [],
            ),
          }),
        ]
      : [],
});
