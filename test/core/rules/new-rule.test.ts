import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ruleFolders } from "../../../scripts/rules/catalogue";
import { newRule } from "../../../scripts/rules/new-rule";

const ROOT = path.join(__dirname, "../../..");
const RULES = [
  { name: "form-unscored", id: "S05" },
  { name: "header-incomplete", id: "S07" },
  { name: "total", id: "T01" },
];

test("takes the id that is given, or the next of a group", () => {
  expect(newRule({ name: "goal-missing", id: "S06" }, RULES).id).toBe("S06");
  expect(newRule({ name: "goal-missing", id: "S" }, RULES).id).toBe("S08");
  expect(newRule({ name: "goal-missing", id: "W" }, RULES).id).toBe("W01");
});

test.each([
  ["GoalMissing", "S", "no name for a rule"],
  ["goal_missing", "S", "no name for a rule"],
  ["shared", "S", "no name for a rule"],
  ["../goal-missing", "S", "no name for a rule"],
  ["form-unscored", "S", "form-unscored is there already"],
  ["goal-missing", "X01", "no id"],
  ["goal-missing", "S8", "no id"],
  ["goal-missing", "s08", "no id"],
  ["goal-missing", "", "no id"],
  ["goal-missing", "S05", "S05 is the id of form-unscored; S08 is free"],
])("refuses %s with %s", (name, id, reason) => {
  expect(() => newRule({ name, id }, RULES)).toThrow(reason);
});

describe("in a copy of the repository", () => {
  const { id } = newRule({ name: "made-up-rule", id: "S" }, ruleFolders());
  const copy = mkdtempSync(path.join(tmpdir(), "new-rule-"));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/new-rule.ts", ...args], {
      cwd: copy,
      encoding: "utf8",
    });
  const inCopy = (file: string) => readFileSync(path.join(copy, file), "utf8");

  beforeAll(() => {
    for (const name of ["src/core", "scripts", "test/support", "test/setup", "test/fixtures/forms"]) {
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    for (const name of [
      "docs/rules.md",
      "README.md",
      "package.json",
      "tsconfig.json",
      "jest.config.js",
      ".prettierrc.json",
    ]) {
      cpSync(path.join(ROOT, name), path.join(copy, name));
    }
    symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"));
  });
  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test("writes the rule, and enters it in the catalogue, docs/rules.md and the README's count", () => {
    const { status, stdout } = run("made-up-rule", "--id", "S", "--title", "编造的规则");
    expect(stdout).toContain(`${id} stands in src/core/rules/made-up-rule`);
    expect(status).toBe(0);
    const inGroup = ruleFolders(path.join(copy, "src/core/rules")).filter((rule) => rule.id.startsWith("S"));
    expect(inGroup.at(-1)).toEqual({ name: "made-up-rule", id });
    expect(inCopy("src/core/rules/catalogue.ts")).toContain("\n  madeUpRule,\n");
    expect(inCopy("docs/rules.md")).toContain(`\n## ${id} 编造的规则\n`);
    expect(inCopy("README.md")).toContain(`共 ${ruleFolders().length + 1} 条规则`);
  });

  test("writes it as the formatter wants it", () => {
    const prettier = path.join(ROOT, "node_modules/prettier/bin/prettier.cjs");
    const files = ["src/core/rules/made-up-rule", "src/core/rules/catalogue.ts", "docs/rules.md"];
    expect(
      execFileSync(process.execPath, [prettier, "--check", ...files], { cwd: copy, encoding: "utf8" }),
    ).toContain("All matched files use Prettier code style");
  });

  test("its test fails until it has cases, and says so", () => {
    const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
    const { status, stderr } = spawnSync(
      process.execPath,
      [jest, "--rootDir", copy, "src/core/rules/made-up-rule"],
      { cwd: copy, encoding: "utf8" },
    );
    expect(stderr).toContain("made-up-rule has no cases: write them into its index.test.ts");
    expect(status).toBe(1);
  });

  test("says what is wrong, and changes nothing then", () => {
    const before = inCopy("src/core/rules/catalogue.ts");
    expect(run("made-up-rule", "--id", "S").stderr).toContain("the rule made-up-rule is there already");
    expect(run("made-up-rule").stderr).toContain("npm run new-rule -- goal-missing --id S");
    expect(run("made-up-rule", "--id", "S").status).toBe(1);
    expect(inCopy("src/core/rules/catalogue.ts")).toBe(before);
  });
});
