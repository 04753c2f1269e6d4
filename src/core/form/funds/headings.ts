import { type Cells, cellsIn, type FilledCell } from "../cells";
import { relabelled } from "../filled-cell";
import { isSubtotal } from "../labels";
import { mayHeadAmounts, YEAR } from "../words/hints";
import { type FundsRole, strengthsOfLabel } from "../words/roles";

/** From here on a label counts as naming a column. */
const NAMED = 0.4;
const AMOUNTS: readonly FundsRole[] = ["initialBudget", "annualBudget", "executed"];
/** A longer text under a heading is no part of one. */
const LONGEST_PART = 12;

/** The headings that begin at a row, and the last row that they take. */
export interface Headings {
  readonly cells: readonly FilledCell[];
  readonly bottom: number;
}

/**
 * The headings of a row. Where the next row divides some of them (预算数 over 年初 and 调整后, 2024年 over 预算数 and
 * 执行数), a part is called by both; of several years the last one counts.
 */
export function headingsAt(sheet: Cells, row: number): Headings {
  const upper = cellsIn(sheet, row);
  const mayBeDivided = upper.length >= 2 && upper.some(({ label }) => mayHeadAmounts(label));
  const divided = mayBeDivided ? dividedBy(upper, cellsIn(sheet, row + 1)) : null;
  return divided === null
    ? { cells: ofLastYear(upper), bottom: row }
    : { cells: ofLastYear(divided), bottom: row + 1 };
}

/** The headings with the parts that stand under them; null where the lower row does not divide them. */
function dividedBy(upper: readonly FilledCell[], lower: readonly FilledCell[]): FilledCell[] | null {
  if (lower.length < 2 || lower.some(({ text }) => /\d[\d,.]*$/u.test(text))) return null;
  const parts = lower.flatMap((cell) => {
    const above = upper.findLast(({ at }) => at.column <= cell.at.column);
    const isPart = above !== undefined && above.label !== cell.label && cell.label.length <= LONGEST_PART;
    return isPart ? [{ above, cell: relabelled(cell, partOf(above.label, cell.label)) }] : [];
  });
  const money = parts.filter(({ cell, above }) => namesAmount(cell.label) && mayHeadAmounts(above.label));
  const heads = new Set(money.map(({ above }) => above));
  // One word under one heading may be anything; parts are several.
  if (![...heads].some((head) => money.filter(({ above }) => above === head).length > 1)) return null;
  const own = parts.filter(({ above }) => heads.has(above)).map(({ cell }) => cell);
  return [...upper.filter((cell) => !heads.has(cell)), ...own].sort((a, b) => a.at.column - b.at.column);
}

/** What a part is called: by itself where that says enough, else with the heading above; 小计 is the heading itself. */
function partOf(above: string, part: string): string {
  if (isSubtotal(part)) return above;
  if (YEAR.test(above)) return `${above}${part}`;
  return namesAmount(part) ? part : `${part}${above}`;
}

function namesAmount(label: string): boolean {
  const strengths = strengthsOfLabel(label.replace(YEAR, ""));
  return AMOUNTS.some((role) => (strengths.get(role) ?? 0) >= NAMED);
}

/** Without the columns of years before the last one that is named, and without that year's number. */
function ofLastYear(cells: readonly FilledCell[]): readonly FilledCell[] {
  if (!cells.some(({ label }) => label.startsWith("20"))) return cells;
  const years = cells.map(({ label }) => Number(namesYear(label) ?? 0));
  const last = Math.max(0, ...years);
  if (last === 0) return cells;
  return cells.flatMap((cell, index) => {
    if (years[index] === 0) return [cell];
    return years[index] === last ? [relabelled(cell, cell.label.replace(YEAR, ""))] : [];
  });
}

function namesYear(label: string): string | null {
  const year = YEAR.exec(label);
  return year !== null && namesAmount(label) ? (year[1] ?? null) : null;
}
