import { Decimal } from "../../number";
import { type Cells, cellIn, cellsIn, textAt } from "../cells";
import type { IndicatorHeader } from "../columns";
import { findFundsHeader } from "../funds/header";
import { readFunds } from "../funds/read";
import { type IndicatorBlock, readIndicators } from "../indicators";
import { isFillerName, isSubtotal } from "../labels";
import { hasNumber, type NumberCell, readNumber } from "../numbers";
import { readPrintedPoints } from "../printed-points";
import { isNear, shareOf, WHOLE } from "../proofs";
import { toldOf } from "../taught/match";
import { statedTotals } from "../totals";
import { compose } from "../words/compose";
import { WORD } from "../words/lexicon";
import { INDICATOR_ROLES } from "../words/role-names";
import { strengthsOfLabel } from "../words/roles";

/** Fewer figures prove nothing. */
const FEWEST = 3;
const MOST_CANDIDATES = 6;
/** From here on a heading names a column, and figures have no say. */
const NAMED = 0.4;
/** Words that make something else of a column, whatever its figures add up to. */
const OTHERWISE = WORD.negative | WORD.halving | WORD.other;

/** The columns that a table takes its weights and scores from. */
interface Way {
  readonly weight: number | null;
  readonly score: number | null;
}

/** What the form says of execution and totals outside the table. */
interface Around {
  readonly points: Decimal | null;
  /** The score of execution as printed, and as it should be. */
  readonly scores: readonly Decimal[];
  readonly totals: readonly Decimal[];
}

/**
 * Adds weight and score columns whose headings say nothing, where arithmetic proves them: weights make 100 with the
 * points of execution, scores make the stated total with its score, and none is above its weight. Labels that say
 * something are never overruled; of two ways that the figures allow none is taken.
 * @param rows those that belong to the form, the table's own included
 */
export function withProvenColumns(
  sheet: Cells,
  header: IndicatorHeader,
  rows: { readonly top: number; readonly bottom: number },
): IndicatorHeader {
  const { weight, score } = header.columns;
  if (weight !== null && score !== null) return header;
  const candidates = unlabelledFigures(sheet, header);
  if (candidates.length === 0) return header;
  const around = aroundTable(sheet, header, rows.top);
  const others = (column: number | null) => candidates.filter((each) => each !== column);
  const pairs: readonly Way[] =
    weight === null && score === null
      ? candidates.flatMap((each) => others(each).map((other) => ({ weight: each, score: other })))
      : candidates.map((each) => ({ weight: weight ?? each, score: score ?? each }));
  const proven = pairs.filter((way) => isProven(sheet, header, way, around, rows.bottom));
  const [first, second, ...more] = proven;
  if (first === undefined) return header;
  // Where every row has full marks the two columns are the same: then the left one holds the weights.
  const isMirrored =
    second !== undefined &&
    second.weight === first.score &&
    second.score === first.weight &&
    more.length === 0;
  return second === undefined || isMirrored ? withColumns(sheet, header, first) : header;
}

/** Columns right of the indicator, taken for nothing else, that hold a number in every row. */
function unlabelledFigures(sheet: Cells, header: IndicatorHeader): number[] {
  const names = header.indicatorAt.column;
  const body = header.body.filter((row) => {
    const name = textAt(sheet, { row, column: names });
    return !isFillerName(name) && !isSubtotal(name);
  });
  if (body.length < FEWEST) return [];
  const taught = sheet.taught.get(header.top);
  const unused = taught === undefined ? [] : (toldOf(taught, "indicators")?.unused ?? []);
  const taken = new Set([...Object.values(header.columns), ...unused.map(({ at }) => at.column)]);
  const columns = cellsIn(sheet, body[0] ?? 0).map(({ at }) => at.column);
  return columns
    .filter((column) => column > names && !taken.has(column) && !saysOtherwise(sheet, header, column))
    .filter((column) => body.every((row) => isPoints(sheet, row, column)))
    .slice(0, MOST_CANDIDATES);
}

function isPoints(sheet: Cells, row: number, column: number): boolean {
  const at = { row, column };
  return hasNumber(readNumber(at, cellIn(sheet, at), "分"));
}

