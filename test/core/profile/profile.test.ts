import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { PROFILES_PAGE, profileTable } from "../../../scripts/docs/profile-table";
import { HUBEI, type Profile, profileNamed, PROFILES } from "../../../src/core/profile";
import { parseProfile, profileSchema } from "../../../src/core/profile/format";
import { CATALOGUE } from "../../../src/core/rules";
import { serializeProfile } from "../../support/profile-text";
import schema from "../../../src/core/profile/profile.schema.json";

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

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

test("the schema file is what the decoder's fields say (npm run docs)", () => {
  expect(schema).toEqual(profileSchema());
});

test("a name that a profile had before still finds it", () => {
  expect(profileNamed("hubei-20-80")).toBe(HUBEI);
});

test("severities are set for rules that there are", () => {
  const names = PROFILES.flatMap(({ severities }) => Object.keys(severities));
  expect(names.length).toBeGreaterThan(0);
  expect(CATALOGUE.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test("names are unique, and an unknown one gives null", () => {
  expect(new Set(PROFILES.map(({ name }) => name)).size).toBe(PROFILES.length);
  expect(new Set(PROFILES.map(({ title }) => title)).size).toBe(PROFILES.length);
  expect(profileNamed("no-such-profile")).toBeNull();
});

test("the built-in splits are those of the documents and forms they rest on", () => {
  const split = ({ executionPoints, categories }: Profile) =>
    [
      String(executionPoints),
      ...categories.map((share) => `${[share.name, ...share.pooled].join("+")} ${String(share.points)}`),
    ].join(" ");
  expect(PROFILES.map(split)).toEqual([
    "10 产出 50 效益 30 满意度 10",
    "10 成本 20 产出 40 效益 20 满意度 10",
    "10 成本 20 产出 40 效益 30",
    "20 产出 40 效益+满意度 40",
    "10 产出+成本+效益+满意度 90",
    "0 决策 5 预算管理 8 实施 7 产出 40 效果 20 成本 10 满意度 10",
    "0 预算管理 10 过紧日子 10 绩效管理 10 财务 4 采购 3 资产 3 履职 50 满意度 10",
    "10 产出 50 效益 30 满意度 10",
    "10 决策 10 管理 25 产出 30 效益 35",
    "10 产出 50 效益 30 满意度 10",
  ]);
  const hubei = profileNamed("hubei-20-80");
  expect(hubei?.resultBands.map(({ from, to }) => `${String(to)}–${String(from)}`)).toEqual([
    "100–80",
    "80–50",
    "50–0",
  ]);
});

test("the table of docs/profiles.md is up to date (npm run docs)", () => {
  const page = readFileSync(PROFILES_PAGE, "utf8");
  const cells = (text: string) => text.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");
  expect(cells(page)).toContain(cells(profileTable()));
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
