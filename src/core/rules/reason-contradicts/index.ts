import { assess } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, saidIn, TOO_LITTLE, TOO_MUCH } from "../shared";

export const reasonContradicts = defineRule({
  id: "I24",
  name: "reason-contradicts",
  title: "偏差原因与完成值矛盾",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check: ({ indicators }, { profile }) =>
    indicators.flatMap((indicator) => {
      const { reason, name, isExecution, sharing } = indicator;
      if (reason === null || reason.value === "" || isExecution || sharing.length > 0) return [];
      const assessment = assess(indicator, profile);
      if (assessment.kind !== "measured" || assessment.clauses.length === 0) return [];
      const { clauses, attainment } = assessment;
      // Of what is to be small or just so, 超额 and 未完成 may mean either side.
      if (clauses.some(({ aim }) => aim.direction !== "forward" && aim.direction !== "equal")) return [];
      const isAbove = attainment.isMet;
      const isBelow =
        !isAbove && clauses.every(({ actual, pair: { target } }) => actual.lessThan(target.value));
      const said = isAbove || isBelow ? saidIn(reason.value, isAbove ? TOO_LITTLE : TOO_MUCH) : null;
      if (said === null) return [];
      return [
        forPerson({
          at: reason.at,
          row: name,
          what: `“${name.value}”${isAbove ? "已达到" : "未达到"}目标，偏差原因却写“${said}”。`,
          todo: "请核对实际完成值和偏差原因。",
          stated: reason.value,
        }),
      ];
    }),
});
