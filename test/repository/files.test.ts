import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** Data tables that read better in their own layout: the file's name, and why. */
const LAID_OUT_BY_HAND: Readonly<Record<string, string>> = {
  "demo-form.ts": "a form as a person sees it, one row of the sheet on one line",
};

const FILES = ["src", "test", "scripts"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
    path.join(folder, file),
  ),
);

const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

// Of TypeScript the linter counts the lines; it does not read style sheets.
test("a style sheet has at most 250 lines", () => {
  const sheets = FILES.filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter((file) => textOf(file).trimEnd().split("\n").length > 250)).toEqual([]);
});

test("the formatter is switched off for no code, only for listed tables", () => {
  const mark = ["prettier", "ignore"].join("-");
  const found = FILES.filter((file) => /\.(tsx?|css)$/.test(file) && textOf(file).includes(mark));
  expect(found.filter((file) => !(path.basename(file) in LAID_OUT_BY_HAND))).toEqual([]);
  expect(found.map((file) => path.basename(file)).sort()).toEqual(Object.keys(LAID_OUT_BY_HAND).sort());
});
