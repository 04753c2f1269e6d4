import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { shownPictures } from "../../scripts/screenshots/shown";

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

/** Made of what is told: how bad a notice is, what a file has come to, the style of a cell in a report. */
const MADE_CLASSES = ["problem", "refused", "heading", "writing", "signature"];

// A class that was renamed in a component alone leaves it without its looks, and nothing else tells.
test("a style sheet of ours speaks of classes that components have", () => {
  // Those of the grid are the library's, which draws it.
  const sheets = FILES.filter((file) => /^src.*\.css$/.test(file) && path.basename(file) !== "grid.css");
  const given = FILES.filter((file) => /^(?:src|scripts).*\.(?:tsx?|html)$/.test(file)).flatMap((file) =>
    [...textOf(file).matchAll(/\bclass(?:Name)?\s*=\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*")/g)].flatMap(
      ([text]) => text.match(/[A-Za-z][\w-]*/g) ?? [],
    ),
  );
  const used = new Set([...given, ...MADE_CLASSES]);
  const selectors = sheets.flatMap((file) =>
    textOf(file)
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\{[^{}]*\}/g, "{}")
      .replace(/@import[^;]*;/g, ""),
  );
  const named = selectors.flatMap((text) =>
    [...text.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = ""]) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((name) => !used.has(name))).toEqual([]);
});

// What nobody sees grows old unseen.
test("pages show all pictures that there are, and no others", () => {
  const pictures = readdirSync(path.join(ROOT, "docs/images")).sort();
  expect(pictures.length).toBeGreaterThan(0);
  expect(shownPictures(ROOT)).toEqual(pictures);
});
