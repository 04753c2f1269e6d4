import { chmodSync } from "node:fs";
import path from "node:path";
import { BannerPlugin, type Compiler, type Configuration, type RuleSetRule } from "webpack";
import { Stamp } from "./stamp";
import { withoutComments } from "./typescript";

/**
 * The command line program, which runs without node_modules: one file that is run, and one beside it that is read only
 * where forms are, so that neither the program nor its threads read what they do not need.
 */
export function cli(root: string): Configuration {
  const folder = path.join(root, "src/adapters/xlsx/package");
  return {
    name: "cli",
    context: root,
    target: "node20",
    // Worker threads run this very file.
    node: { __filename: false },
    entry: { ziping: "./src/faces/cli/index.ts" },
    output: {
      path: path.join(root, "dist/cli"),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      clean: true,
    },
    resolve: {
      extensions: [".ts", ".js"],
      alias: {
        // Node packs faster than anything in JavaScript.
        [path.join(folder, "deflate.ts")]: path.join(folder, "deflate-node.ts"),
      },
    },
    module: { rules: [withoutComments, ...pure] },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      { apply: makeExecutable },
      new Stamp(root, "cli"),
    ],
    optimization: { minimize: false, splitChunks: false },
    experiments: { deferImport: true },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** What does nothing by being read: of it only what is asked for comes along. */
const pure: RuleSetRule[] = [
  { test: /[\\/]src[\\/](?:core|adapters|faces[\\/]cli[\\/].*)[\\/]/, sideEffects: false },
  { test: /[\\/]node_modules[\\/]numfmt[\\/]/, sideEffects: false },
];

/** `npx ziping` runs the file as it stands; npm makes it executable only where it installs the package. */
function makeExecutable(compiler: Compiler): void {
  // Also a file that was left as it is, since nothing in it has changed.
  compiler.hooks.afterEmit.tap("executable", ({ assets }) => {
    for (const name of Object.keys(assets)) chmodSync(path.join(compiler.outputPath, name), 0o755);
  });
}
