import Ajv from "ajv";
import { PROFILES } from "../../../src/core/profile";
import { parseProfile, ProfileError } from "../../../src/core/profile/format";
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
  ["certainty", { certainty: "sure" }],
  ["places[0]", { places: [""] }],
  ["categories[0].pooled", { categories: [{ name: "产出", pooled: "成本", points: "90" }] }],
  ["requiredKinds[1]", { requiredKinds: ["数量", "速度"] }],
  ["requiredKinds", { requiredKinds: ["数量", "数量"] }],
  ["executionScoring.steps[0].share", { executionScoring: { steps: [{ from: "0", share: 100 }] } }],
  ["executionScoring.step", { executionScoring: { step: [] } }],
  ["resultScoring.passLine", { resultScoring: { passLine: null } }],
  ["satisfactionScoring.nothingAbove", { satisfactionScoring: { nothingAbove: 130 } }],
  ["unusedPoints", { unusedPoints: "left-out" }],
  ["resultDates", { resultDates: "any" }],
  ["severities.over-achieved", { severities: { "over-achieved": "fatal" } }],
  ["severities.超额", { severities: { 超额: "error" } }],
];

test.each(MALFORMED)("schema and parser refuse a profile with a malformed %s: %j", (field, fields) => {
  const text = withFields(fields);
  expect(fieldAtFault(text)).toBe(field);
  expect(isValid(JSON.parse(text))).toBe(false);
});

const share = (name: string, points: string, pooled: readonly string[] = []) => ({ name, pooled, points });
const step = (from: string, of: string) => ({ from, share: of });

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
  ["veryLowExecution", { lowExecution: "40", veryLowExecution: "50" }],
  ["categories[1].name", { categories: [share("产出", "60", ["满意度"]), share("满意度", "30")] }],
  ["categories[1].pooled[0]", { categories: [share("产出", "60"), share("效益", "30", ["产出"])] }],
  ["executionScoring.steps[1].from", { executionScoring: { steps: [step("50", "50"), step("80", "100")] } }],
  ["executionScoring.steps[0].from", { executionScoring: { steps: [step("80", "100")] } }],
  ["resultScoring.steps[0].share", { resultScoring: { steps: [step("0", "101")] } }],
  ["resultScoring.ceiling", { resultScoring: { ceiling: "101" } }],
  ["resultScoring.ceiling", { resultScoring: { ceiling: "0" } }],
  ["resultScoring.passLine", { resultScoring: { passLine: "99", ceiling: "95" } }],
  ["satisfactionScoring.nothingAbove", { satisfactionScoring: { nothingAbove: "99" } }],
];

test.each(INCONSISTENT)(
  "the parser refuses a profile whose %s does not fit the rest: %j",
  (field, fields) => {
    const text = withFields(fields);
    expect(fieldAtFault(text)).toBe(field);
    expect(isValid(JSON.parse(text))).toBe(true);
  },
);

/** A file as it was written before profiles could say more than this. */
const OLD_FILE = {
  ...{ name: "my-city-2024", title: "某市（2024）", basis: "某市项目支出绩效自评办法" },
  ...{ executionPoints: "10", totalPoints: "100", decimals: 2 },
  categories: [
    { name: "产出", points: "40" },
    { name: "效益", points: "50" },
  ],
  grades: [{ grade: "优", from: "0" }],
  resultBands: [{ words: ["达成"], from: "0", to: "100" }],
  ...{ lowExecution: "90", overAchievement: "1.3", heaviestRow: "40" },
  reverseFormulas: ["target-over-actual"],
};

test("a file of an older edition is read, and what it does not say is as it was then", () => {
  expect(isValid(OLD_FILE)).toBe(true);
  const profile = parseProfile(JSON.stringify(OLD_FILE));
  const { certainty, places, requiredKinds, unusedPoints, resultDates, severities, veryLowExecution } =
    profile;
  expect({ certainty, places, requiredKinds, unusedPoints, resultDates, severities }).toEqual({
    ...{ certainty: "own", places: [], requiredKinds: [], unusedPoints: "counted", severities: {} },
    resultDates: "within-year",
  });
  expect(String(veryLowExecution)).toBe("50");
  expect(profile.categories.map(({ pooled }) => pooled)).toEqual([[], []]);
  const { executionScoring, resultScoring, satisfactionScoring } = PROFILES[0];
  expect(profile).toMatchObject({ executionScoring, resultScoring, satisfactionScoring });
});

test("a profile without grades, and one with steps, are read", () => {
  const scoring = { steps: [step("90", "100"), step("60", "50"), step("0", "0")], nothingAbove: "150" };
  const text = withFields({ grades: [], executionScoring: scoring });
  const { grades, executionScoring } = parseProfile(text);
  expect(grades).toEqual([]);
  const { steps, passLine, ceiling, nothingAbove } = executionScoring;
  expect(steps.map(({ from, share: of }) => `${String(from)}:${String(of)}`)).toEqual([
    "90:100",
    "60:50",
    "0:0",
  ]);
  expect([passLine, ceiling, nothingAbove].map(String)).toEqual(["0", "100", "150"]);
});

test("all that is wrong is told, the first by name", () => {
  const attempt = () =>
    parseProfile(withFields({ decimals: 9, lowExecution: "x", grades: [{ grade: "优" }] }));
  expect(attempt).toThrow(
    "口径文件有误：“decimals”应为 0 至 4 的整数，不加引号（另有 2 处有误）。请改正后重新载入。",
  );
  try {
    attempt();
  } catch (error) {
    const { faults } = error as ProfileError;
    expect(faults.map(({ field }) => field)).toEqual(["decimals", "grades[0].from", "lowExecution"]);
  }
});

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
