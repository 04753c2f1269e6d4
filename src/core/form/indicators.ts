import type { Address } from "../cells";
import { cellAt } from "../port";
import type { ColumnName, IndicatorHeader } from "./columns";
import { fieldAt, filledInRow, type Cells, textAt } from "./cells";
import { isFillerName, isSubtotal, normalizeLabel } from "./labels";
import { hasNumber, isFilled, type NumberField, readNumber } from "./numbers";
import { hasPercentWeights, totalWithPoints, withPoints } from "./percent-weights";
import { pointsInBrackets } from "./printed-points";
import { joinSharing } from "./sharing";
import { shownText } from "./shown";
import { isTotalLabel, scoreBeside } from "./totals";
import type { Category, Indicator, TableRow, TextField, TotalRow, ValueField } from "./types";

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
export function readIndicators(sheet: Cells, header: IndicatorHeader, bottom: number): IndicatorBlock {
  const rows: TableRow[] = [];
  const categories: Category[] = [];
  let dimension: TextField | null = null;
  let last = header.bottom;
  const end = (total: TotalRow | null, at: number): IndicatorBlock => {
    const isInPercent = hasPercentWeights(rows);
    return {
      indicators: joinSharing(isInPercent ? rows.map(withPoints) : rows, sheet.snapshot.covered),
      categories,
      total: isInPercent && total !== null ? totalWithPoints(total) : total,
      bottom: at,
    };
  };
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const total = readTotalRow(sheet, header, row);
    if (total !== null) return end(total, row);
    if (isBelowTable(sheet, header, row)) {
      const below = totalBelowNote(sheet, header, row, bottom);
      return below === null ? end(null, last) : end(below, below.label.at.row);
    }
    if (isSubtotalRow(sheet, header, row)) {
      last = row;
      continue;
    }
    const category = fieldIn(sheet, header, row, "category");
    if (category !== null && category.value !== "" && category.value !== categories.at(-1)?.value) {
      categories.push({ ...category, points: pointsInBrackets(sheet, category.at) });
      dimension = null;
    }
    const ownDimension = fieldIn(sheet, header, row, "dimension");
    if (ownDimension !== null && ownDimension.value !== "") dimension = ownDimension;
    const read = readRow(sheet, header, row, categories.at(-1) ?? null, dimension);
    if (read !== null) rows.push(read);
    if (filledInRow(sheet, row).length > 0) last = row;
  }
  return end(null, last);
}

/** Where a table has no total row, these first words of a row end it. */
const BELOW_TABLE =
  /^(?:注|备注|说明|评价结论|自评结论|存在(?:的)?问题|改进措施|偏差大|偏差原因|未完成原因|原因分析|项目负责人|财务负责人|填[表报]人|填[表报]单位|联系人|联系电话|审核人|单位负责人)/;

function isBelowTable(sheet: Cells, header: IndicatorHeader, row: number): boolean {
  const [first] = filledInRow(sheet, row);
  return (
    first !== undefined &&
    first.column < header.indicatorAt.column &&
    BELOW_TABLE.test(normalizeLabel(textAt(sheet, first)))
  );
}

function isSubtotalRow(sheet: Cells, header: IndicatorHeader, row: number): boolean {
  return filledInRow(sheet, row).some(
    (at) => at.column <= header.indicatorAt.column && isSubtotal(textAt(sheet, at)),
  );
}

function fieldIn(sheet: Cells, header: IndicatorHeader, row: number, name: ColumnName): TextField | null {
  const column = header.columns[name];
  return column === null ? null : fieldAt(sheet, { row, column });
}

function valueIn(sheet: Cells, header: IndicatorHeader, row: number, name: ColumnName): ValueField | null {
  const column = header.columns[name];
  if (column === null) return null;
  const cell = cellAt(sheet.snapshot, { row, column });
  return { at: { row, column }, value: shownText(cell).trim(), cell };
}

function pointsIn(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  name: "weight" | "score",
): NumberField<"分"> | null {
  const column = header.columns[name];
  if (column === null) return null;
  return readNumber({ row, column }, cellAt(sheet.snapshot, { row, column }), "分");
}

function readRow(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  category: Category | null,
  dimension: TextField | null,
): TableRow | null {
  const own = fieldAt(sheet, { row, column: header.indicatorAt.column });
  const weight = pointsIn(sheet, header, row, "weight");
  const score = pointsIn(sheet, header, row, "score");
  const said = {
    row,
    target: valueIn(sheet, header, row, "target"),
    unit: fieldIn(sheet, header, row, "unit"),
    actual: valueIn(sheet, header, row, "actual"),
    weight,
    reason: fieldIn(sheet, header, row, "reason"),
  };
  // A breakdown of the row above; with a score of its own it is an indicator like others.
  const isBreakdown = !isFilled(score) && /^其中/.test(normalizeLabel(own.value));
  if (isBreakdown || (!isFilled(weight) && !isFilled(score))) {
    if (isFillerName(own.value)) return null;
    return { kind: "named", category, dimension, sharing: { ...said, name: own }, isBreakdown };
  }
  const name = isFillerName(own.value) ? nameFromRow(own, said.target, dimension) : own;
  if (name === null) return null;
  const nature = fieldIn(sheet, header, row, "nature");
  const isExecution = /预算执行率|资金执行率/.test(normalizeLabel(own.value));
  return {
    kind: "indicator",
    indicator: { ...said, category, dimension, name, nature, score, isExecution, sharing: [] },
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

/** A note may stand between the rows and their total. */
function totalBelowNote(
  sheet: Cells,
  header: IndicatorHeader,
  note: number,
  bottom: number,
): TotalRow | null {
  for (let row = note + 1; row <= Math.min(note + 2, bottom); row++) {
    const total = readTotalRow(sheet, header, row);
    if (total !== null && [total.weight, total.score].some(hasNumber)) return total;
  }
  return null;
}

/** A row whose first cells say 总分 or 合计, with its weight and score; the score may stand beside the label instead. */
function readTotalRow(sheet: Cells, header: IndicatorHeader, row: number): TotalRow | null {
  const label = totalLabel(sheet, header, row);
  if (label === null) return null;
  const weight = pointsIn(sheet, header, row, "weight");
  const score = pointsIn(sheet, header, row, "score");
  const beside = hasNumber(score) ? null : scoreBeside(sheet, label);
  const isOther = beside === null || beside.at.column === weight?.at.column;
  return { label: fieldAt(sheet, label), weight, score: isOther ? score : beside };
}

/** Left of the figures; the first column may repeat its own heading in every row. */
function totalLabel(sheet: Cells, header: IndicatorHeader, row: number): Address | null {
  const left = filledInRow(sheet, row).filter(({ column }) => column <= header.indicatorAt.column);
  return left.slice(0, 2).find((at) => isTotalLabel(textAt(sheet, at))) ?? null;
}
