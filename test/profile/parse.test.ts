import Ajv from "ajv";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseProfile, type Profile, ProfileError, PROFILES, profileNamed } from "../../src/profile";

const schema = JSON.parse(
  readFileSync(path.join(__dirname, "../../src/profile/profile.schema.json"), "utf8"),
) as object;
const isValid = new Ajv({ strict: true }).compile(schema);

/** A profile as its file: decimals as texts, which is how decimal.js writes itself. */
const asData = (profile: Profile) => JSON.parse(JSON.stringify(profile)) as Record<string, unknown>;
const NATIONAL = asData(PROFILES[0]);

test.each(PROFILES.map((profile) => [profile.name, profile] as const))(
  "%s goes through its file",
  (_, profile) => {
    const data = asData(profile);
    expect(isValid(data)).toBe(true);
    expect(parseProfile(JSON.stringify(data))).toEqual(profile);
    expect(profileNamed(profile.name)).toBe(profile);
  },
);

test("names are unique, and none answers to another name", () => {
  expect(new Set(PROFILES.map(({ name }) => name)).size).toBe(PROFILES.length);
  expect(profileNamed("nowhere")).toBeNull();
});

test.each<readonly [title: string, change: Record<string, unknown>, says: string]>([
  ["a field too many", { city: "某市" }, "有不认识的字段“city”"],
  ["a number that is none", { executionPoints: "ten" }, "字段“executionPoints”应为写在引号中的数字"],
  ["a number without quotes", { executionPoints: 10 }, "字段“executionPoints”应为写在引号中的数字"],
  ["a negative number", { lowExecution: "-1" }, "字段“lowExecution”"],
  ["too many decimals", { decimals: 5 }, "字段“decimals”应为 0 到 4 的整数"],
  ["half a decimal", { decimals: 1.5 }, "字段“decimals”应为 0 到 4 的整数"],
  ["no groups", { categories: [] }, "字段“categories”应为至少有一项的列表"],
  ["a group without points", { categories: [{ name: "产出" }] }, "“categories”第 1 项缺少字段“points”"],
  ["an empty title", { title: " " }, "字段“title”应为不空的文字"],
  ["a name that could be a path", { name: "../x" }, "字段“name”只能用小写字母"],
  ["a formula that nobody uses", { reverseFormulas: ["half"] }, "“reverseFormulas”只能是"],
  ["a word that says nothing", { resultBands: [{ words: [""], from: "0", to: "60" }] }, "的“words”应为文字"],
])("%s is refused by the schema and by the reader", (_title, change, says) => {
  const data = { ...NATIONAL, ...change };
  expect(isValid(data)).toBe(false);
  expect(() => parseProfile(JSON.stringify(data))).toThrow(ProfileError);
  expect(() => parseProfile(JSON.stringify(data))).toThrow(says);
});

test("a missing field is named", () => {
  const { basis, ...rest } = NATIONAL;
  expect(basis).toBeDefined();
  expect(isValid(rest)).toBe(false);
  expect(() => parseProfile(JSON.stringify(rest))).toThrow("口径文件缺少字段“basis”");
});

test.each(["", "{", "[]", "null", '"text"'])("%j is no profile", (text) => {
  expect(() => parseProfile(text)).toThrow(ProfileError);
});
