import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync } from "@swc/core";
import { Compilation, type Compiler, sources } from "webpack";

/** Files of a build that no page asks for. */
const NOT_SERVED = new Set(["headers.txt", "sw.js"]);

/** Adds the service worker: its text, and before it the names and the version of all other files of the build. */
export class Offline {
  /** @param worker its source, without any imports */
  constructor(private readonly worker: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(Offline.name, (compilation) => {
      compilation.fileDependencies.add(this.worker);
      compilation.hooks.processAssets.tap(
        // When all names and contents are settled.
        { name: Offline.name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          compilation.emitAsset("sw.js", new sources.RawSource(this.text(compilation)));
        },
      );
    });
  }

  private text(compilation: Compilation): string {
    const assets = compilation
      .getAssets()
      .filter(({ name }) => !NOT_SERVED.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const hash = createHash("sha256");
    for (const { name, source } of assets) hash.update(name).update(source.buffer());
    const { code } = transformSync(readFileSync(this.worker, "utf8"), {
      filename: this.worker,
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
      isModule: false,
    });
    const files = JSON.stringify(assets.map(({ name }) => name));
    return `const FILES = ${files};\nconst VERSION = "${hash.digest("hex").slice(0, 12)}";\n${code}`;
  }
}
