import { toA1 } from "../../cells";
import { type Form, hasNumber, isFilled, type NumberField } from "../../form";
import type { Profile } from "../../profile";
import {
  type Assessment,
  assess,
  isCertain,
  isScoredInFunds,
  isUsable,
  readingsOf,
  totalParts,
} from "../../scoring";
import type { Unjudged } from "../rule";
import { wrongWayTargets } from "./cost-direction";
import { whyNotNumber } from "./wording";

type Missing = Pick<Unjudged, "at" | "missing">;

/** What is missing of budget and spending, so that no rate can be computed; null where nothing is. */
function missingAmount({ funds }: Form): Missing | null {
  if (funds === null || isCertain(funds.total, funds)) return null;
  const { annualBudget, executed, label } = funds.total;
  if (isUsable(funds.total)) return { at: (funds.unclear[0] ?? label).at, missing: "金额单位不能确定" };
  const isBudgetFine = hasNumber(annualBudget) && annualBudget.value.greaterThan(0);
  const [name, field]: [string, NumberField<"金额"> | null] = isBudgetFine
    ? ["全年执行数", executed]
    : ["全年预算数", annualBudget];
  return field === null
    ? { at: label.at, missing: `没有${name}一栏` }
    : { at: field.at, missing: `${name} ${whyNotNumber(field)}` };
}

/** 执行率 that is stated and cannot be computed. */
export function unjudgedRate(form: Form): Unjudged[] {
  const missing = isFilled(form.funds?.total.rate) ? missingAmount(form) : null;
  return missing === null ? [] : [{ ...missing, what: "执行率" }];
}

/** 执行率得分 that is stated and cannot be computed. */
export function unjudgedExecutionScore(form: Form): Unjudged[] {
  const { funds, indicators, printedPoints } = form;
  const row = indicators.find(({ isExecution }) => isExecution);
  const inFunds = isScoredInFunds(form) ? funds?.total : undefined;
  const score = inFunds?.score ?? row?.score;
  if (!hasNumber(score)) return [];
  const points = inFunds === undefined ? row?.weight : inFunds.points;
  const isKnown = hasNumber(points) || (inFunds !== undefined && hasNumber(printedPoints.execution));
  const missing =
    funds === null
      ? { at: score.at, missing: "表中没有预算数和执行数" }
      : (missingAmount(form) ?? (isKnown ? null : { at: score.at, missing: "没有执行率的分值" }));
  return missing === null ? [] : [{ ...missing, what: "执行率得分" }];
}

/** A stated total, or what follows from it, where not all of its parts are known. */
export function unjudgedTotal(form: Form, what: string): Unjudged[] {
  const stated = form.total?.score;
  if (!hasNumber(stated)) return [];
  const parts = totalParts(form);
  if (parts === null) return [{ at: stated.at, what, missing: "表中没有执行率得分" }];
  const [first, ...others] = parts.missing;
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : `，另有 ${others.length} 项也没有得分`;
  return [{ at: first.at, what, missing: `得分 ${whyNotNumber(first)}${more}` }];
}

/** Why a result that is to be measured cannot be set against its target. */
const WHY: Readonly<Record<Exclude<Assessment["kind"], "measured" | "unreadable">, string>> = {
  "not-measured": "没有完成值",
  "not-numeric": "完成值不是数值",
  incomparable: "目标值与完成值的单位不同",
  unclear: "目标值与完成值无法比较",
};
const UNREADABLE = {
  target: "目标值无法识别",
  actual: "完成值无法识别",
  pairing: "目标值与完成值无法逐项对应",
  dates: "日期不够明确",
} as const;

/** Scores of rows that are to be measured and cannot be. Of a target in words there is nothing to measure. */
export function unjudgedScores({ indicators }: Form, profile: Profile): Unjudged[] {
  return indicators.flatMap((indicator) => {
    const { name, target, actual, score, isExecution } = indicator;
    if (isExecution || !hasNumber(score)) return [];
    const isWrongWay = wrongWayTargets(indicator).length > 0;
    const assessment = assess(indicator, profile);
    const isMeasurable = ["measures", "dates", "unreadable"].includes(readingsOf(indicator).target.kind);
    if (!isWrongWay && (assessment.kind === "measured" || !isMeasurable)) return [];
    const isOfTarget = isWrongWay || (assessment.kind === "unreadable" && assessment.which === "target");
    const missing =
      isWrongWay || assessment.kind === "measured"
        ? "成本目标写成下限"
        : assessment.kind === "unreadable"
          ? UNREADABLE[assessment.which]
          : WHY[assessment.kind];
    const at = (isOfTarget ? target : actual)?.at ?? name.at;
    return [{ at, what: `${toA1(score.at)} 的得分`, missing: `“${name.value}”${missing}` }];
  });
}
