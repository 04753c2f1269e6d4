import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { webpack } from "../support/built";

export const ROOT = path.join(__dirname, "../..");

/** Where a build of the pane is. */
export interface Built {
  readonly folder: string;
}

/** What a build with settings of its own left behind. */
export interface Build extends Built {
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
  for (const name of ["excel", "acting"]) writeFileSync(path.join(folder, `${name}.00000000.js`), "");
  const began = performance.now();
  const output = await webpack([
    "--config-name",
    "pane",
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

export function textOf({ folder }: Built, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

/** A page of the build, none of whose scripts run. */
export function pageOf(build: Built, file: string): Document {
  return new JSDOM(textOf(build, file), { url: `https://example.com/${file}` }).window.document;
}

/** The scripts that webpack bundled. */
export function bundlesOf({ folder }: Built): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".js"));
}

/** The script that a page names: the pane's frame. */
export const entryOf = (build: Built) => bundlesOf(build).filter((file) => file.startsWith("excel."));
/** The script that is asked for at once: what reads, checks and shows what was found. */
export const engineOf = (build: Built) => bundlesOf(build).filter((file) => file.startsWith("engine."));
/** Scripts that are fetched ahead, or when their pages are first opened. */
export const pagesOf = (build: Built) =>
  bundlesOf(build).filter((file) => !entryOf(build).includes(file) && !engineOf(build).includes(file));

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
