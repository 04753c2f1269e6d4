import { remembered } from "../../cells";
import { type Cells, filledAt } from "../cells";
import { isPlaceholder } from "../labels";
import type { IndicatorRole } from "../words/roles";
import { beginsOtherwise } from "../words/first-character";
import { simplified } from "../words/traditional";
import { isGroupValue, isLevelValue, levelsIn } from "./level-values";

/** More rows say nothing new about a column. */
const MOST_ROWS = 80;
const OPERATOR = /^[≥≤=＝≧≦═<>＜＞≈~～]+$|^(?:定性|正向|反向|大于|小于|等于|大于等于|小于等于)$/u;
const STARTS_WITH_OPERATOR = /^[≥≤=≧≦═<>]|^(?:不少于|不低于|不超过|不高于|大于|小于|控制在)/u;
const POINTS = /^-?[\d,]{1,12}(?:\.\d{1,16})?\s*分?$/u;
/** A weight may be written so; points of anything else are not. */
const PERCENT = /^\d{1,3}(?:\.\d{1,4})?\s*%$/u;
const WITH_UNIT = /\d\s*(?:%|[\p{L}])/u;
/** A text of so many characters is no unit, and says something by itself. */
const LONG = 8;
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
  readonly long: number;
}

/** @param rows the rows of the table's body, from the top */
export function contentOf(sheet: Cells, column: number, rows: readonly number[]): ColumnContent {
  const looked = Math.min(rows.length, MOST_ROWS);
  const kinds: number[] = [];
  for (let index = 0; index < looked; index++) {
    const text = filledAt(sheet, { row: rows[index] ?? 0, column })?.text;
    const own = text === undefined ? null : kindsOf(text);
    if (own !== null) kinds.push(own);
  }
  const share = (kind: number) => {
    let count = 0;
    for (const own of kinds) if ((own & kind) !== 0) count++;
    return kinds.length === 0 ? 0 : count / kinds.length;
  };
  return {
    rows: looked,
    filled: looked === 0 ? 0 : kinds.length / looked,
    numbers: share(KIND.numbers),
    percents: share(KIND.percents),
    operators: share(KIND.operators),
    levelValues: share(KIND.levelValues),
    groups: share(KIND.groups),
    units: share(KIND.units),
    targets: share(KIND.targets),
    long: share(KIND.long),
  };
}

/** How many different texts stand in a column, of those that say something. */
export function distinctShare(sheet: Cells, column: number, rows: readonly number[]): number {
  const texts = rows
    .slice(0, MOST_ROWS)
    .flatMap((row) => filledAt(sheet, { row, column })?.text ?? [])
    .filter((text) => !isPlaceholder(text));
  return texts.length === 0 ? 0 : new Set(texts).size / texts.length;
}

/** What a text may be in a column, a bit each. */
const KIND = {
  ...{ numbers: 1, percents: 2, operators: 4, levelValues: 8 },
  ...{ groups: 16, units: 32, targets: 64, long: 128 },
} as const;

/** The bits of KIND; null for what only fills a cell. */
function kindsOf(text: string): number | null {
  if (isPlaceholder(text)) return null;
  return text.length < LONG ? kindsOfShort(text) : kindsOfAny(text);
}

/** Short texts come again and again. */
const kindsOfShort = remembered(kindsOfAny);

function kindsOfAny(text: string): number {
  const label = labelOf(text);
  // What begins with a word is no number.
  const plain = beginsOtherwise(text, "") ? null : text.normalize("NFKC");
  let kinds = 0;
  if (plain !== null && POINTS.test(plain)) kinds |= KIND.numbers;
  if (plain !== null && PERCENT.test(plain)) kinds |= KIND.percents;
  if (OPERATOR.test(text)) kinds |= KIND.operators;
  if (isLevelValue(label) || levelsIn(text) !== null) kinds |= KIND.levelValues;
  if (isGroupValue(label)) kinds |= KIND.groups;
  if (text.length <= LONG && UNIT.test(text) && !isLevelValue(text)) kinds |= KIND.units;
  if (STARTS_WITH_OPERATOR.test(text) || WITH_UNIT.test(text.slice(0, 40))) kinds |= KIND.targets;
  if (text.length >= LONG) kinds |= KIND.long;
  return kinds;
}

/** A group's name without its number and what stands in brackets. */
function labelOf(text: string): string {
  const bracket = text.search(/[(（]/u);
  const name = bracket < 0 ? text : text.slice(0, bracket);
  return simplified(name.replace(/\s/gu, ""));
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
