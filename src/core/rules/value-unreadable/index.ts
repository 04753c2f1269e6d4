import { assess } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, nameCells } from "../shared";

export const valueUnreadable = defineRule({
  id: "I14",
  name: "value-unreadable",
  title: "目标值或完成值无法识别",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: true,
  check({ indicators }, { profile }) {
    const found = indicators.flatMap((indicator) => {
      const assessment = assess(indicator, profile);
      if (indicator.isExecution || assessment.kind !== "unreadable") return [];
      return [{ indicator, isDate: assessment.which === "dates" }];
    });
    const rows = found.map(({ indicator }) => indicator);
    const [first] = rows;
    if (first === undefined) return [];
    const what = found.some(({ isDate }) => isDate) ? "数字或日期，" : "数字";
    return [
      forPerson({
        at: first.name.at,
        row: first.name,
        rows: rows.map(({ row }) => row),
        what: `有 ${rows.length} 项指标的目标值或实际完成值含有${what}但无法识别或逐项对应（${nameCells(rows)}），得分未与完成情况核对。`,
        todo: "请人工核对这些指标的得分。",
      }),
    ];
  },
});
