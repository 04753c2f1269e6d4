import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CATALOGUE } from "../../../src/core/rules";

const ROOT = path.join(__dirname, "../../../src/core/rules");
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "shared")
  .map(({ name }) => name);
const SECTIONS = ["## 查什么", "## 依据", "## 示例", "## 如何更正", "## 何时可以忽略"];

const page = (name: string) => readFileSync(path.join(ROOT, name, "README.md"), "utf8");

/** The lines under each heading of the second level. */
function sections(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n")).trim()]),
  );
}

test("every rule folder has its entry in the catalogue, and every entry its folder", () => {
  expect(CATALOGUE.map(({ name }) => name).sort()).toEqual([...FOLDERS].sort());
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
    expect(existsSync(path.join(ROOT, rule.name, "index.test.ts"))).toBe(true);
  });

  test("has its Chinese page", () => {
    const text = page(rule.name);
    expect(text.split("\n")[0]).toBe(`# ${rule.id} ${rule.title}`);
    expect([...sections(text).keys()]).toEqual(SECTIONS);
    for (const body of sections(text).values()) expect(body.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/[！!]|TODO|null|undefined/);
  });

  test("names its basis on its page", () => {
    expect(sections(page(rule.name)).get("## 依据")).toContain(rule.basis);
  });

  test("says on its page which kinds of correction it knows", () => {
    expect(sections(page(rule.name)).get("## 如何更正")).toMatch(/一键更正|需确认|由人处理/);
  });
});

test("rules are small: half of them under 3 kB", () => {
  const sizes = FOLDERS.map((name) => statSync(path.join(ROOT, name, "index.ts")).size).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(3000);
});
