import { type Form, hasNumber, type Indicator, isFilled, type NumberField } from "../../form";
import { agree, plain, type Points } from "../../number";
import type { Profile } from "../../profile";
import { executionPointsOf, indicatorWeights, sumOfWeights } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { forPerson, hiddenAddends, totalRowOf, whyNotNumber } from "../shared";

export const weightsSum = defineRule({
  id: "W01",
  name: "weights-sum",
  title: "权重合计不等于 100",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  unjudged(form) {
    const [first, ...others] = form.hasWeightColumn ? form.indicators.flatMap(unreadableWeights) : [];
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : `，另有 ${others.length} 项也没有权重`;
    return [{ at: first.at, what: "权重合计", missing: `权重 ${whyNotNumber(first)}${more}` }];
  },
  check(form, { profile }) {
    const total = sumOfWeights(form, profile);
    // Where there is no indicator at all, nothing has been filled in yet.
    if (total === null || form.indicators.length === 0) return [];
    const execution = executionPointsOf(form, profile);
    return execution.source === "profile"
      ? checkAssumed(form, total, execution.points, profile)
      : checkSum(form, total, profile);
  },
});

/** Weights that no number can be read from; a row that shares a score may have none. */
function unreadableWeights({ weight, sharing }: Indicator): NumberField<"分">[] {
  const fields = [weight, ...sharing.map((row) => row.weight).filter(isFilled)];
  return fields.filter((field) => field !== null).filter((field) => !hasNumber(field));
}

function checkSum(form: Form, total: Points, profile: Profile): Observation[] {
  if (agree(total, profile.totalPoints)) return [];
  return [observe(form, `权重合计为 ${plain(total)}，应为 ${plain(profile.totalPoints)}。`, total, profile)];
}

/** Without points of execution on the form the profile's are counted in, and a printed total has to have room for them. */
function checkAssumed(form: Form, total: Points, assumed: Points, profile: Profile): Observation[] {
  const printed = form.total?.weight?.value ?? null;
  const sumHolds = agree(total, profile.totalPoints);
  if (sumHolds && (printed === null || agree(printed, total))) return [];
  const expected = plain(profile.totalPoints);
  const parts = `指标权重 ${plain(total.minus(assumed))}，另按${profile.title}口径加预算执行率 ${plain(assumed)} 分`;
  const what =
    sumHolds && printed !== null
      ? `总分行的权重为 ${plain(printed)}，应为 ${expected}（${parts}）。`
      : `权重合计为 ${plain(total)}（${parts}），应为 ${expected}。`;
  const stated = sumHolds && printed !== null ? printed : total;
  return [{ ...observe(form, what, stated, profile), severity: "warning" }];
}

function observe(form: Form, what: string, stated: Points, profile: Profile): Observation {
  return forPerson({
    ...placeOf(form),
    what: what + hiddenAddends(form, form.total?.weight),
    todo: "请核对各指标权重后重新检查。",
    stated: plain(stated),
    expected: plain(profile.totalPoints),
    // Any of them may be the wrong one.
    doubted: (indicatorWeights(form) ?? []).map(({ at }) => at),
  });
}

/** The printed sum of the weights; where there is none, the heading of their column, or the first of them. */
function placeOf(form: Form): Pick<Observation, "at" | "row"> {
  const printed = form.total?.weight;
  if (printed && isFilled(printed)) return { at: printed.at, row: totalRowOf(form) };
  const column = form.reading.columns.weight;
  const at = column?.at ?? form.indicators.find(({ weight }) => weight !== null)?.weight?.at ?? form.anchor;
  return { at, row: { at, value: column?.heading || "权重" } };
}
