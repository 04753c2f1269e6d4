import { fromA1 } from "../../../../src/core/cells";
import {
  add,
  divide,
  exactDigits,
  fraction,
  type Fraction,
  multiply,
  roundedHalfUp,
} from "../../../oracle/fraction";
import type { ExpectedIndicator, Printed, Recognised } from "../expected";
import {
  type Anatomy,
  cellOf,
  type CorpusCell,
  type CorpusSheet,
  formatAt,
  type FundsColumn,
  textOf,
} from "../forms";

/** What the anatomy does not tell. */
export interface Facts {
  readonly profile: string;
  readonly project: Recognised["project"];
  readonly grade: string | null;
  readonly kind?: Recognised["kind"];
}

/** What a reader must read from a form whose anatomy is known: by its addresses alone, in exact fractions. */
export function readByAnatomy(sheet: CorpusSheet, anatomy: Anatomy, facts: Facts): Recognised {
  const { funds, columns, total } = anatomy;
  const printed = (column: string | undefined, row: number): Printed | null =>
    column === undefined ? null : [`${column}${row}`, digitsOf(cellOf(sheet, `${column}${row}`))];
  const fundsCells = funds && fundsOf(sheet, funds);
  const indicators = indicatorsOf(sheet, anatomy, printed);
  return {
    range: anatomy.range,
    kind: facts.kind ?? "project",
    profile: facts.profile,
    project: facts.project,
    amountUnit: funds === null ? null : textOf(cellOf(sheet, funds.unit)).includes("万元") ? "万元" : "元",
    funds: fundsCells,
    sources: funds?.sources.map((row) => `B${row}`) ?? [],
    weights: total === null ? null : printed(columns.weight, total),
    total: total === null ? null : printed(columns.score, total),
    grade: facts.grade,
    computed: computedOf(fundsCells, indicators),
    indicators,
  };
}

function digitsOf(cell: CorpusCell): string | null {
  const value = typeof cell === "object" ? cell.value : cell;
  const text = String(value).replaceAll(",", "");
  return /^\d+(?:\.\d+)?$/.test(text) ? exactDigits(fraction(text)) : null;
}

function fundsOf(
  sheet: CorpusSheet,
  { columns, total }: NonNullable<Anatomy["funds"]>,
): NonNullable<Recognised["funds"]> {
  const format = formatAt(sheet.formats);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      if ((name as FundsColumn) === "reason") return [];
      const at = `${column}${total}`;
      const digits = digitsOf(cellOf(sheet, at));
      const isFraction = name === "rate" && digits !== null && format(fromA1(at)).includes("%");
      return [[name, [at, isFraction ? exactDigits(multiply(fraction(digits), fraction("100"))) : digits]]];
    }),
  );
}

function indicatorsOf(
  sheet: CorpusSheet,
  { columns, first, last }: Anatomy,
  printed: (column: string | undefined, row: number) => Printed | null,
): ExpectedIndicator[] {
  const indicators: ExpectedIndicator[] = [];
  let category: string | null = null;
  let dimension: string | null = null;
  const at = (column: string | undefined, row: number) => (column === undefined ? null : `${column}${row}`);
  const text = (column: string | undefined, row: number) =>
    column === undefined ? "" : textOf(cellOf(sheet, `${column}${row}`));
  for (let row = first; row <= last; row++) {
    category = text(columns.category, row) || category;
    dimension = text(columns.dimension, row) || dimension;
    indicators.push({
      name: `${columns.name ?? ""}${row}`,
      category,
      dimension,
      target: at(columns.target, row),
      actual: at(columns.actual, row),
      reason: at(columns.reason, row),
      weight: printed(columns.weight, row),
      score: printed(columns.score, row),
      sharing: [],
    });
  }
  return indicators;
}

function computedOf(
  funds: Recognised["funds"],
  indicators: readonly ExpectedIndicator[],
): Recognised["computed"] {
  const [budget, executed, points, score] = [
    funds?.annualBudget,
    funds?.executed,
    funds?.points,
    funds?.score,
  ].map(numberOf);
  const share = budget && budget.top > 0n && executed ? divide(executed, budget) : null;
  const earned = share && points ? executionScoreOf(points, share) : null;
  const execution = earned ?? score ?? null;
  return {
    rate: share && roundedHalfUp(multiply(share, fraction("100")), 2),
    score: earned && exactDigits(earned),
    weights: sumOf(
      points ?? null,
      indicators.map(({ weight }) => weight),
    ),
    total: sumOf(
      execution,
      indicators.map(({ score: field }) => field),
    ),
  };
}

/** Points × share, rounded to two decimals and never above the points. */
export function executionScoreOf(points: Fraction, share: Fraction): Fraction {
  const rounded = fraction(roundedHalfUp(multiply(points, share), 2));
  return rounded.top * points.bottom > points.top * rounded.bottom ? points : rounded;
}

/** Null where one of them is no number. */
function sumOf(first: Fraction | null, fields: readonly (Printed | null)[]): string | null {
  if (first === null || fields.some((field) => numberOf(field) === null)) return null;
  return roundedHalfUp(fields.map((field) => fraction(field?.[1] ?? "0")).reduce(add, first), 2);
}

function numberOf(field: Printed | null | undefined): Fraction | null {
  const digits = field?.[1] ?? null;
  return digits === null ? null : fraction(digits);
}
