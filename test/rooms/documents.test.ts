import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CATALOGUE } from "../../src/core/rules";
import { formFixture, REFERENCE_FORMS } from "../support/sheets";

const ROOT = path.join(__dirname, "../..");

/** Everything that people read here but the records of decisions, which tell how things were. */
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md"),
  ...readdirSync(path.join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "README.md")
    .map((name) => `src/${name}`),
].map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));

const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: object }).scripts,
);

/** Whatever a pattern finds in the documents and a check does not accept. */
function wrong(pattern: RegExp, isRight: (found: string, file: string) => boolean): string[] {
  return DOCUMENTS.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([, found = ""]) => found)
      .filter((found) => !isRight(found, file))
      .map((found) => `${file}: ${found}`),
  );
}

/** A file or folder, from the root or within src; a place to be filled in, such as src/core/rules/<name>, up to there. */
const PATH =
  /(?<![\w/.-])((?:src|test|scripts|docs|assets|core|adapters|spreadsheet|faces|simulation)\/[\w./-]*[\w-])/g;

const isThere = (name: string) =>
  existsSync(path.join(ROOT, name)) || existsSync(path.join(ROOT, "src", name));

test("there are documents, and paths in them", () => {
  expect(DOCUMENTS.length).toBeGreaterThan(CATALOGUE.length);
  expect(wrong(PATH, () => false).length).toBeGreaterThan(50);
  expect(isThere("src/excel") || isThere("core/nothing.ts")).toBe(false);
});

test("every path that a document names is there", () => {
  expect(wrong(PATH, isThere)).toEqual([]);
});

test("every link between documents leads somewhere", () => {
  const leads = (link: string, file: string) => existsSync(path.join(ROOT, path.dirname(file), link));
  expect(wrong(/\]\((?!https?:|#|mailto:)([^)#]+)/g, leads)).toEqual([]);
});

test("every command that a document names is in package.json", () => {
  expect(wrong(/npm run (?:--silent )?([\w:-]+)/g, (name) => SCRIPTS.includes(name))).toEqual([]);
});

test("whoever counts the rules counts them right", () => {
  const counts = /(\d+) (?:条规则|rules\b)/g;
  expect(DOCUMENTS.find(({ file }) => file === "README.md")?.text).toMatch(counts);
  expect(wrong(counts, (count) => Number(count) === CATALOGUE.length)).toEqual([]);
});

test("the guide's map of the reference form shows the form that tests start from", () => {
  const guide = DOCUMENTS.find(({ file }) => file === "docs/contributing.md")?.text ?? "";
  const map = [...guide.matchAll(/^\| (\d+) +\|(.*)\|$/gm)].map(([, , cells = ""]) =>
    cells.split("|").map((cell) => cell.trim().replace(/…$/, "")),
  );
  const { grid } = formFixture(REFERENCE_FORMS[0]);
  const shown = grid.map((row, index) =>
    map[index]?.map((text, column) => (text === "" ? row[column] === "" : row[column]?.startsWith(text))),
  );
  expect(shown).toEqual(grid.map(() => Array.from({ length: 10 }, () => true)));
});
