import { type Address, cellAt } from "../sheet";
import type { ColumnName, IndicatorHeader } from "./columns";
import { fieldAt, filledInRow, type Grid, textAt } from "./grid";
import { bracketed, isFillerName, isLabel, normalizeLabel } from "./labels";
import { isFilled, type NumberField, readNumber } from "./numbers";
import type { Category, Indicator, TextField, TotalRow, ValueField } from "./types";

/** The rows under one indicator header. */
export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly total: TotalRow | null;
  /** The last row that belongs to the table. */
  readonly bottom: number;
}

/**
 * Reads the rows under an indicator header up to its total row, or to `bottom`.
 * Category and dimension are carried down from the cell that holds them; merges are not needed for that.
 */
export function readIndicators(grid: Grid, header: IndicatorHeader, bottom: number): IndicatorBlock {
  const indicators: Indicator[] = [];
  const categories: Category[] = [];
  let dimension: TextField | null = null;
  let last = header.bottom;
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const total = readTotalRow(grid, header, row);
    if (total !== null) return { indicators, categories, total, bottom: row };
    const category = fieldIn(grid, header, row, "category");
    if (category !== null && category.value !== "" && category.value !== categories.at(-1)?.value) {
      categories.push({ ...category, points: printedPoints(grid, category) });
      dimension = null;
    }
    const ownDimension = fieldIn(grid, header, row, "dimension");
    if (ownDimension !== null && ownDimension.value !== "") dimension = ownDimension;
    const indicator = readIndicator(grid, header, row, categories.at(-1) ?? null, dimension);
    if (indicator !== null) indicators.push(indicator);
    if (indicator !== null || filledInRow(grid, row).length > 0) last = row;
  }
  return { indicators, categories, total: null, bottom: last };
}

function fieldIn(grid: Grid, header: IndicatorHeader, row: number, name: ColumnName): TextField | null {
  const column = header.columns[name];
  return column === null ? null : fieldAt(grid, { row, column });
}

function valueIn(grid: Grid, header: IndicatorHeader, row: number, name: ColumnName): ValueField | null {
  const field = fieldIn(grid, header, row, name);
  return field && { ...field, cell: cellAt(grid.snapshot, field.at) };
}

function pointsIn(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  name: "weight" | "score",
): NumberField<"分"> | null {
  const column = header.columns[name];
  if (column === null) return null;
  return readNumber<"分">({ row, column }, cellAt(grid.snapshot, { row, column }), "分");
}

function readIndicator(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  category: Category | null,
  dimension: TextField | null,
): Indicator | null {
  const own = fieldAt(grid, { row, column: header.indicatorAt.column });
  const weight = pointsIn(grid, header, row, "weight");
  const score = pointsIn(grid, header, row, "score");
  if (!isFilled(weight) && !isFilled(score)) return null;
  if (/^(?:小计|合计|其中)/.test(normalizeLabel(own.value))) return null;
  const target = valueIn(grid, header, row, "target");
  const name = isFillerName(own.value) ? nameFromRow(own, target, dimension) : own;
  if (name === null) return null;
  return {
    row,
    category,
    dimension,
    name,
    nature: null,
    target,
    unit: fieldIn(grid, header, row, "unit"),
    actual: valueIn(grid, header, row, "actual"),
    weight,
    score,
    reason: fieldIn(grid, header, row, "reason"),
    isExecution: /预算执行率|资金执行率/.test(normalizeLabel(own.value)),
    sharing: [],
  };
}

/**
 * A row with points but an empty name still counts, or its points would be lost: a name merged over several rows
 * stands only in the first. It is then called by its target or its second-level name.
 */
function nameFromRow(
  own: TextField,
  target: TextField | null,
  dimension: TextField | null,
): TextField | null {
  if (own.value !== "") return null;
  if (target !== null && target.value !== "") return target;
  return dimension !== null && dimension.at.row === own.at.row ? dimension : null;
}

/** "(50 分)" in a category's cell. */
function printedPoints(grid: Grid, { at, value }: TextField): NumberField<"分"> | null {
  const text = bracketed(value).find((inside) => /^\d+(?:\.\d+)?\s*分$/.test(inside));
  if (text === undefined) return null;
  const cell = cellAt(grid.snapshot, at);
  return readNumber<"分">(at, { ...cell, value: text }, "分");
}

/** A row whose first cells say 总分 or 合计, with its weight and score. */
function readTotalRow(grid: Grid, header: IndicatorHeader, row: number): TotalRow | null {
  const label = totalLabel(grid, header, row);
  if (label === null) return null;
  return {
    label: fieldAt(grid, label),
    weight: pointsIn(grid, header, row, "weight"),
    score: pointsIn(grid, header, row, "score"),
  };
}

function totalLabel(grid: Grid, header: IndicatorHeader, row: number): Address | null {
  const first = filledInRow(grid, row)[0];
  if (first === undefined || first.column > header.indicatorAt.column) return null;
  return isLabel(textAt(grid, first), "total") ? first : null;
}
