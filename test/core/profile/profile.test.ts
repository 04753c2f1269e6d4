import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { parseProfile, type Profile, ProfileError, profileNamed, PROFILES } from "../../../src/core/profile";
import { serializeProfile } from "../../support/profile-text";
import schema from "../../../src/core/profile/profile.schema.json";

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

type Json = Record<string, unknown>;
const national = (): Json => JSON.parse(serializeProfile(PROFILES[0])) as Json;
/** The national profile with some fields set; a field set to undefined is left out. */
const withFields = (fields: Json): string => JSON.stringify({ ...national(), ...fields });

function fieldAtFault(text: string): string | null {
  try {
    parseProfile(text);
    return null;
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    expect(error.message).toMatch(/^口径文件有误：[^！]*。请改正后重新载入。$/);
    if (error.field !== "") expect(error.message).toContain(`“${error.field}”`);
    return error.field;
  }
}

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))("%s", (name, profile) => {
  test("is found by its name", () => {
    expect(profileNamed(name)).toBe(profile);
  });

  test("conforms to the schema and is read back as it is", () => {
    const text = serializeProfile(profile);
    expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
    expect(parseProfile(text)).toEqual(profile);
  });
});

test("names are unique, and an unknown one gives null", () => {
  expect(new Set(PROFILES.map(({ name }) => name)).size).toBe(PROFILES.length);
  expect(new Set(PROFILES.map(({ title }) => title)).size).toBe(PROFILES.length);
  expect(profileNamed("no-such-profile")).toBeNull();
});

test("the built-in splits are those of the documents and forms they rest on", () => {
  const split = ({ executionPoints, categories }: Profile) =>
    [String(executionPoints), ...categories.map((share) => `${share.name} ${String(share.points)}`)].join(
      " ",
    );
  expect(PROFILES.map(split)).toEqual([
    "10 产出 50 效益 30 满意度 10",
    "10 成本 20 产出 40 效益 20 满意度 10",
    "20 产出 40 效益 30 满意度 10",
    "10 决策 10 管理 25 产出 30 效益 35",
  ]);
  const hubei = profileNamed("hubei-20-80");
  expect(hubei?.resultBands.map(({ from, to }) => `${String(to)}–${String(from)}`)).toEqual([
    "100–80",
    "80–50",
    "50–0",
  ]);
});

test("reads a profile of one's own, also after a byte order mark", () => {
  const own = { name: "my-town", title: "某市", overAchievement: "1.2", decimals: 1, lowExecution: "92.5" };
  const profile = parseProfile(`\uFEFF${withFields(own)}`);
  expect([profile.name, profile.title, profile.decimals]).toEqual(["my-town", "某市", 1]);
  expect([String(profile.overAchievement), String(profile.lowExecution)]).toEqual(["1.2", "92.5"]);
});

/** What is faulty in its form: schema and parser must refuse both. */
const MALFORMED: readonly (readonly [field: string, fields: Json])[] = [
  ["name", { name: "Hubei" }],
  ["name", { name: "" }],
  ["title", { title: " " }],
  ["title", { title: "字".repeat(61) }],
  ["title", { title: "甲\n乙" }],
  ["basis", { basis: undefined }],
  ["executionPoints", { executionPoints: 10 }],
  ["executionPoints", { executionPoints: "十" }],
  ["executionPoints", { executionPoints: "-10" }],
  ["executionPoints", { executionPoints: "1e1" }],
  ["executionPoints", { executionPoints: " 10" }],
  ["totalPoints", { totalPoints: "10000" }],
  ["decimals", { decimals: "2" }],
  ["decimals", { decimals: 5 }],
  ["decimals", { decimals: 1.5 }],
  ["categories", { categories: [] }],
  ["categories", { categories: { 产出: "50" } }],
  ["categories[0]", { categories: ["产出"] }],
  ["categories[0].points", { categories: [{ name: "产出", points: 90 }] }],
  ["categories[0].point", { categories: [{ name: "产出", point: "90" }] }],
  ["categories[0].name", { categories: [{ points: "90" }] }],
  ["grades[0].from", { grades: [{ grade: "优", from: null }] }],
  ["resultBands[0].words", { resultBands: [{ words: [], from: "0", to: "100" }] }],
  ["resultBands[0].words[0]", { resultBands: [{ words: [3], from: "0", to: "100" }] }],
  ["lowExecution", { lowExecution: "90%" }],
  ["overAchievement", { overAchievement: null }],
  ["heaviestRow", { heaviestRow: "1.23456" }],
  ["reverseFormulas", { reverseFormulas: [] }],
  ["reverseFormulas[0]", { reverseFormulas: ["T/A"] }],
  ["reverseFormulas", { reverseFormulas: ["target-over-actual", "target-over-actual"] }],
  ["decimal", { decimal: 2 }],
];

test.each(MALFORMED)("schema and parser refuse a profile with a malformed %s: %j", (field, fields) => {
  const text = withFields(fields);
  expect(fieldAtFault(text)).toBe(field);
  expect(isValid(JSON.parse(text))).toBe(false);
});

/** What is faulty in sum: only the parser can tell. */
const INCONSISTENT: readonly (readonly [field: string, fields: Json])[] = [
  ["categories", { executionPoints: "20" }],
  ["categories", { categories: [{ name: "产出", points: "80" }] }],
  [
    "categories[1].name",
    {
      categories: [
        { name: "产出", points: "50" },
        { name: "产出", points: "40" },
      ],
    },
  ],
  ["totalPoints", { totalPoints: "0" }],
  ["heaviestRow", { heaviestRow: "0" }],
  ["grades[0].from", { grades: [{ grade: "优", from: "101" }] }],
  ["grades[0].from", { grades: [{ grade: "优", from: "90" }] }],
  [
    "grades[1].from",
    {
      grades: [
        { grade: "差", from: "0" },
        { grade: "优", from: "90" },
      ],
    },
  ],
  ["resultBands[0].from", { resultBands: [{ words: ["达成"], from: "80", to: "60" }] }],
  ["resultBands[0].to", { resultBands: [{ words: ["达成"], from: "0", to: "120" }] }],
  ["lowExecution", { lowExecution: "101" }],
  ["overAchievement", { overAchievement: "1" }],
];

test.each(INCONSISTENT)(
  "the parser refuses a profile whose %s does not fit the rest: %j",
  (field, fields) => {
    const text = withFields(fields);
    expect(fieldAtFault(text)).toBe(field);
    expect(isValid(JSON.parse(text))).toBe(true);
  },
);

test("the sum of the groups is named where it is wrong", () => {
  expect(() => parseProfile(withFields({ executionPoints: "20" }))).toThrow(
    "“categories”的分值与满分 100 不符：各一级指标合计 90，加预算执行率 20。",
  );
});

test.each(["", "口径", "[]", "null", "3", "{", '"national-2020"'])("%j is no profile", (text) => {
  expect(fieldAtFault(text)).toBe("");
});

test("a name of every object is not taken for a field", () => {
  expect(fieldAtFault(withFields({ name: undefined, toString: "x" }))).toBe("toString");
});

test("the example in docs/profiles.md can be used", () => {
  const page = readFileSync(path.join(__dirname, "../../../docs/profiles.md"), "utf8");
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseProfile(example).name).toBe("my-city-2024");
  expect(isValid(JSON.parse(example))).toBe(true);
  for (const { name, title } of PROFILES) {
    expect(page).toMatch(new RegExp(`\\| \`${name}\` +\\| ${title.replace(/[()+]/g, "\\$&")}`));
  }
});
