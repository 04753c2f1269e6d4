import { chmodSync } from "node:fs";
import path from "node:path";
import { BannerPlugin, type Compiler, type Configuration } from "webpack";
import { Stamp } from "./stamp";
import { typescript } from "./typescript";

/** The command line program: one file with everything in it, so that it runs without node_modules. */
export function cli(root: string): Configuration {
  const folder = path.join(root, "src/adapters/xlsx/package");
  return {
    name: "cli",
    context: root,
    target: "node20",
    // Worker threads run this very file.
    node: { __filename: false },
    entry: { ziping: "./src/faces/cli/index.ts" },
    output: { path: path.join(root, "dist/cli"), filename: "[name].cjs", clean: true },
    resolve: {
      extensions: [".ts", ".js"],
      alias: {
        // Node packs faster than anything in JavaScript.
        [path.join(folder, "deflate.ts")]: path.join(folder, "deflate-node.ts"),
      },
    },
    module: { rules: [typescript] },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      { apply: makeExecutable },
      new Stamp(root, "cli"),
    ],
    optimization: { minimize: false },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** `npx ziping` runs the file as it stands; npm makes it executable only where it installs the package. */
function makeExecutable(compiler: Compiler): void {
  // Also a file that was left as it is, since nothing in it has changed.
  compiler.hooks.afterEmit.tap("executable", ({ assets }) => {
    for (const name of Object.keys(assets)) chmodSync(path.join(compiler.outputPath, name), 0o755);
  });
}
