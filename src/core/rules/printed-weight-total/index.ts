import { hasNumber } from "../../form";
import { agree, plain } from "../../number";
import { executionPointsOf, indicatorWeights, sumOfWeights, weightsHold } from "../../scoring";
import { ARITHMETIC, defineRule } from "../rule";
import { ADVICE, correctNumber, hiddenAddends, sumFormula, totalRowOf } from "../shared";

export const printedWeightTotal = defineRule({
  id: "W02",
  name: "printed-weight-total",
  title: "总分行的权重合计有误",
  severity: "error",
  doubts: "value",
  basis: ARITHMETIC,
  corrects: "权重合计",
  check(form, { profile }) {
    const printed = form.total?.weight;
    if (!hasNumber(printed)) return [];
    const execution = executionPointsOf(form, profile);
    const weights = indicatorWeights(form);
    const computed = sumOfWeights(form, profile);
    if (weights === null || computed === null) return [];
    if (execution.source === "profile" || agree(printed.value, computed)) return [];
    const holds = weightsHold(form, profile);
    // A printed 100 over weights that do not make 100 is W01's finding: the weights are wrong, not the print.
    if (!holds && agree(printed.value, profile.totalPoints)) return [];
    const advice = !holds
      ? "请先核对各指标权重，再填写合计。"
      : printed.kind === "percent"
        ? ADVICE.confirm
        : ADVICE.checkFormula;
    const own = "field" in execution ? execution.field : null;
    const formula = sumFormula(execution.source === "funds" ? [execution.field, ...weights] : weights);
    const correction = holds ? correctNumber("safe", printed, computed, formula && `=${formula}`) : null;
    return [
      {
        at: printed.at,
        row: totalRowOf(form),
        what: `总分行的权重为 ${plain(printed.value)}，各项权重合计为 ${plain(computed)}。${hiddenAddends(form, printed)}`,
        ...(correction === null ? {} : { brief: hiddenAddends(form, printed) }),
        todo: correction === null ? advice : "",
        stated: plain(printed.value),
        expected: plain(computed),
        correction,
        restsOn: [...(own === null ? [] : [own.at]), ...weights.map(({ at }) => at)],
      },
    ];
  },
});
