import { type Cells, cellsIn } from "./cells";
import type { IndicatorHeader } from "./columns";
import { findFundsHeader } from "./funds/header";
import { speaksOfSelfEvaluation } from "./other-tables";
import { isLevelValue } from "./table/level-values";

/** What a self-evaluation is about where it is one of spending: whoever evaluates a nursery says 自评 as well. */
const SPENDING = /绩效|项目|支出|资金|预算|经费/u;

/** The headers of tables that are a self-evaluation of spending, and not anybody's appraisal with points of its own. */
export function ownHeaders(sheet: Cells, headers: readonly IndicatorHeader[]): IndicatorHeader[] {
  const own: IndicatorHeader[] = [];
  for (const [index, header] of headers.entries()) {
    const before = headers[index - 1];
    const goesOn = before !== undefined && own.at(-1) === before && isSameTable(before, header);
    if (goesOn || isOwn(sheet, header, before)) own.push(header);
  }
  return own;
}

/** The same columns once more, as after a page break. */
function isSameTable({ columns: a }: IndicatorHeader, { columns: b }: IndicatorHeader): boolean {
  return a.indicator === b.indicator && a.weight === b.weight && a.score === b.score;
}

/**
 * A list without groups needs a title or funds above it. A table with groups does without these where the groups are
 * those of a self-evaluation (产出, 效益 …) and there are targets or results; one of the two is enough under a title.
 */
function isOwn(sheet: Cells, header: IndicatorHeader, before: IndicatorHeader | undefined): boolean {
  const top = (before?.bottom ?? sheet.area.top - 1) + 1;
  const bottom = header.top - 1;
  const { category, dimension, target, actual } = header.columns;
  const isSaid = speaksOfSelfEvaluation(sheet, top, bottom);
  const isList = category === null && dimension === null;
  if (isSaid && (isList || speaksOfSpending(sheet, top, bottom))) return true;
  if (findFundsHeader(sheet, top, bottom) !== null) return true;
  if (isList) return false;
  const isMeasured = target !== null || actual !== null;
  const hasGroups = header.body.some((row) => hasGroup(sheet, header, row));
  return isSaid ? isMeasured || hasGroups : isMeasured && hasGroups;
}

function speaksOfSpending(sheet: Cells, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    if (cellsIn(sheet, row).some(({ label }) => SPENDING.test(label))) return true;
  }
  return false;
}

/** Whether a group stands in the columns of groups, or left of them: 绩效指标 may head the first column. */
function hasGroup(sheet: Cells, { indicatorAt }: IndicatorHeader, row: number): boolean {
  return cellsIn(sheet, row).some(({ at, label }) => at.column <= indicatorAt.column && isLevelValue(label));
}
