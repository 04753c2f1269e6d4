import { Decimal } from "../../number";
import { type Cells, filledAt } from "../cells";
import type { IndicatorHeader } from "../columns";
import { hasNumber, isFilled } from "../numbers";
import { pointsInBrackets } from "../printed-points";
import type { Category, TextField } from "../types";
import { simplified } from "../words/traditional";
import { levelsIn } from "./level-values";
import { fieldIn, pointsIn } from "./row-fields";
import { type GroupHeading, groupHeading } from "./rows";

/** The groups that the rows after some row are in. */
export interface Groups {
  readonly category: Category | null;
  readonly dimension: TextField | null;
}

export const NO_GROUPS: Groups = { category: null, dimension: null };

/**
 * The groups that a row names in their columns, in simplified characters: each in its own, or both in one cell. Of the
 * first level only another than that of the rows above.
 */
export function groupsIn(sheet: Cells, header: IndicatorHeader, row: number, above: Groups): Groups {
  const named = groupNamed(sheet, header, row);
  const isSame = named.category?.value === above.category?.value;
  return { ...named, category: isSame ? null : named.category && categoryOf(sheet, named.category) };
}

function groupNamed(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
): Readonly<Record<"category" | "dimension", TextField | null>> {
  const category = nameIn(sheet, header, row, "category");
  const dimension = nameIn(sheet, header, row, "dimension");
  const both = levelsIn(category?.value ?? "") ?? levelsIn(dimension?.value ?? "");
  const at = (category ?? dimension)?.at;
  if (both !== null && at !== undefined && (category === null || dimension === null)) {
    return { category: { at, value: both[0] }, dimension: { at, value: both[1] } };
  }
  return { category, dimension };
}

function nameIn(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  level: "category" | "dimension",
): TextField | null {
  const field = fieldIn(sheet, header, row, level);
  return field === null || field.value === "" ? null : { at: field.at, value: simplified(field.value) };
}

function categoryOf(sheet: Cells, field: TextField): Category {
  const cell = filledAt(sheet, field.at);
  return { ...field, points: cell && pointsInBrackets(cell) };
}

export function groupsOfHeading(
  sheet: Cells,
  header: IndicatorHeader,
  { level, field }: GroupHeading,
): Groups {
  if (level === 2) return { category: null, dimension: field };
  const category = categoryOf(sheet, field);
  const weight = pointsIn(sheet, header, field.at.row, "weight");
  return {
    category: { ...category, points: category.points ?? (hasNumber(weight) ? weight : null) },
    dimension: null,
  };
}

/**
 * Whether the rows under a group's heading are its indicators: it has no figures of its own, or repeats what they make.
 * Where levels have columns, what stands in the indicator's is an indicator, whatever its name.
 * @param below the rows under it, without subtotals, to the end of the table
 */
export function headsGroup(
  sheet: Cells,
  header: IndicatorHeader,
  { level, field }: GroupHeading,
  below: Iterable<number>,
): boolean {
  const { row } = field.at;
  const own = pointsIn(sheet, header, row, "weight") ?? pointsIn(sheet, header, row, "score");
  if (!isFilled(own) && !isFilled(pointsIn(sheet, header, row, "score"))) return true;
  const { category, dimension } = header.columns;
  if (field.at.column === header.indicatorAt.column && (category ?? dimension) !== null) return false;
  const name = header.columns.weight === null ? "score" : "weight";
  let sum = new Decimal(0);
  let count = 0;
  for (const next of below) {
    const heading = groupHeading(sheet, header, next);
    if (heading !== null && heading.level <= level) break;
    if (heading !== null) continue;
    const points = pointsIn(sheet, header, next, name);
    if (!hasNumber(points)) return false;
    sum = sum.plus(points.value);
    count++;
  }
  return count > 0 && (level === 1 || (hasNumber(own) && sum.equals(own.value)));
}
