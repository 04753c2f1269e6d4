import type { Cells } from "../cells";
import { isPlaceholder } from "../labels";
import type { IndicatorRole } from "../words/roles";
import { isGroupValue, isLevelValue, levelsIn } from "./level-values";

/** More rows say nothing new about a column. */
const MOST_ROWS = 80;
const OPERATOR = /^[≥≤=＝≧≦═<>＜＞≈~～]+$|^(?:定性|正向|反向|大于|小于|等于|大于等于|小于等于)$/u;
const STARTS_WITH_OPERATOR = /^[≥≤=≧≦═<>]|^(?:不少于|不低于|不超过|不高于|大于|小于|控制在)/u;
const POINTS = /^-?[\d,]{1,12}(?:\.\d{1,16})?\s*分?$/u;
/** A weight may be written so; points of anything else are not. */
const PERCENT = /^\d{1,3}(?:\.\d{1,4})?\s*%$/u;
const UNIT = /^(?:[%％‰]|[\p{L}/·.*²³]{1,8})$/u;

/** What stands in a column under its heading, in shares of the rows looked at. */
export interface ColumnContent {
  readonly rows: number;
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly operators: number;
  readonly levelValues: number;
  /** Of these, names of first-level groups. */
  readonly groups: number;
  readonly units: number;
  readonly targets: number;
  readonly distinct: number;
  readonly long: number;
}

/** @param rows the rows of the table's body, from the top */
export function contentOf(sheet: Cells, column: number, rows: readonly number[]): ColumnContent {
  const looked = rows.slice(0, MOST_ROWS);
  const texts: string[] = [];
  for (const row of looked) {
    const cell = sheet.rows[row]?.find((each) => each.at.column === column);
    if (cell !== undefined) texts.push(cell.text);
  }
  const filled = texts.filter((text) => !isPlaceholder(text));
  const share = (test: (text: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    rows: looked.length,
    filled: looked.length === 0 ? 0 : filled.length / looked.length,
    numbers: share((text) => POINTS.test(text.normalize("NFKC"))),
    percents: share((text) => PERCENT.test(text.normalize("NFKC"))),
    operators: share((text) => OPERATOR.test(text)),
    levelValues: share((text) => isLevelValue(labelOf(text)) || levelsIn(text) !== null),
    groups: share((text) => isGroupValue(labelOf(text))),
    units: share((text) => text.length <= 8 && UNIT.test(text) && !isLevelValue(text)),
    targets: share(
      (text) => STARTS_WITH_OPERATOR.test(text) || /\d\s*(?:%|[\p{L}])/u.test(text.slice(0, 40)),
    ),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    long: share((text) => text.length >= 8),
  };
}

/** A group's name without its number and what stands in brackets. */
function labelOf(text: string): string {
  return text.replace(/\s|[(（].*$/gu, "");
}

/** How well a column's content fits a role, from about -1 to 1. */
export function fitOf(role: IndicatorRole, content: ColumnContent): number {
  const { filled, numbers, percents, operators, levelValues, groups, units, targets, long } = content;
  if (content.rows === 0) return 0;
  switch (role) {
    case "category":
    case "dimension": {
      const own = role === "category" ? groups : levelValues - groups;
      return levelValues > 0 ? 0.6 * levelValues + 0.05 * own : numbers > 0.5 ? -0.6 : 0;
    }
    case "indicator":
      return filled === 0 ? -0.4 : 0.4 * (1 - numbers) - 0.4 * numbers - 0.4 * levelValues - 0.6 * operators;
    case "weight": {
      const points = Math.max(numbers, percents);
      return filled === 0 ? -0.5 : 0.6 * points - 0.6 * (1 - points);
    }
    case "score":
      return filled === 0 ? -0.2 : 0.6 * numbers - 0.6 * (1 - numbers);
    case "target":
      return filled === 0 ? -0.2 : 0.2 + 0.4 * targets - 0.8 * operators;
    case "actual":
      return filled === 0 ? -0.1 : 0.2 + 0.2 * targets - 0.8 * operators;
    case "nature":
      return 0.8 * operators - (numbers > 0.5 ? 0.6 : 0);
    case "unit":
      return 0.5 * units - (numbers > 0.5 ? 0.6 : 0);
    case "reason":
      return filled === 0 ? 0.1 : 0.3 * long - 0.6 * numbers;
  }
}
