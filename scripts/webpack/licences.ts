import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, type Compiler, sources } from "webpack";

/** Gives with a build the licences of every package that went into it. */
export class Licences {
  constructor(private readonly name: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(Licences.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: Licences.name, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          const texts = [...packagesIn(compilation)].sort().map(licenceOf);
          compilation.emitAsset(this.name, new sources.RawSource(`${texts.join("\n\n")}\n`));
        },
      );
    });
  }
}

/** The folders of all packages that modules were taken from. */
function packagesIn({ modules }: Compilation): Set<string> {
  const folders = new Set<string>();
  for (const module of modules) {
    const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.nameForCondition() ?? "");
    if (match) folders.add(match[0]);
  }
  return folders;
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as Readonly<Record<"name" | "version" | "license", string>>;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
  return [`${name} ${version} (${license})`, text.trim()].filter((part) => part !== "").join("\n\n");
}
