import { type Decimal, grouped, plain } from "../number";
import { executionRate, executionScore, type Rule } from "../rules";
import type { Figure, ScoreCard } from "../review";
import { cell, type OwnRow, rowOf } from "./cells";

/** Stated and computed, side by side: 执行率, its points, weights, total, grade. */
export function figureRows(card: ScoreCard): OwnRow[] {
  const working = ({ id }: Rule) =>
    card.review.findings.find(({ rule, working }) => rule.id === id && working !== undefined)?.working ?? "";
  return [
    rowOf(["核对项", "", "表中", "计算过程", "应为", "结果"], "header"),
    figureRow("预算执行率（%）", card.rate, working(executionRate) || amounts(card)),
    figureRow("执行率得分", card.executionScore, working(executionScore)),
    figureRow("权重合计", card.weights, ""),
    figureRow("总分", card.total, parts(card)),
    gradeRow(card),
  ];
}

/** A decimal of a form has few digits: a double holds it. */
function figureRow(name: string, { stated, computed }: Figure<Decimal>, working: string): OwnRow {
  const numbers = { stated: stated && stated.toNumber(), computed: computed && computed.toNumber() };
  return comparedRow(name, numbers, working, conclusion(stated, computed));
}

function comparedRow(
  name: string,
  { stated, computed }: Figure<string | number>,
  working: string,
  result: string,
): OwnRow {
  return [
    cell(name, "label"),
    cell(null, "label"),
    cell(stated ?? "—", "number"),
    cell(working),
    cell(computed ?? "—", "number"),
    cell(result, "center"),
  ];
}

function conclusion(stated: Decimal | null, computed: Decimal | null): string {
  if (computed === null) return "无法计算";
  if (stated === null) return "未填";
  return stated.equals(computed) ? "一致" : "不一致";
}

function gradeRow({ grade }: ScoreCard): OwnRow {
  const { stated, computed } = grade;
  const result =
    computed === null ? "无法计算" : stated === null ? "—" : stated === computed ? "一致" : "不一致";
  return comparedRow("等级", grade, "", result);
}

function amounts({ amounts: known }: ScoreCard): string {
  return known === null ? "" : `${grouped(known.executed)} ÷ ${grouped(known.budget)}（${known.unit}）`;
}

function parts({ parts: all }: ScoreCard): string {
  return all
    .map(
      ({ label, scored, weight }) =>
        `${label} ${scored ? plain(scored) : "—"}/${weight ? plain(weight) : "—"}`,
    )
    .join("，");
}