/** Whether a heading of the column names something, or takes it back. */
function saysOtherwise(sheet: Cells, { top, bottom }: IndicatorHeader, column: number): boolean {
  const headings = sheet.rows.slice(top, bottom + 1).flatMap(({ cells }) => {
    const own = cells.findLast(({ at }) => at.column <= column);
    return own === undefined ? [] : [own];
  });
  const own = headings.filter(({ at }) => at.column === column);
  return (own.length > 0 ? own : headings).some(({ label, text }) => {
    const strengths = strengthsOfLabel(label);
    const classes = compose(label)?.classes ?? 0;
    const isNamed = INDICATOR_ROLES.some((role) => (strengths.get(role) ?? 0) >= NAMED);
    // What stands over a gap is its neighbour's heading.
    return (own.length > 0 && isNamed) || (classes & OTHERWISE) !== 0 || /[%％]/u.test(text);
  });
}

function aroundTable(sheet: Cells, header: IndicatorHeader, top: number): Around {
  const bottom = header.top - 1;
  const found = findFundsHeader(sheet, top, bottom);
  const execution = (found && readFunds(sheet, found, top, bottom))?.total ?? null;
  const printed = readPrintedPoints(sheet, top, header.top).execution;
  const points = valueOf(execution?.points) ?? valueOf(printed);
  const share = execution && shareOf(execution);
  const expected = share && points ? points.times(Decimal.min(1, share)) : null;
  return {
    points,
    scores: [valueOf(execution?.score), expected].filter((each) => each !== null),
    totals: valuesOf(statedTotals(sheet, top, bottom).map(({ score }) => score)),
  };
}

function isProven(sheet: Cells, header: IndicatorHeader, way: Way, around: Around, bottom: number): boolean {
  const block = readIndicators(sheet, { ...header, columns: { ...header.columns, ...way } }, bottom);
  const { indicators } = block;
  if (indicators.length < FEWEST) return false;
  const isWithin = indicators.every(({ weight, score, sharing }) => {
    const [most, own] = [valueOf(weight), valueOf(score)];
    return most === null || own === null || sharing.length > 0 || own.lessThanOrEqualTo(most);
  });
  const isNewWeight = header.columns.weight === null;
  const isNewScore = header.columns.score === null;
  return (
    isWithin &&
    (!isNewWeight || makeWhole(block, around)) &&
    (!isNewScore || makeTotal(sheet, block, around, bottom))
  );
}

/** Weights make 100: with the points of execution, or with a 100 of their own in the total row. */
function makeWhole({ indicators, total }: IndicatorBlock, { points }: Around): boolean {
  const weights = valuesOf(
    indicators.flatMap(({ weight, sharing }) => [weight, ...sharing.map((row) => row.weight)]),
  );
  const sum = sumOf(weights);
  const own = valueOf(total?.weight);
  if (points !== null && sum.plus(points).equals(WHOLE)) return true;
  return own !== null && own.equals(WHOLE) && (sum.equals(WHOLE) || sum.equals(90) || sum.equals(80));
}

/** Scores make a stated total, alone or with the score of execution. */
function makeTotal(
  sheet: Cells,
  { indicators, total, bottom: last }: IndicatorBlock,
  { scores, totals }: Around,
  bottom: number,
): boolean {
  const sum = sumOf(valuesOf(indicators.map(({ score }) => score)));
  const below = statedTotals(sheet, last + 1, bottom).map(({ score }) => score);
  const stated = [...valuesOf([total?.score ?? null, ...below]), ...totals].filter((each) => !each.isZero());
  return stated.some((each) => [new Decimal(0), ...scores].some((own) => isNear(sum.plus(own), each)));
}

function withColumns(sheet: Cells, header: IndicatorHeader, way: Way): IndicatorHeader {
  const added = (["weight", "score"] as const).flatMap((role) => {
    const column = way[role];
    if (column === null || header.columns[role] !== null) return [];
    const heading = sheet.rows
      .slice(header.top, header.bottom + 1)
      .flatMap(({ cells }) => cells.filter(({ at }) => at.column === column))
      .at(-1);
    return [
      [role, { at: heading?.at ?? null, heading: heading?.text ?? "", column, by: "numbers" }] as const,
    ];
  });
  return {
    ...header,
    columns: { ...header.columns, ...way },
    named: { ...header.named, ...Object.fromEntries(added) },
  };
}

function valueOf(field: NumberCell | null | undefined): Decimal | null {
  return field?.value ?? null;
}

function valuesOf(fields: readonly (NumberCell | null)[]): Decimal[] {
  return fields.map(valueOf).filter((value) => value !== null);
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
