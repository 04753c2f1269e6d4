import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";

export const ROOT = path.join(__dirname, "../..");

/** What a build of the pane left behind. */
export interface Build {
  readonly folder: string;
  /** What it printed; nothing but the line of success where there are neither errors nor warnings. */
  readonly output: string;
  readonly seconds: number;
}

/** Builds the pane into a folder of its own, as `npm run build` does, with settings such as "office=china". */
export async function build(...settings: readonly string[]): Promise<Build> {
  const folder = mkdtempSync(path.join(tmpdir(), "ziping-build-"));
  made.push(folder);
  // What an earlier build and the build of the command line program may have left there.
  mkdirSync(path.join(folder, "cli"));
  writeFileSync(path.join(folder, "cli/ziping.cjs"), "");
  writeFileSync(path.join(folder, "excel.00000000.js"), "");
  const began = performance.now();
  const output = await webpack([
    "--output-path",
    folder,
    ...settings.flatMap((setting) => ["--env", setting]),
  ]);
  return { folder, output, seconds: (performance.now() - began) / 1000 };
}

const made: string[] = [];

/** Removes the folders of all builds. */
export function removeBuilds(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
}

/** Runs webpack on the pane; an error says what webpack printed. */
export function webpack(options: readonly string[]): Promise<string> {
  const program = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [program, "--mode", "production", "--config-name", "pane", "--no-color", ...options];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}`));
      else resolve(`${stdout}${stderr}`);
    });
  });
}

export function textOf({ folder }: Build, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

/** A page of the build, none of whose scripts run. */
export function pageOf(build: Build, file: string): Document {
  return new JSDOM(textOf(build, file), { url: `https://example.com/${file}` }).window.document;
}

/** The scripts that webpack bundled. */
export function bundlesOf({ folder }: Build): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".js"));
}

/** The directives of a page's content security policy. */
export function policyOf(page: Document): Readonly<Record<string, readonly string[]>> {
  const content =
    page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  return Object.fromEntries(
    content.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}
