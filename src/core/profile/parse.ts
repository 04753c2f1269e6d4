import { Decimal, percent, plain, points, sum } from "../number";
import { decimalsOf, fieldsOf, listOf, nameOf, type Node, numberOf, oneOf, textOf } from "./decode";
import { ProfileError } from "./error";
import type { CategoryShare, GradeBand, Profile, ResultBand, ReverseFormula } from "./profile";

const FIELDS = [
  "name",
  "title",
  "basis",
  "executionPoints",
  "totalPoints",
  "decimals",
  "categories",
  "grades",
  "resultBands",
  "lowExecution",
  "overAchievement",
  "heaviestRow",
  "reverseFormulas",
] as const;
const REVERSE_FORMULAS: readonly ReverseFormula[] = ["one-minus-excess", "target-over-actual"];

/**
 * Reads a profile from its JSON (docs/profiles.md; profile.schema.json describes the form, the checks below what the
 * numbers must make together).
 * @param text the file's text; a byte order mark at its beginning is passed over
 * @throws ProfileError naming the faulty field
 */
export function parseProfile(text: string): Profile {
  const fields = fieldsOf({ value: valueOf(text), path: "" }, FIELDS);
  const profile: Profile = {
    name: nameOf(fields.name),
    title: textOf(fields.title),
    basis: textOf(fields.basis),
    executionPoints: points(numberOf(fields.executionPoints)),
    totalPoints: points(numberOf(fields.totalPoints)),
    decimals: decimalsOf(fields.decimals),
    categories: listOf(fields.categories).map(categoryOf),
    grades: listOf(fields.grades).map(gradeOf),
    resultBands: listOf(fields.resultBands).map(bandOf),
    lowExecution: percent(numberOf(fields.lowExecution)),
    overAchievement: numberOf(fields.overAchievement),
    heaviestRow: points(numberOf(fields.heaviestRow)),
    reverseFormulas: formulasOf(fields.reverseFormulas),
  };
  checkSplit(profile);
  checkBands(profile);
  return profile;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProfileError("", "内容不是 JSON 格式");
    throw error;
  }
}

function categoryOf(node: Node): CategoryShare {
  const { name, points: share } = fieldsOf(node, ["name", "points"]);
  return { name: textOf(name), points: points(numberOf(share)) };
}

function gradeOf(node: Node): GradeBand {
  const { grade, from } = fieldsOf(node, ["grade", "from"]);
  return { grade: textOf(grade), from: points(numberOf(from)) };
}

function bandOf(node: Node): ResultBand {
  const { words, from, to } = fieldsOf(node, ["words", "from", "to"]);
  return {
    words: listOf(words).map(textOf),
    from: percent(numberOf(from)),
    to: percent(numberOf(to)),
  };
}

function formulasOf(node: Node): Profile["reverseFormulas"] {
  const [first, ...others] = listOf(node).map((item) => oneOf(item, REVERSE_FORMULAS));
  if (first === undefined || new Set([first, ...others]).size <= others.length) {
    throw new ProfileError(node.path, "不能有重复的算法");
  }
  return [first, ...others];
}

/** The groups make the whole, with 预算执行率 beside them or as a row of one of them. */
function checkSplit({ categories, executionPoints, totalPoints, heaviestRow }: Profile): void {
  if (totalPoints.isZero()) throw new ProfileError("totalPoints", "应大于 0");
  if (heaviestRow.isZero()) throw new ProfileError("heaviestRow", "应大于 0");
  categories.forEach(({ name }, index) => {
    if (categories.findIndex((other) => other.name === name) < index) {
      throw new ProfileError(`categories[${index}].name`, `与前面的一级指标重复（${name}）`);
    }
  });
  const shares = sum(categories.map((category) => category.points));
  if (shares.equals(totalPoints) || shares.plus(executionPoints).equals(totalPoints)) return;
  const made = `各一级指标合计 ${plain(shares)}，加预算执行率 ${plain(executionPoints)}`;
  throw new ProfileError("categories", `的分值与满分 ${plain(totalPoints)} 不符：${made}`);
}

/** From the best down, to the very bottom; no share above the whole. */
function checkBands({ grades, resultBands, lowExecution, overAchievement, totalPoints }: Profile): void {
  const [all, whole] = [totalPoints, new Decimal(100)];
  checkDescending(
    "grades",
    "from",
    all,
    grades.map(({ from }) => from),
  );
  resultBands.forEach(({ from, to }, index) => {
    if (from.greaterThan(to)) throw new ProfileError(`resultBands[${index}].from`, "应不大于 to");
  });
  checkDescending(
    "resultBands",
    "to",
    whole,
    resultBands.map(({ to }) => to),
  );
  checkDescending(
    "resultBands",
    "from",
    whole,
    resultBands.map(({ from }) => from),
  );
  checkBottom("grades", grades);
  checkBottom("resultBands", resultBands);
  if (lowExecution.greaterThan(whole)) throw new ProfileError("lowExecution", "应不超过 100");
  if (!overAchievement.greaterThan(1)) throw new ProfileError("overAchievement", "应大于 1");
}

function checkDescending(list: string, key: string, most: Decimal, values: readonly Decimal[]): void {
  values.forEach((value, index) => {
    const above = values[index - 1];
    if (above === undefined ? value.greaterThan(most) : value.greaterThanOrEqualTo(above)) {
      throw new ProfileError(`${list}[${index}].${key}`, "应由高到低排列，且不超过满分");
    }
  });
}

function checkBottom(list: string, bands: readonly { readonly from: Decimal }[]): void {
  if (bands.at(-1)?.from.isZero() === false) {
    throw new ProfileError(`${list}[${bands.length - 1}].from`, '应为 "0"，最低一档到 0 为止');
  }
}
