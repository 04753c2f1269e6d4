import { toA1 } from "../../cells";
import { type Category, type Form, hasNumber } from "../../form";
import { agree, plain, sum } from "../../number";
import { weightsOfRows } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const categoryPoints = defineRule({
  id: "W03",
  name: "category-points",
  title: "一级指标分值与权重合计不符",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  compares: true,
  check: (form) => form.categories.flatMap((category) => checkCategory(form, category)),
});

function checkCategory(form: Form, category: Category) {
  if (!hasNumber(category.points)) return [];
  const rows = form.indicators.filter((indicator) => indicator.category?.at === category.at);
  const weights = weightsOfRows({ hasWeightColumn: form.hasWeightColumn, indicators: rows });
  if (weights === null || rows.length === 0) return [];
  const computed = sum(weights.map(({ value }) => value));
  if (agree(category.points.value, computed)) return [];
  const first = weights[0];
  const last = weights.at(-1);
  const cells = first && last ? `（${toA1(first.at)}:${toA1(last.at)}）` : "";
  return [
    forPerson({
      at: category.at,
      row: category,
      what: `“${category.value}”下各指标的权重${cells}合计为 ${plain(computed)}，与标明的 ${plain(category.points.value)} 分不符。`,
      todo: "请核对该类指标的权重，或更正标明的分值。",
      stated: plain(category.points.value),
      expected: plain(computed),
      doubted: [category.at, ...weights.map(({ at }) => at)],
    }),
  ];
}
