import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const SAMPLES = join(ROOT, "assets/samples");

/** The builder uses WebAssembly, which jest cannot load: it runs in a Node of its own, in another time zone. */
function build(folder: string): void {
  execFileSync(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "scripts/samples.ts", folder],
    { cwd: ROOT, env: { ...process.env, TZ: "America/St_Johns" } },
  );
}

test("building again gives the committed files, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "ziping-samples-"));
  try {
    build(folder);
    expect(readdirSync(folder).sort()).toEqual(["README.md", "luohu-2024-errors.xlsx", "luohu-2024.xlsx"]);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(SAMPLES, name)))).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
