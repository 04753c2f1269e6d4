import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CATALOGUE_FILE, catalogueSource, ruleFolders, RULES_FOLDER } from "../../../scripts/rules/catalogue";
import { correctionsOf, rulePage, SECTIONS, sectionsOf } from "../../../scripts/rules/page";
import { CATALOGUE } from "../../../src/core/rules";

const FOLDERS = readdirSync(RULES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "shared")
  .map(({ name }) => name);

test("every rule folder has its entry in the catalogue, and every entry its folder", () => {
  expect(CATALOGUE.map(({ name }) => name).sort()).toEqual([...FOLDERS].sort());
});

test("the list is up to date with the folders and their ids (npm run docs)", () => {
  expect(readFileSync(CATALOGUE_FILE, "utf8")).toBe(catalogueSource(ruleFolders()));
});

test("ids and titles are unique", () => {
  for (const key of ["id", "title"] as const) {
    const values = CATALOGUE.map((rule) => rule[key]);
    expect(new Set(values).size).toBe(values.length);
  }
});

describe.each(CATALOGUE.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test("is a letter with two digits, a Chinese title and a basis", () => {
    expect(rule.id).toMatch(/^[SWEITC]\d\d$/);
    expect(rule.title).toMatch(/[一-鿿]/);
    expect(rule.basis).not.toBe("");
  });

  test("has its table test", () => {
    expect(existsSync(path.join(RULES_FOLDER, rule.name, "index.test.ts"))).toBe(true);
  });

  test("has its Chinese page", () => {
    const text = rulePage(rule.name);
    expect(text.split("\n")[0]).toBe(`# ${rule.id} ${rule.title}`);
    expect([...sectionsOf(text).keys()]).toEqual(SECTIONS);
    for (const body of sectionsOf(text).values()) expect(body.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/[！!]|TODO|待写|null|undefined/);
  });

  test("names its basis on its page", () => {
    expect(sectionsOf(rulePage(rule.name)).get("依据")).toContain(rule.basis);
  });

  // Which of them, testRule holds against the rule's table.
  test("says on its page which kinds of correction it knows", () => {
    expect(correctionsOf(rulePage(rule.name))).not.toEqual([]);
  });
});

test("rules are small: half of them under 3 kB", () => {
  const sizes = FOLDERS.map((name) => statSync(path.join(RULES_FOLDER, name, "index.ts")).size).sort(
    (a, b) => a - b,
  );
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(3000);
});
