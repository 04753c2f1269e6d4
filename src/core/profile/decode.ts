import { Decimal } from "../number";
import { ProfileError } from "./error";

/** The limits of profile.schema.json, so that both accept the same texts. */
const NUMBER = /^(?:0|[1-9]\d{0,3})(?:\.\d{1,4})?$/;
const WORDS = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u;
const LONGEST_TEXT = 60;
const LONGEST_LIST = 20;

/** One value of a profile's JSON and the path that names it in messages. */
export interface Node {
  readonly value: unknown;
  readonly path: string;
}

/** The fields of an object, each with its path. @throws ProfileError where one is missing or not known */
export function fieldsOf<Name extends string>(node: Node, names: readonly Name[]): Record<Name, Node> {
  const { value, path } = node;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProfileError(path, path === "" ? "内容应为一个 JSON 对象" : "应为一个 JSON 对象");
  }
  const pathOf = (name: string) => (path === "" ? name : `${path}.${name}`);
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!(names as readonly string[]).includes(name)) {
      throw new ProfileError(pathOf(name), "不是口径中的项目名称，请核对拼写");
    }
  }
  const entries = names.map((name) => {
    if (!Object.hasOwn(given, name)) throw new ProfileError(pathOf(name), "没有填写");
    return [name, { value: given[name], path: pathOf(name) }] as const;
  });
  return Object.fromEntries(entries) as Record<Name, Node>;
}

/** The elements of a list that is not empty. @throws ProfileError */
export function listOf({ value, path }: Node): Node[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > LONGEST_LIST) {
    throw new ProfileError(path, `应为 1 至 ${LONGEST_LIST} 项的列表`);
  }
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }));
}

/** A decimal from its digits in quotes, "1.3". @throws ProfileError */
export function numberOf({ value, path }: Node): Decimal {
  if (typeof value !== "string" || !NUMBER.test(value)) {
    throw new ProfileError(path, '应为加引号的数字，如 "10" 或 "1.3"，不小于 0，不到 10000');
  }
  return new Decimal(value);
}

/** Whole decimals, 0 to 4, without quotes. @throws ProfileError */
export function decimalsOf({ value, path }: Node): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 4) {
    throw new ProfileError(path, "应为 0 至 4 的整数，不加引号");
  }
  return value;
}

/** A short text that is not blank. @throws ProfileError */
export function textOf({ value, path }: Node): string {
  if (typeof value !== "string" || Array.from(value).length > LONGEST_TEXT || !WORDS.test(value)) {
    throw new ProfileError(path, `应为 1 至 ${LONGEST_TEXT} 个字的文字`);
  }
  return value;
}

/** A stable name: small letters, digits and hyphens. @throws ProfileError */
export function nameOf({ value, path }: Node): string {
  if (typeof value !== "string" || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(value)) {
    throw new ProfileError(path, "应为小写字母、数字和连字符组成的名称，不超过 40 个字符");
  }
  return value;
}

/** One of a closed set of words. @throws ProfileError */
export function oneOf<Word extends string>({ value, path }: Node, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new ProfileError(path, `应为 ${words.join(" 或 ")}`);
  return found;
}
