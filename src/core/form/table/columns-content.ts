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
  readonly distinct: number;
  readonly long: number;
}

/** @param rows the rows of the table's body, from the top */
export function contentOf(sheet: Cells, column: number, rows: readonly number[]): ColumnContent {
  const looked = Math.min(rows.length, MOST_ROWS);
  const distinct = new Set<string>();
  const counts = {
    filled: 0,
    numbers: 0,
    percents: 0,
    operators: 0,
    levelValues: 0,
    groups: 0,
    units: 0,
    targets: 0,
    long: 0,
  };
  for (let index = 0; index < looked; index++) {
    const text = filledAt(sheet, { row: rows[index] ?? 0, column })?.text;
    const kinds = text === undefined ? null : kindsOf(text);
    if (text === undefined || kinds === null) continue;
    counts.filled++;
    distinct.add(text);
    if (kinds.numbers) counts.numbers++;
    if (kinds.percents) counts.percents++;
    if (kinds.operators) counts.operators++;
    if (kinds.levelValues) counts.levelValues++;
    if (kinds.groups) counts.groups++;
    if (kinds.units) counts.units++;
    if (kinds.targets) counts.targets++;
    if (kinds.long) counts.long++;
  }
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  const { filled } = counts;
  return {
    rows: looked,
    filled: share(filled, looked),
    numbers: share(counts.numbers, filled),
    percents: share(counts.percents, filled),
    operators: share(counts.operators, filled),
    levelValues: share(counts.levelValues, filled),
    groups: share(counts.groups, filled),
    units: share(counts.units, filled),
    targets: share(counts.targets, filled),
    distinct: share(distinct.size, filled),
    long: share(counts.long, filled),
  };
}

/** What a text may be in a column. */
type Kinds = Readonly<
  Record<
    "numbers" | "percents" | "operators" | "levelValues" | "groups" | "units" | "targets" | "long",
    boolean
  >
>;

/** Null for what only fills a cell. */
function kindsOf(text: string): Kinds | null {
  if (isPlaceholder(text)) return null;
  return text.length < LONG ? kindsOfShort(text) : kindsOfAny(text);
}

/** Short texts come again and again. */
const kindsOfShort = remembered(kindsOfAny);

function kindsOfAny(text: string): Kinds {
  const label = labelOf(text);
  // What begins with a word is no number.
  const plain = beginsOtherwise(text, "") ? null : text.normalize("NFKC");
  const isLong = text.length >= LONG;
  return {
    numbers: plain !== null && POINTS.test(plain),
    percents: plain !== null && PERCENT.test(plain),
    operators: OPERATOR.test(text),
    levelValues: isLevelValue(label) || levelsIn(text) !== null,
    groups: isGroupValue(label),
    units: text.length <= LONG && UNIT.test(text) && !isLevelValue(text),
    targets: STARTS_WITH_OPERATOR.test(text) || WITH_UNIT.test(text.slice(0, 40)),
    long: isLong,
  };
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
