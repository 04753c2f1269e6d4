import { percent, points } from "../number";
import { decimalOf, type Fields, fieldsOf, listOf, ProfileError, textOf } from "./fields";
import type { Profile, ReverseFormula } from "./profile";

const FORMULAS: readonly ReverseFormula[] = ["one-minus-excess", "target-over-actual"];
const NAMES: readonly (keyof Profile)[] = [
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
];

/**
 * Reads a profile from JSON as profile.schema.json has it: points, percents and multiples are texts such as "12.5".
 * @throws ProfileError with a Chinese message that names what is wrong
 */
export function parseProfile(json: string): Profile {
  const fields = fieldsOf(parsed(json), "口径文件", [...NAMES]);
  return {
    name: profileName(fields),
    title: textOf(fields, "title"),
    basis: textOf(fields, "basis"),
    executionPoints: points(decimalOf(fields, "executionPoints")),
    totalPoints: points(decimalOf(fields, "totalPoints")),
    decimals: decimalsOf(fields),
    categories: listOf(fields, "categories", (entry, at) => {
      const own = fieldsOf(entry, at, ["name", "points"]);
      return { name: textOf(own, "name"), points: points(decimalOf(own, "points")) };
    }),
    grades: listOf(fields, "grades", (entry, at) => {
      const own = fieldsOf(entry, at, ["grade", "from"]);
      return { grade: textOf(own, "grade"), from: points(decimalOf(own, "from")) };
    }),
    resultBands: listOf(fields, "resultBands", (entry, at) => {
      const own = fieldsOf(entry, at, ["words", "from", "to"]);
      const words = listOf(own, "words", (word) => {
        if (typeof word !== "string" || word.trim() === "")
          throw new ProfileError(`${at}的“words”应为文字。`);
        return word;
      });
      return { words, from: percent(decimalOf(own, "from")), to: percent(decimalOf(own, "to")) };
    }),
    lowExecution: percent(decimalOf(fields, "lowExecution")),
    overAchievement: decimalOf(fields, "overAchievement"),
    heaviestRow: points(decimalOf(fields, "heaviestRow")),
    reverseFormulas: listOf(fields, "reverseFormulas", formula),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    throw new ProfileError(`口径文件不是有效的 JSON，请检查引号、逗号和括号（${where}）。`);
  }
}

function profileName(fields: Fields): string {
  const name = textOf(fields, "name");
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    throw new ProfileError("字段“name”只能用小写字母、数字和连字符，如 my-city-2024。");
  }
  return name;
}

function decimalsOf({ decimals }: Fields): number {
  if (typeof decimals !== "number" || !Number.isInteger(decimals) || decimals < 0 || decimals > 4) {
    throw new ProfileError("字段“decimals”应为 0 到 4 的整数。");
  }
  return decimals;
}

function formula(value: unknown): ReverseFormula {
  const known = FORMULAS.find((name) => name === value);
  if (known === undefined) throw new ProfileError(`“reverseFormulas”只能是 ${FORMULAS.join(" 或 ")}。`);
  return known;
}
