import type { IndicatorHeader } from "./columns";
import { type Cells, cellsIn, fieldAt, filledAt, type FilledCell, rowIsEmpty } from "./cells";
import { isFillerName, isSubtotalLabel } from "./labels";
import { isFilled } from "./numbers";
import { pointsWritten, totalInPoints, withPoints } from "./percent-weights";
import { joinSharing } from "./sharing";
import { extraLabel, namesGroup, readExtra } from "./table/extras";
import { type Groups, groupsIn, groupsOfHeading, headsGroup, NO_GROUPS } from "./table/groups";
import { fieldIn, pointsIn, valueIn } from "./table/row-fields";
import { explainsHeader, groupHeading } from "./table/rows";
import { goesOnBelow, isFundsRow, readTotalRow, totalBelow, totalLabel } from "./table/total-row";
import type { Category, Extra, Indicator, TableRow, TextField, TotalRow } from "./types";

/** The rows under one indicator header. */
export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly extras: readonly Extra[];
  /** Those that its last row is in. */
  readonly groups: Groups;
  readonly total: TotalRow | null;
  /** The last row that belongs to the table. */
  readonly bottom: number;
}

/**
 * Reads the rows under an indicator header up to its total row, or to `bottom`.
 * Category and dimension are carried down from the cell that holds them; merges are not needed for that.
 * @param before what the table above ends with, where a page break has cut one table in two
 */
export function readIndicators(
  sheet: Cells,
  header: IndicatorHeader,
  bottom: number,
  before: IndicatorBlock | null = null,
): IndicatorBlock {
  const rows: TableRow[] = [];
  const categories: Category[] = [];
  const extras: Extra[] = [];
  /** The group of 加分项 or 扣分项 that the rows are in; "" for none. */
  let extraGroup = "";
  let groups = before?.groups ?? NO_GROUPS;
  let last = header.bottom;
  let onTop: TotalRow | null = null;
  const end = (ownTotal: TotalRow | null, at: number): IndicatorBlock => {
    const written = pointsWritten(rows);
    const total = ownTotal ?? onTop;
    return {
      indicators: joinSharing(
        rows.map((row) => withPoints(row, written)),
        sheet.covered,
      ),
      categories,
      extras,
      groups,
      total: total && totalInPoints(total, written),
      bottom: at,
    };
  };
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const total = readTotalRow(sheet, header, row);
    if (total !== null && !goesOnBelow(sheet, header, total, row)) return end(total, row);
    if (total !== null) {
      if (row === header.bottom + 1) onTop = total;
      last = row;
      continue;
    }
    if (rows.length === 0 && explainsHeader(sheet, header, row)) continue;
    if (isBelowTable(sheet, header, row) || isFundsRow(sheet, row)) {
      const below = totalBelow(sheet, header, row, bottom);
      return below === null ? end(null, last) : end(below, below.label.at.row);
    }
    if (isSubtotalRow(sheet, header, row)) {
      last = row;
      continue;
    }
    const ownExtra = extraLabel(sheet, header, row);
    extraGroup = ownExtra === "" && namesGroup(sheet, header, row) ? "" : ownExtra || extraGroup;
    if (extraGroup !== "") {
      const extra = readExtra(sheet, header, row, extraGroup);
      if (extra !== null) extras.push(extra);
      last = row;
      continue;
    }
    const heading = groupHeading(sheet, header, row);
    const isGroup =
      heading !== null && headsGroup(sheet, header, heading, rowsBelow(sheet, header, row, bottom));
    const own = isGroup ? groupsOfHeading(sheet, header, heading) : groupsIn(sheet, header, row, groups);
    if (own.category !== null && own.category.value !== groups.category?.value) {
      categories.push(own.category);
      groups = { category: own.category, dimension: null };
    }
    if (own.dimension !== null) groups = { ...groups, dimension: own.dimension };
    const read = isGroup ? null : readRow(sheet, header, row, groups);
    if (read !== null) rows.push(read);
    if (!rowIsEmpty(sheet, row)) last = row;
  }
  return end(null, last);
}

/** The rows of a table below one of them, without subtotals, up to its total. */
function* rowsBelow(sheet: Cells, header: IndicatorHeader, row: number, bottom: number): Generator<number> {
  for (let below = row + 1; below <= bottom; below++) {
    if (rowIsEmpty(sheet, below) || totalLabel(sheet, header, below) !== null) return;
    if (!isSubtotalRow(sheet, header, below)) yield below;
  }
}

/** Where a table has no total row, these first words of a row end it. */
const BELOW_TABLE =
  /^(?:(?:财政|主管)?(?:部门)?(?:复核|评审|专家|第三方)(?:部门)?(?:得分|评分|总分)|注|备注|说明|评价结论|自评结论|存在(?:的)?问题|改进措施|偏差大|偏差原因|未完成原因|原因分析|项目负责人|财务负责人|填[表报]人|填[表报]单位|联系人|联系电话|审核人|单位负责人)/;

function isBelowTable(sheet: Cells, header: IndicatorHeader, row: number): boolean {
  const [first] = cellsIn(sheet, row);
  if (first === undefined) return false;
  return first.at.column < header.indicatorAt.column && BELOW_TABLE.test(first.label);
}

function isSubtotalRow(sheet: Cells, header: IndicatorHeader, row: number): boolean {
  return cellsIn(sheet, row).some(
    ({ at, label }) => at.column <= header.indicatorAt.column && isSubtotalLabel(label),
  );
}

function readRow(
  sheet: Cells,
  header: IndicatorHeader,
  row: number,
  { category, dimension }: Groups,
): TableRow | null {
  const named = filledAt(sheet, { row, column: header.indicatorAt.column });
  const own = fieldAt(sheet, { row, column: header.indicatorAt.column });
  const weight = pointsIn(sheet, header, row, "weight");
  const score = pointsIn(sheet, header, row, "score");
  const target = valueIn(sheet, header, row, "target");
  const unit = fieldIn(sheet, header, row, "unit");
  const actual = valueIn(sheet, header, row, "actual");
  const reason = fieldIn(sheet, header, row, "reason");
  // A breakdown of the row above; with a score of its own it is an indicator like others.
  const isBreakdown = !isFilled(score) && named?.label.startsWith("其中") === true;
  if (isBreakdown || (!isFilled(weight) && !isFilled(score))) {
    if (isFillerName(own.value)) return null;
    const sharing = { row, name: own, target, unit, actual, weight, reason };
    return { kind: "named", category, dimension, sharing, isBreakdown };
  }
  const heading = named ?? headingOf(sheet, header, row);
  const isExecution = heading !== null && /预算执行率|资金执行率/.test(heading.label);
  const ownName = isExecution ? { at: heading.at, value: heading.text } : own;
  const name = isFillerName(ownName.value) ? nameFromRow(own, target, dimension) : ownName;
  if (name === null) return null;
  const nature = fieldIn(sheet, header, row, "nature");
  return {
    kind: "indicator",
    indicator: {
      row,
      category,
      dimension,
      name,
      nature,
      target,
      unit,
      actual,
      weight,
      score,
      reason,
      isExecution,
      sharing: [],
    },
  };
}

/** What stands first in a row, left of the names. */
function headingOf(sheet: Cells, { indicatorAt }: IndicatorHeader, row: number): FilledCell | null {
  const [first] = cellsIn(sheet, row);
  return first !== undefined && first.at.column < indicatorAt.column ? first : null;
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
