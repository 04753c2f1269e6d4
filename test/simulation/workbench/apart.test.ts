import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");

/** Names of what a module imports, also by `import()` and `require`. */
const IMPORT = /(?:from|import|require)\s*\(?\s*"([^"]+)"/g;

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, name = ""]) => name);
}

function resolveModule(from: string, name: string): string | null {
  if (!name.startsWith(".")) return null;
  const base = path.resolve(path.dirname(from), name);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, path.join(base, "index.ts")];
  return candidates.find((each) => existsSync(each) && statSync(each).isFile()) ?? null;
}

/** All modules that a file leads to. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const from = file;
    waiting.push(...importsOf(from).flatMap((name) => resolveModule(from, name) ?? []));
  }
  return seen;
}

const inScripts = (name: string) => path.join("scripts/webpack", name);

describe("the development page stands apart from the product", () => {
  it("is not reached from anything that the production build begins with", () => {
    const scripts = readdirSync(path.join(ROOT, "scripts/webpack"), { recursive: true, encoding: "utf8" });
    const build = ["webpack.config.js", ...scripts.filter((file) => file.endsWith(".ts")).map(inScripts)];
    const text = build.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n");
    expect(text).not.toMatch(/workbench|fortune-sheet|src\/simulation/);
    const entries = [...text.matchAll(/"(\.\/src\/[^"]+\.tsx?)"/g)].map(([, name = ""]) =>
      path.join(ROOT, name),
    );
    expect(entries.map((file) => path.relative(ROOT, file))).toEqual(
      expect.arrayContaining(["src/faces/cli/index.ts", "src/faces/addin/excel.ts"]),
    );
    const modules = [...reached(entries)].map((file) => path.relative(path.join(ROOT, "src"), file));
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((file) => /^simulation\b/.test(file))).toEqual([]);
  });

  it("is imported by no other folder", () => {
    const sources = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file),
    );
    const importing = (name: RegExp, without: RegExp) =>
      sources.filter(
        (file) =>
          !without.test(file) && importsOf(path.join(ROOT, "src", file)).some((each) => name.test(each)),
      );
    const offenders = [
      ...importing(/(^|\/)(simulation|workbench)(\/|$)/, /^simulation/),
      ...importing(/fortune-sheet/, /^spreadsheet\/grid/),
    ];
    expect(offenders).toEqual([]);
  });

  it("shares its grid with the web edition, and with nothing that Excel or the command line load", () => {
    const loadedBy = (entry: string, others: RegExp) =>
      [...reached([path.join(ROOT, entry)])]
        .map((file) => path.relative(path.join(ROOT, "src"), file))
        .filter((file) => others.test(file));
    // Excel calculates by itself; a file has nobody else to do it.
    const excel = /^(faces\/(web|page)|spreadsheet|core\/calculate|adapters\/xlsx)\b/;
    expect(loadedBy("src/faces/addin/excel.ts", excel)).toEqual([]);
    const commandLine = /^(faces\/(web|page)|spreadsheet|adapters\/xlsx\/looks)\b/;
    expect(loadedBy("src/faces/cli/index.ts", commandLine)).toEqual([]);
  });

  it("loads the pane under the policy of production, and Microsoft's client as it is", () => {
    const page = readFileSync(path.join(ROOT, "src/simulation/workbench/frame/pane.html"), "utf8");
    expect(page).toContain('http-equiv="Content-Security-Policy" content="<%= policy %>"');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    const config = readFileSync(path.join(ROOT, "webpack.workbench.config.js"), "utf8");
    expect(config).toMatch(/policy: contentSecurityPolicy\(/);
    expect(config).toMatch(/office-js\/dist\/\$\{CLIENT\}`\), info: \{ minimized: true \}/);
    expect(config).not.toMatch(/\beval\b[^,]*source-map/);
  });
});
