import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { KNOWN } from "../../../scripts/basis/duty";
import { BASIS_PAGE, basisPage, DUTIES } from "../../../scripts/docs/basis-page";
import { PROFILES } from "../../../src/core/profile";
import { CATALOGUE } from "../../../src/core/rules";

const page = basisPage();

test("docs/basis.md is up to date (npm run docs)", () => {
  expect(readFileSync(BASIS_PAGE, "utf8")).toBe(page);
});

test.each(CATALOGUE.map((rule) => [rule.id, rule] as const))(
  "%s stands under a duty of the source that it gives for its basis, with its test",
  (_id, { name, basis }) => {
    const own = DUTIES.filter(({ source, rules }) => source === basis && rules.includes(name));
    expect(own.map(({ source }) => source)).toContain(basis);
    const row = page.split("\n").find((line) => line.includes(own[0]?.duty ?? "?"));
    expect(row).toContain(`/${name}/index.test.ts`);
  },
);

test("every profile that is no national one has its duties, known as the profile is", () => {
  const places = PROFILES.filter(({ basis }) => !CATALOGUE.some((rule) => rule.basis === basis));
  expect(places.length).toBeGreaterThan(5);
  for (const { basis, certainty } of places) {
    const own = DUTIES.filter(({ source }) => source === basis);
    expect(own).not.toEqual([]);
    expect(new Set(own.map(({ known }) => known))).toEqual(new Set([certainty]));
  }
});

test("a duty is named once by each source; one without a rule says why, and is listed at the end", () => {
  const keys = DUTIES.map(({ source, duty }) => `${source} ${duty}`);
  expect(new Set(keys).size).toBe(keys.length);
  const [, last = ""] = page.split("## 没有规则的要求");
  const unchecked = DUTIES.filter(({ rules }) => rules.length === 0);
  expect(unchecked.length).toBeGreaterThan(0);
  for (const { duty, unchecked: why } of unchecked) {
    expect(why).toMatch(/[一-鿿]/);
    expect(last).toContain(duty);
  }
  for (const { rules, unchecked: why } of DUTIES) expect(rules.length > 0).toBe(why === undefined);
});

test("every duty says how it is known, and links lead to files that are there", () => {
  for (const { known } of DUTIES) expect(page).toContain(KNOWN[known]);
  const links = [...page.matchAll(/\]\((\.\.[^)]+)\)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(CATALOGUE.length);
  const folder = path.dirname(BASIS_PAGE);
  expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
});
