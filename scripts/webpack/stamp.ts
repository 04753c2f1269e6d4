import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Compiler } from "webpack";
import type { Settings } from "./settings";

/** What a build leaves beside its files, so that tests take them instead of building once more. */
export interface BuildStamp {
  /** Of what it was made, see `sourcesHash`. */
  readonly sources: string;
  /** Where its files are. */
  readonly folder: string;
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** All that a build is made of; packages by their versions. */
const SOURCES = [
  "src",
  "assets",
  "scripts/webpack",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];

/** A hash of all that a build is made of: any other source gives another. */
export function sourcesHash(root: string): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((name) => filesIn(path.join(root, name)))) {
    if (/\.test\.tsx?$/u.test(file)) continue;
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .sort();
}

const stampFile = (root: string, name: string) => path.join(root, "out/built", `${name}.json`);

/** The stamp of the last build of that name with its default settings, if it is one of the sources as they are now. */
export function freshStamp(root: string, name: string): BuildStamp | null {
  const file = stampFile(root, name);
  if (!existsSync(file)) return null;
  const stamp = JSON.parse(readFileSync(file, "utf8")) as BuildStamp;
  return existsSync(stamp.folder) && stamp.sources === sourcesHash(root) ? stamp : null;
}

/** Leaves a stamp after a build for production without settings of its own. */
export class Stamp {
  constructor(
    private readonly root: string,
    private readonly name: string,
    private readonly settings: Settings = {},
  ) {}

  apply(compiler: Compiler): void {
    const isDefault = this.settings["origin"] === undefined && this.settings["office"] === undefined;
    if (!isDefault || compiler.options.mode !== "production") return;
    const sources = sourcesHash(this.root);
    compiler.hooks.done.tap(Stamp.name, (stats) => {
      if (stats.hasErrors()) return;
      const stamp: BuildStamp = {
        sources,
        folder: compiler.outputPath,
        warnings: stats.compilation.warnings.map(({ message }) => message),
        seconds: (stats.endTime - stats.startTime) / 1000,
      };
      const file = stampFile(this.root, this.name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(stamp));
    });
  }
}
