import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const WORKBOOKS = join(__dirname, "workbooks");

/** The builder uses WebAssembly, which jest cannot load: it runs in a Node of its own. */
test("building the workbooks again gives the committed files, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "ziping-corpus-"));
  try {
    execFileSync(
      process.execPath,
      [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "scripts/corpus-workbooks.ts", folder],
      { cwd: ROOT, env: { ...process.env, TZ: "America/St_Johns" } },
    );
    expect(readdirSync(folder).sort()).toEqual(readdirSync(WORKBOOKS).sort());
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(WORKBOOKS, name)))).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
