import { type Category, type Form, hasNumber, type Indicator, type NumberField } from "../../form";
import { type Points, sum } from "../../number";

/** One part of a form's total: what it scored of what it weighs. Null where a figure is missing. */
export interface ScoreBarPart {
  /** 执行率, or a first-level group without its points: 产出, 效益, 满意度. */
  readonly label: string;
  readonly scored: Points | null;
  readonly weight: Points | null;
  /** Its weight as a share of all parts' weights, and how much of it was scored, in percent: for drawing only. */
  readonly share: number;
  readonly filled: number;
}

type Figures = Pick<ScoreBarPart, "label" | "scored" | "weight">;

/** The parts that a total is made of: the budget's execution, then the first-level groups in their order. */
export function scoreBar({ funds, categories, indicators, hasScoreColumn }: Form): ScoreBarPart[] {
  if (!hasScoreColumn) return [];
  const execution = funds?.total;
  const parts = categories.map((category) =>
    partOf(
      shortLabel(category),
      indicators.filter(({ category: own }) => own?.at === category.at),
    ),
  );
  const rest = indicators.filter(({ category }) => category === null);
  const all = [
    ...(execution?.score || execution?.points
      ? [
          {
            label: "执行率",
            scored: execution.score?.value ?? null,
            weight: execution.points?.value ?? null,
          },
        ]
      : []),
    ...parts,
    ...(rest.length === 0 ? [] : [partOf("其他", rest)]),
  ];
  const weights = sum(all.flatMap(({ weight }) => weight ?? []));
  return all.map((part) => drawn(part, weights));
}

function partOf(label: string, indicators: readonly Indicator[]): Figures {
  return {
    label,
    scored: total(indicators.map(({ score }) => score)),
    weight: total(indicators.map(({ weight }) => weight)),
  };
}

/** A part without a weight gets a narrow place, one scored above its weight is full. */
function drawn({ label, scored, weight }: Figures, weights: Points): ScoreBarPart {
  const filled =
    scored === null || !weight?.isPositive() || weight.isZero() ? 0 : scored.dividedBy(weight).times(100);
  return {
    label,
    scored,
    weight,
    share: weight === null || weights.isZero() ? 0 : weight.dividedBy(weights).times(100).toNumber(),
    filled: Math.min(100, Math.max(0, Number(filled))),
  };
}

/** The sum, or null where one of the figures cannot be read. */
function total(fields: readonly (NumberField<"分"> | null)[]): Points | null {
  const numbers = fields.filter(hasNumber);
  return numbers.length < fields.length || numbers.length === 0
    ? null
    : sum(numbers.map(({ value }) => value));
}

/** "产出指标 (50 分)" → "产出". */
function shortLabel({ value }: Category): string {
  const name = value.replace(/[（(].*$/su, "").replace(/\s+/gu, "");
  return name.replace(/指标$/u, "") || name || value;
}
