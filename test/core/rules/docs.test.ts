import { readFileSync } from "node:fs";
import { RULES_PAGE, rulesPage } from "../../../scripts/docs/rules-page";
import { CATALOGUE } from "../../../src/core/rules";

const page = rulesPage();

test("docs/rules.md is up to date (npm run docs)", () => {
  expect(readFileSync(RULES_PAGE, "utf8")).toBe(page);
});

test("every rule has a line in the table, with its corrections, and a section of its own", () => {
  for (const { id, title } of CATALOGUE) {
    expect(page).toContain(`\n## ${id} ${title}\n`);
    const row = page.split("\n").find((line) => line.startsWith(`| ${id} `));
    expect(row).toContain(`[${title}](#${id.toLowerCase()}-`);
    expect(row).toMatch(/(?:一键更正|需确认|人工处理) *\|$/);
  }
});

test("links lead to headings of the page", () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, text = ""]) => text);
  const anchors = headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[（）、“”，。%]/g, "")
      .replace(/ /g, "-"),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links).toHaveLength(CATALOGUE.length);
  expect(anchors).toEqual(expect.arrayContaining(links));
});
