import { isCertainLevelValue } from "../table/level-values";
import type { IndicatorRole, Strengths } from "./role-names";

/**
 * What a cell may be of use for, a bit each: those of a row's cells together tell whether a search has to look at the
 * row at all.
 */
export const HINT = {
  /** Its label names a column of the indicator table, one of its levels, its weights or scores. */
  column: 1,
  level: 2,
  points: 4,
  /** It names what was spent, or a heading over several amounts. */
  funds: 8,
  /** It is a group of indicators and hardly anything else: 产出指标. */
  group: 16,
  /** It is the title of a form. */
  title: 32,
  /** It begins a form: a title, 附表1, the name of a project. */
  begins: 64,
  /** It is a whole label, or one stands before its colon. */
  label: 128,
} as const;
export const NO_HINTS = 0;

const LEVELS: readonly IndicatorRole[] = ["category", "dimension", "indicator"];
const POINTS: readonly IndicatorRole[] = ["score", "weight"];
/** From here on a label counts as naming a column. */
const NAMED = 0.4;

/** The year that a heading begins with. */
export const YEAR = /^(20\d{2})年?度?/u;
const MONEY = /预算|执行|支出|资金|金额|经费/u;

/** Whether a heading may stand over several amounts: that of a year, or of money. */
export function mayHeadAmounts(label: string): boolean {
  return MONEY.test(label) || YEAR.test(label);
}

/** The hints of a label by itself. */
export function hintsOf(label: string, strengths: Strengths, roles: readonly IndicatorRole[]): number {
  let hints = NO_HINTS;
  for (const role of roles) {
    hints |= HINT.column;
    if (LEVELS.includes(role)) hints |= HINT.level;
    if (POINTS.includes(role)) hints |= HINT.points;
  }
  if ((strengths.get("executed") ?? 0) >= NAMED || mayHeadAmounts(label)) hints |= HINT.funds;
  if (isCertainLevelValue(label)) hints |= HINT.group;
  return hints;
}
