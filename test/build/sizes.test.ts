import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BuildStamp } from "../../scripts/webpack/stamp";
import { built } from "../support/built";
import { ROOT } from "./build";

/** One of the limits in package.json. */
interface Limit {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly limit: string;
  readonly gzip: boolean;
}

/** What size-limit says of one. */
interface Size {
  readonly name: string;
  readonly passed: boolean;
  readonly size: number;
}

const { "size-limit": all, devDependencies } = JSON.parse(
  readFileSync(path.join(ROOT, "package.json"), "utf8"),
) as Readonly<{ "size-limit": readonly Limit[]; devDependencies: Readonly<Record<string, string>> }>;

/** Those of the builds that are there for tests; the web edition is built apart. */
const LIMITS = all.filter(({ path: files }) => !String(files).startsWith("dist-web/"));

let pane: BuildStamp;
let cli: BuildStamp;

beforeAll(async () => {
  pane = await built("pane");
  cli = await built("cli");
}, 180_000);

/** Runs size-limit as `npm run sizes` does, on the builds that the tests take. */
function sizes(limits: readonly Limit[]): { readonly status: number | null; readonly said: Size[] } {
  mkdirSync(path.join(ROOT, "out"), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, "out/sizes-"));
  const there = (file: string) =>
    file.replace(/dist(?:\/cli)?(?=\/)/u, (name) =>
      path.relative(folder, name === "dist" ? pane.folder : cli.folder),
    );
  const checks = limits.map((limit) => ({ ...limit, path: [limit.path].flat().map(there) }));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ devDependencies, "size-limit": checks }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "node_modules/size-limit/bin.js"), "--json"],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  if (!stdout.startsWith("[")) throw new Error(`${stdout}${stderr}`);
  return { status, said: JSON.parse(stdout) as Size[] };
}

test("nothing that is built is larger than it may be", () => {
  const { status, said } = sizes(LIMITS);
  for (const { name, size } of said) process.stdout.write(`${name}: ${(size / 1000).toFixed(1)} kB\n`);
  expect(said.filter(({ passed }) => !passed)).toEqual([]);
  expect(said.map(({ name }) => name)).toEqual(LIMITS.map(({ name }) => name));
  // The style sheet alone is small.
  expect(said.every(({ name, size }) => size > (name.includes("style sheet") ? 2_000 : 20_000))).toBe(true);
  expect(status).toBe(0);
});

test("what is larger than it may be is said", () => {
  const { status, said } = sizes(LIMITS.map((limit) => ({ ...limit, limit: "2 kB" })));
  expect(said.map(({ passed }) => passed)).toEqual(LIMITS.map(() => false));
  expect(status).toBe(1);
});
